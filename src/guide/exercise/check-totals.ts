import type { Table } from '../../data/table.js';
import { LindError } from '../../errors.js';
import type { StudyResults } from '../../study/results.js';
import type { Study } from '../../study/study.js';
import type { PublishedTotal, RowFilter } from './exercise.js';
import { expectedAnswer } from './expected-answer.js';

/** What the published totals are held against. */
export interface ExerciseNumbers {
  readonly study: Study;
  /** Null for a study from counts. */
  readonly table: Table | null;
  readonly results: StudyResults;
}

/** A sentence for each published total that the data do not give back. */
export function totalsThatDiffer(totals: readonly PublishedTotal[], numbers: ExerciseNumbers): string[] {
  return totals.flatMap((total) => {
    const found = foundFor(total, numbers);
    const published = JSON.stringify(publishedIn(total));
    return found === published ? [] : [`The publication says "${total.says}", but the data give ${found}.`];
  });
}

const publishedIn = ({ rows, counts, is }: PublishedTotal): unknown => rows ?? counts?.are ?? is;

function foundFor(total: PublishedTotal, { study, table, results }: ExerciseNumbers): string {
  const { rows, sum, where = {}, counts, number, is } = total;
  if ([rows, sum, counts, number].filter((one) => one !== undefined).length !== 1) {
    return 'nothing: exactly one of rows, sum, counts and number must be given';
  }
  if (counts)
    return JSON.stringify(study.plan.analyses.find(({ id }) => id === counts.analysis)?.counts ?? null);
  if (number) {
    const value = expectedAnswer(number, results);
    // A published number is the result rounded to the decimals that are printed.
    return JSON.stringify(Math.abs(value - (is ?? Number.NaN)) <= 0.5 / 10 ** number.decimals ? is : value);
  }
  if (table === null) return 'nothing: the study has no data file';
  const fitting = rowsWhere(table, where);
  return String(sum === undefined ? fitting.length : sumOf(table, sum, fitting));
}

function rowsWhere(table: Table, where: RowFilter): number[] {
  const wanted = Object.entries(where).map(
    ([name, value]) => [valuesOf(table, name), String(value)] as const,
  );
  const all = Array.from({ length: table.rows }, (_, row) => row);
  return all.filter((row) => wanted.every(([valueAt, value]) => valueAt(row) === value));
}

/** Sums of decimal fractions carry noise in the last binary digits. */
const sumOf = (table: Table, name: string, rows: readonly number[]): number => {
  const valueAt = valuesOf(table, name);
  return Number(rows.reduce((sum, row) => sum + Number(valueAt(row)), 0).toFixed(6));
};

/** The values of a column as text. */
function valuesOf(table: Table, name: string): (row: number) => string {
  const column = table.columns.get(name);
  if (!column) throw new LindError('unknown-column', `There is no column "${name}" in the data.`);
  return 'values' in column
    ? (row) => String(column.values[row])
    : (row) => column.levels[column.codes[row]!] ?? '';
}
