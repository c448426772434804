import type { Table } from '../../data/table.js';
import { columnsOfTerms } from '../kit/formula.js';
import { type ColumnFacts, columnFacts, hasFarOut, leastExpected, sizesOf } from './columns.js';

/** What is asked of the data: columns by their part in the question. */
export interface Question {
  readonly outcome: string | null;
  readonly group: string | null;
  /** Further measurements of the outcome in the same people. */
  readonly paired: readonly string[];
  /** Terms of a model. */
  readonly predictors: readonly string[];
  readonly time: string | null;
  readonly event: string | null;
  readonly strata: string | null;
  /** How the data were gathered, in the words of a study's `design`; null when it is not said. */
  readonly design: string | null;
}

/** What the rules look at. */
export interface Facts extends Omit<Question, 'outcome' | 'group' | 'paired' | 'time' | 'event' | 'strata'> {
  readonly outcome: ColumnFacts | null;
  readonly group: ColumnFacts | null;
  readonly paired: readonly ColumnFacts[];
  readonly time: ColumnFacts | null;
  readonly event: ColumnFacts | null;
  readonly strata: ColumnFacts | null;
  /** Rows with a value in every column named. */
  readonly rows: number;
  /** The size of the smallest group; of all rows where there are none. */
  readonly smallest: number;
  /** Whether a number (a difference, where they are paired) lies far out in any group. */
  readonly farOut: boolean;
  /** Whether fewer than five are expected in some cell of outcome by group. */
  readonly sparse: boolean;
}

/** The columns that a question names. */
export const columnsAsked = (question: Question): string[] => {
  const { outcome, group, paired, predictors, time, event, strata } = question;
  const single = [outcome, time, event, group, strata].filter((name) => name !== null);
  return [...new Set([...single, ...paired, ...columnsOfTerms(predictors)])];
};

/**
 * Looks at the columns that a question names.
 *
 * @param rows those with a value in every one of them
 */
export function factsOf(table: Table, question: Question, rows: readonly number[]): Facts {
  const facts = (name: string | null) => (name === null ? null : columnFacts(table, name, rows));
  const found = {
    outcome: facts(question.outcome),
    group: facts(question.group),
    paired: question.paired.map((name) => columnFacts(table, name, rows)),
    time: facts(question.time),
    event: facts(question.event),
    strata: facts(question.strata),
  };
  const { outcome, group } = found;
  const grouped = group !== null && group.kind !== 'number' && group.kind !== 'date' ? group : null;
  return {
    ...question,
    ...found,
    rows: rows.length,
    smallest: grouped === null ? rows.length : Math.min(...sizesOf(grouped)),
    farOut: hasAnyFarOut(outcome, found.paired[0] ?? null, grouped),
    sparse: outcome !== null && grouped !== null && leastExpected(outcome, grouped) < 5,
  };
}

function hasAnyFarOut(
  outcome: ColumnFacts | null,
  second: ColumnFacts | null,
  group: ColumnFacts | null,
): boolean {
  if (!outcome?.values) return false;
  const values = second?.values
    ? outcome.values.map((value, at) => second.values![at]! - value)
    : outcome.values;
  const parts =
    group === null
      ? [values]
      : group.levels.map((_, code) => values.filter((_, at) => group.codes[at] === code));
  return parts.some((part) => part.length > 2 && hasFarOut(part));
}
