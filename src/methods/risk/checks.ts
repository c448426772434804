import { ratioCells, type TwoByTwo } from '../../stats/two-by-two.js';
import { fixed, writeEstimate } from '../kit/format.js';
import type { Check } from '../kit/result.js';

interface Difference {
  readonly low: number;
  readonly high: number;
}

/** What a reader must know of a zero cell, and of an interval that spans no difference. */
export function riskNotes(table: TwoByTwo, { low, high }: Difference): string[] {
  const found: string[] = [];
  if (sameForAll(table) !== null) {
    const who = sameForAll(table) === 'none' ? 'No one' : 'Everyone';
    return [
      `${who} had the event, so the ratios, which were computed with 0.5 added to every cell, and the number needed to treat say nothing; read the limits of each risk.`,
    ];
  }
  if (ratioCells(table).corrected) {
    found.push(
      'A cell is 0, so the ratios were computed with 0.5 added to every cell; read the risk difference first.',
    );
  }
  if (low <= 0 && high >= 0) {
    const benefit = low < 0 ? `NNT for benefit ${needed(-low)}` : 'no benefit';
    const harm = high > 0 ? `NNT for harm ${needed(high)}` : 'no harm';
    found.push(
      `The interval of the number needed to treat runs from ${benefit} through infinity to ${harm}, for an event that is unwanted (Altman 1998).`,
    );
  }
  return found;
}

/** So many people for one event, written as in the table. */
const needed = (difference: number): string => writeEstimate({ estimate: 1 / difference }, 'count').estimate;

/** Whether no one, or everyone, in both groups had the event; else null. */
export function sameForAll({ group, reference }: TwoByTwo): 'none' | 'all' | null {
  if (group.events + reference.events === 0) return 'none';
  return group.events === group.total && reference.events === reference.total ? 'all' : null;
}

/** The smallest count expected in a cell if both groups had the same risk. */
export function smallestExpected({ group, reference: base }: TwoByTwo): number {
  const events = group.events + base.events;
  const people = group.total + base.total;
  return (Math.min(events, people - events) * Math.min(group.total, base.total)) / people;
}

/** Cochran's rule (1954), Biometrics 10:417-51: the chi-square test needs expected counts of 5 or more in a 2x2 table. */
export function sizeCheck(table: TwoByTwo): Check {
  const smallest = smallestExpected(table);
  const small = smallest < 5;
  return {
    check: 'expected-counts',
    status: small ? 'look' : 'holds',
    lookedAt: 'The smallest count expected if both groups had the same risk.',
    found: `It is ${fixed(smallest, 1)}.`,
    advice: small ? 'With an expected count below 5, use fisher-exact for the p-value.' : '',
  };
}
