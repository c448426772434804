import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codebookFor, parseCodebook } from '../../src/data/codebook.js';
import { readTable } from '../../src/data/read-csv.js';
import type { Table } from '../../src/data/table.js';

export const datasets = join(import.meta.dirname, '../../datasets');

/** Each bundled data file, and the exercise it belongs to. */
export const dataFiles = {
  'bcg-vaccine': 'trials',
  'childbed-fever': 'clinics',
  'cholera-water': 'supplies',
  'ct-rating': 'images',
  'kidney-stones': 'patients',
  'leukaemia-6mp': 'trial',
  'lind-scurvy': 'sailors',
  'peak-flow': 'readings',
  'sleep-drugs': 'sleep',
  'smoking-lung-cancer': 'people',
  streptomycin: 'trial',
} as const;

export type Bundled = keyof typeof dataFiles;

/** The data of an exercise, read as a study reads them, with what the reading remarks on. */
export async function bundled(name: Bundled) {
  const file = join(datasets, name, 'data', `${dataFiles[name]}.csv`);
  const codebookFile = join(datasets, name, 'data/datapackage.json');
  const codebook = codebookFor(parseCodebook(await readFile(codebookFile, 'utf8'), codebookFile), file);
  return readTable(await readFile(file), { file, codebook });
}

export interface Row {
  readonly [column: string]: string | number | null;
}

/** The rows of a table, a category as its level. */
export function rowsOf(table: Table): Row[] {
  const columns = [...table.columns.values()];
  const value = (column: (typeof columns)[number], row: number) =>
    'values' in column ? column.values[row]! : (column.levels[column.codes[row]!] ?? null);
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.name, value(column, row)])),
  );
}

/** How many rows have all these values. */
export const count = (rows: readonly Row[], wanted: Row): number =>
  rows.filter((row) => Object.entries(wanted).every(([name, value]) => row[name] === value)).length;
