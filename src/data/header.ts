import { duplicateHeader, emptyHeader } from './reading-errors.js';

/**
 * The names of the columns, from the first record. Names that are missing at its end are left out: they belong
 * to empty columns that spreadsheets write, as the reading of the rows makes sure.
 *
 * @throws LindError `empty-header` or `duplicate-header`, with the positions
 */
export function columnNames(record: readonly string[], file: string | null): string[] {
  const names = record.map((name) => name.trim());
  const named = names.findLastIndex((name) => name !== '') + 1;
  const seen = new Map<string, number>();
  names.slice(0, named).forEach((name, i) => {
    if (name === '') throw emptyHeader(file, i + 1);
    const first = seen.get(name);
    if (first !== undefined) throw duplicateHeader(file, { name, first, second: i + 1 });
    seen.set(name, i + 1);
  });
  if (named === 0) throw emptyHeader(file, 1);
  return names.slice(0, named);
}
