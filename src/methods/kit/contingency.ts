import { type Counts, margins } from '../../stats/chi-square.js';
import type { CountNames } from './count-names.js';
import { refuse } from './messages/common.js';
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
export function filledCounts(counts: Counts, names: CountNames): Contingency {
  const { rows, columns } = margins(counts);
  if (rows.includes(0)) throw refuse.emptyLine('row', rows.indexOf(0) + 1);
  if (columns.includes(0)) throw refuse.emptyLine('column', columns.indexOf(0) + 1);
  return contingencyOfCounts(counts, names);
}

/** Without names, groups and levels are called 1, 2, ... in the order given. */
function contingencyOfCounts(counts: Counts, names: CountNames): Contingency {
  const groups = names.groups ?? counts.map((_, at) => `${at + 1}`);
  const named = names.outcomes && columnNames(names.outcomes, counts[0]!.length);
  const levels = named ?? counts[0]!.map((_, at) => `${at + 1}`);
  return {
    outcome: 'Outcome',
    group: 'Group',
    groups,
    groupLabels: names.groups ?? groups.map((name) => `row ${name}`),
    levels,
    levelLabels: named ?? levels.map((name) => `column ${name}`),
    ordered: false,
    counts,
  };
}

/** The event alone says what the other column is; of several others it does not. */
function columnNames(outcomes: readonly string[], columns: number): readonly string[] {
  const [event] = outcomes;
  if (outcomes.length === columns) return outcomes;
  return columns === 2 ? [event!, `not ${event}`] : [event!, ...others(columns)];
}

const others = (columns: number) => Array.from({ length: columns - 1 }, (_, at) => `column ${at + 2}`);
