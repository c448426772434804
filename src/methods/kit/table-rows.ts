import type { Cell, Row } from './result.js';
import type { FieldName } from './vocabulary.js';

/** Columns of a presented table. */
export const left = (title: string) => ({ title, align: 'left' }) as const;
export const right = (title: string) => ({ title, align: 'right' }) as const;

/** Rows by the value of a field, in the order in which the values come first. */
export function rowsBy(rows: readonly Row[], field: FieldName): ReadonlyMap<Cell, readonly Row[]> {
  const found = new Map<Cell, Row[]>();
  for (const row of rows) {
    const value = row[field] ?? null;
    const same = found.get(value);
    if (same) same.push(row);
    else found.set(value, [row]);
  }
  return found;
}
