import type { KeyPath } from '../study/problem.js';
import type { Answer, Input, Shown } from './interview.js';
import type { GuideState } from './state.js';

/** The five steps of evidence-based medicine. */
export const stages = ['ask', 'acquire', 'appraise', 'analyse', 'apply'] as const;
export type Stage = (typeof stages)[number];

/** A nudge; the idea; a worked example of a similar problem with other numbers. */
export type Hints = readonly [nudge: string, idea: string, example: string];

/** What an answer does. Everything in it is done in this order. */
export interface Changes {
  readonly study?: readonly { readonly path: KeyPath; readonly value: unknown }[];
  /** The codebook, as JSON text. */
  readonly codebook?: string;
  readonly act?: 'lock' | 'run' | 'report';
  /** What the journal keeps with the answer. */
  readonly note?: { readonly [key: string]: unknown };
}

/** What is said of an answer that can be used: whether it is right, and why it matters. */
export interface Verdict {
  readonly right: boolean;
  readonly feedback: string;
}

/** One question of a step, as it stands now. */
export interface Prompt {
  readonly id: string;
  readonly asks: string;
  /** To read before the question. */
  readonly shows: readonly Shown[];
  readonly input: Input;
  readonly answered: boolean;
  readonly current: Answer | null;
  /** Of the question itself, in place of those of its step. */
  readonly hints: Hints | null;
  /** What is shown when a student asks to be told; null when there is nothing to tell. */
  readonly reveal: string | null;
  /** Where a "no" leads. */
  readonly ifNo: string | null;
  /** Why an answer cannot be used, in a sentence; null when it can. */
  check(answer: Answer): string | null;
  /** What is to be said of an answer; null when nothing is. */
  judge(answer: Answer): Verdict | null;
  changes(answer: Answer): Changes;
}

/** A step of a study: its questions, in their order, as the study has them now. */
export interface Step {
  readonly id: string;
  readonly stage: Stage;
  readonly title: string;
  /** What there is to do: "choose the primary analysis". */
  readonly todo: string;
  /** Why it is done, in a few sentences; shown when the step begins. */
  readonly about: string;
  /** Terms of the glossary that belong to it. */
  readonly terms: readonly string[];
  readonly hints: Hints;
  /** Whether the study has this step at all. */
  applies(state: GuideState): boolean;
  /** Empty while it waits for an earlier step. */
  prompts(state: GuideState): readonly Prompt[];
}
