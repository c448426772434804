import type { ShownRow } from './run-r.js';

interface Row {
  readonly [field: string]: unknown;
}

/** The numbers of a result, as JSON has them. */
export interface Numbers {
  readonly estimates: readonly Row[];
  readonly tests: readonly Row[];
  readonly tables: { readonly [name: string]: readonly Row[] };
}

/** A number, an infinite one as written in JSON; what does not exist is NA in R and NaN here. */
const number = (cell: unknown): number => (cell === null || cell === undefined ? Number.NaN : Number(cell));

const close = (lind: number, r: number): boolean =>
  Object.is(lind, r) || lind === r || Math.abs(lind - r) <= Math.max(1e-6 * Math.abs(r), 1e-9);

/** The numbers of a printed row that Lind's row of that name does not have. */
function differences(result: Numbers, shown: ShownRow): string[] {
  const named = [...result.estimates, ...result.tests].filter((row) => (row.term ?? row.test) === shown.name);
  const rows = [...named, ...(result.tables[shown.name] ?? [])];
  if (rows.length === 0) return [`${shown.name}: printed by R, not in the result`];
  const agrees = rows.some((row) =>
    [...shown.values].every(([field, value]) => close(number(row[field]), value)),
  );
  if (agrees) return [];
  const wanted = [...shown.values].map(([field, value]) => `${field}=${value}`).join(' ');
  return [`${shown.name}: R has ${wanted}; Lind has ${JSON.stringify(rows)}`];
}

/** Estimates and tests that the script does not show at all. */
function unshown(result: Numbers, rows: readonly ShownRow[]): string[] {
  const names = new Set(rows.map((row) => row.name));
  return [...result.estimates, ...result.tests]
    .map((row) => String(row.term ?? row.test))
    .filter((name) => !names.has(name));
}

/** Where the rows that a script printed and the result do not have the same numbers. */
export const disagreements = (result: Numbers, rows: readonly ShownRow[]): string[] => [
  ...rows.flatMap((row) => differences(result, row)),
  ...unshown(result, rows).map((term) => `${term}: not shown by the script`),
];
