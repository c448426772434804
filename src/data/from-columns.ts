import { LindError } from '../errors.js';
import { categoryColumn, described } from './build-column.js';
import { MS_PER_DAY } from './calendar.js';
import type { RawColumn } from './raw-column.js';
import type { Column, Table } from './table.js';
import { counted, quoted } from './wording.js';

type Cell = number | string | Date | null;

/**
 * A table from arrays of equal length: numbers, strings or dates; null (and NaN) is missing. Strings stay
 * strings, whatever they look like. Rows count as lines 1, 2, ...
 *
 * @throws LindError `unequal-columns` or `mixed-column`, naming the column
 * @example tableFromColumns({ age: [1, 2, null], arm: ['a', 'b', 'a'] }).rows // => 3
 */
export function tableFromColumns(columns: Readonly<Record<string, readonly Cell[]>>): Table {
  const entries = Object.entries(columns);
  const rows = entries[0]?.[1].length ?? 0;
  for (const [name, cells] of entries) {
    if (cells.length !== rows) {
      throw new LindError(
        'unequal-columns',
        `Column ${quoted(name)} has ${counted(cells.length, 'value')} where ${quoted(entries[0]![0])} has ${rows}; a missing value is null.`,
      );
    }
  }
  return {
    rows,
    columns: new Map(entries.map(([name, cells]) => [name, toColumn(name, cells)])),
    lines: Int32Array.from({ length: rows }, (_, row) => row + 1),
    source: {
      file: null,
      sha256: null,
      encoding: null,
      delimiter: null,
      decimal: null,
      missingCodes: new Map(),
    },
  };
}

function toColumn(name: string, cells: readonly Cell[]): Column {
  const present = cells.filter((cell) => cell !== null);
  if (present.every((cell) => typeof cell === 'number')) {
    return {
      ...described(name, null),
      type: 'number',
      values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))),
    };
  }
  if (present.every((cell) => cell instanceof Date)) {
    const values = Float64Array.from(cells, (cell) =>
      cell === null ? Number.NaN : Number(cell) / MS_PER_DAY,
    );
    return { ...described(name, null), type: 'date', values };
  }
  if (present.every((cell) => typeof cell === 'string'))
    return categoryColumn(asRaw(name, cells), { field: null, strays: [] });
  throw new LindError(
    'mixed-column',
    `Column ${quoted(name)} mixes numbers, strings or dates; give it one of them.`,
  );
}

function asRaw(name: string, cells: readonly Cell[]): RawColumn {
  const values = [...new Set(cells)].filter((cell) => typeof cell === 'string');
  const codeOf = new Map<Cell, number>(values.map((value, code) => [value, code]));
  return { name, values, codes: Int32Array.from(cells, (cell) => codeOf.get(cell) ?? -1), numbers: null };
}
