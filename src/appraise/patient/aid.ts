import type { AbsoluteEffect } from './absolute-effect.js';

/** Something that happens to people, with and without the treatment. */
export interface AidOutcome {
  /** What people do or have, to go on from "of 100 people": "have a stroke". */
  readonly event: string;
  readonly effect: AbsoluteEffect;
}

/** What a decision aid is made from. */
export interface Aid {
  /** The choice, as a person would ask it. */
  readonly question: string;
  /** Whom the numbers are about: "people of 60 without heart disease". */
  readonly people: string;
  /** Over which time: "10 years"; null when it is not known. */
  readonly time: string | null;
  /** What the two options are called, the one without first. */
  readonly options: readonly [without: string, with_: string];
  /** Benefits and harms alike. */
  readonly outcomes: readonly AidOutcome[];
  /** What is not known, in sentences. */
  readonly unknown: readonly string[];
  /** Where the numbers come from. */
  readonly sources: readonly string[];
}

/** The same number of people for every outcome of an aid: 100, or 1,000 where a hundred would hide a difference. */
export function denominatorFor(outcomes: readonly AidOutcome[]): 100 | 1000 {
  const hidden = ({ effect: { reference, risk } }: AidOutcome) =>
    Math.round(100 * reference) === Math.round(100 * risk.estimate) ||
    Math.min(reference, risk.estimate) < 0.005;
  return outcomes.some(hidden) ? 1000 : 100;
}

/** Natural frequencies of one outcome, all of the same number of people. */
export interface Frequencies {
  readonly people: 100 | 1000;
  readonly without: number;
  readonly with_: number;
  /** Null where there are no limits. */
  readonly limits: readonly [number, number] | null;
}

/**
 * How many of so many people have the event, in whole people.
 *
 * @example frequencies({ reference: 0.1, risk: { estimate: 0.075, low: 0.07, high: 0.08 }, difference: { estimate: -0.025, low: -0.03, high: -0.02 } }, 1000).with_ // => 75
 */
export function frequencies({ reference, risk }: AbsoluteEffect, people: 100 | 1000): Frequencies {
  const of = (share: number) => Math.round(people * share);
  return {
    people,
    without: of(reference),
    with_: of(risk.estimate),
    limits: Number.isNaN(risk.low) ? null : [of(risk.low), of(risk.high)],
  };
}
