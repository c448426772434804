import { isoDate } from '../../data/calendar.js';
import type { Cells } from '../../data/to-csv.js';
import type { PlannedVariable } from '../draw/plan.js';
import type { Sample } from '../draw/sample.js';
import type { Value } from '../formula/value.js';

/** The cells of a data set in which nothing is wrong. */
export function cellsOf({ rows, shown }: Sample): Cells {
  const columns = shown.map(({ planned, values }) => values.map((value) => written(planned, value)));
  return {
    names: shown.map(({ planned }) => planned.variable.name),
    rows: Array.from({ length: rows }, (_, row) => columns.map((column) => column[row]!)),
  };
}

/** A value as the file has it. */
function written({ type }: PlannedVariable, value: Value): string {
  if (value === null) return '';
  return type === 'date' ? isoDate(Number(value)) : String(value);
}
