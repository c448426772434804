import { type Counts, margins } from '../../stats/chi-square.js';
import { refuse } from './messages.js';
import type { Factor } from './parameters.js';

/** A table of groups (rows) by levels of an outcome (columns), with its names. */
export interface Contingency {
  readonly outcome: string;
  readonly group: string;
  readonly groups: readonly string[];
  readonly groupLabels: readonly string[];
  readonly levels: readonly string[];
  readonly levelLabels: readonly string[];
  /** Whether the levels of the outcome have an order. */
  readonly ordered: boolean;
  readonly counts: Counts;
}

/** Counts the rows of each group that have each level of the outcome. */
export function crossTabulateLevels(outcome: Factor, group: Factor): Contingency {
  const counts = group.levels.map(() => outcome.levels.map(() => 0));
  group.codes.forEach((code, row) => {
    counts[code]![outcome.codes[row]!]! += 1;
  });
  return {
    outcome: outcome.label,
    group: group.label,
    groups: group.levels,
    groupLabels: group.levelLabels,
    levels: outcome.levels,
    levelLabels: outcome.levelLabels,
    ordered: outcome.ordered,
    counts,
  };
}

/**
 * The same from given counts, none of whose rows or columns may be empty.
 *
 * @throws LindError `empty-margin`, naming the row or column
 */
export function filledCounts(counts: Counts): Contingency {
  const { rows, columns } = margins(counts);
  if (rows.includes(0)) throw refuse.emptyLine('row', rows.indexOf(0) + 1);
  if (columns.includes(0)) throw refuse.emptyLine('column', columns.indexOf(0) + 1);
  return contingencyOfCounts(counts);
}

/** Groups and levels are called 1, 2, ... in the order given. */
function contingencyOfCounts(counts: Counts): Contingency {
  const groups = counts.map((_, at) => `${at + 1}`);
  const levels = counts[0]!.map((_, at) => `${at + 1}`);
  return {
    outcome: 'Outcome',
    group: 'Group',
    groups,
    groupLabels: groups.map((name) => `row ${name}`),
    levels,
    levelLabels: levels.map((name) => `column ${name}`),
    ordered: false,
    counts,
  };
}
