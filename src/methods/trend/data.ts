import type { Share } from '../../stats/proportion.js';
import { eventPhrase } from '../kit/cross-table.js';
import { refuseDiagnosis } from '../kit/messages/diagnosis.js';
import type { EventInput, Factor } from '../kit/parameters.js';

/** The event in ordered groups. */
export interface TrendData {
  readonly groupLabel: string;
  readonly groups: readonly string[];
  readonly groupNames: readonly string[];
  readonly shares: readonly Share[];
  readonly scores: readonly number[];
  /** What is counted, for a sentence. */
  readonly counted: string;
  /** Whether the order is known: numbers, an order of the codebook, or scores that were given. */
  readonly orderKnown: boolean;
}

export function countByGroup(outcome: EventInput, group: Factor, given: readonly number[] | null): TrendData {
  const shares = group.levels.map(() => ({ events: 0, total: 0 }));
  group.codes.forEach((code, row) => {
    shares[code]!.total += 1;
    shares[code]!.events += outcome.values[row]!;
  });
  const events = shares.reduce((sum, share) => sum + share.events, 0);
  if (events === 0 || events === outcome.values.length)
    throw refuseDiagnosis.sameOutcome(outcome.name, events === 0 ? outcome.otherLabel : outcome.eventLabel);
  return {
    groupLabel: group.label,
    groups: group.levels,
    groupNames: group.levelLabels,
    shares,
    scores: checkedScores(group, given),
    counted: eventPhrase({ outcome: outcome.label, event: outcome.eventLabel }),
    orderKnown:
      given !== null || group.ordered || group.levels.every((level) => Number.isFinite(Number(level))),
  };
}

function checkedScores({ name, levels }: Factor, given: readonly number[] | null): readonly number[] {
  if (given === null) return levels.map((_, at) => at + 1);
  if (given.length !== levels.length) throw refuseDiagnosis.scoresAndLevels(given.length, name, levels);
  if (given.every((score) => score === given[0])) throw refuseDiagnosis.equalScores(given[0]!);
  return given;
}
