import { LindError } from '../../errors.js';
import { fixed } from '../../methods/kit/format.js';
import type { Result, Row } from '../../methods/kit/result.js';
import type { StudyResults } from '../../study/results.js';
import type { ExerciseQuestion, NumberAnswer, RowFilter } from './exercise.js';

/**
 * The number that answers a question, in full precision, from the results of a study.
 *
 * @throws LindError `no-answer` when the results do not hold exactly one such number
 */
export function expectedAnswer(asked: NumberAnswer, results: StudyResults): number {
  const rows = rowsFor(asked, resultOf(asked, results)).filter((row) => matches(row, asked.where));
  if (rows.length !== 1) throw noAnswer(asked, `${rows.length} rows fit`);
  const field = asked.field ?? (asked.test === undefined ? 'estimate' : 'pValue');
  const found = cellOf(rows[0]!, field);
  if (typeof found !== 'number' || !Number.isFinite(found))
    throw noAnswer(asked, `${field} is ${found ?? 'not there'}`);
  const value = found * (asked.times ?? 1);
  return asked.unsigned ? Math.abs(value) : value;
}

/** What is revealed of a question, with the number that the student's own results give. */
export function revealText({ reveal, number }: ExerciseQuestion, results: StudyResults): string {
  if (!number) return reveal;
  return reveal.replaceAll('{answer}', fixed(expectedAnswer(number, results), number.decimals));
}

function resultOf(asked: NumberAnswer, { analyses }: StudyResults): Result {
  const record = analyses.find(({ id }) => id === asked.analysis);
  if (!record) throw noAnswer(asked, 'there is no such analysis');
  if (!record.result) throw noAnswer(asked, 'the analysis has no result');
  return record.result;
}

function rowsFor(asked: NumberAnswer, result: Result): readonly Row[] {
  const { term, test, table } = asked;
  const named = [term, test, table].filter((name) => name !== undefined);
  if (named.length !== 1) throw noAnswer(asked, 'one of term, test and table must be given');
  if (term !== undefined) return result.estimates.filter((row) => row.term === term);
  if (test !== undefined) return result.tests.filter((row) => row.test === test);
  return result.tables[table!] ?? [];
}

const matches = (row: Row, where: RowFilter = {}): boolean =>
  Object.entries(where).every(([field, value]) => cellOf(row, field) === value);

const cellOf = (row: Row, field: string): unknown =>
  Object.entries(row).find(([name]) => name === field)?.[1];

const noAnswer = (asked: NumberAnswer, reason: string): LindError =>
  new LindError(
    'no-answer',
    `The number ${asked.term ?? asked.test ?? asked.table ?? ''} of the analysis "${asked.analysis}" cannot be found: ${reason}.`,
  );
