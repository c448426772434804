import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { methodNames } from '../../src/methods/index.js';
import { lind } from '../support/lind.js';
import { hasR, runScripts, type ShownRow } from './run-r.js';

// The R script of every method, on every reference case, prints the numbers of Lind.

const reference = fileURLToPath(new URL('../reference/', import.meta.url));

interface Case {
  readonly id: string;
  readonly argv: readonly (string | number)[];
  readonly error?: string;
}

interface Row {
  readonly [field: string]: unknown;
}

interface Result {
  readonly estimates: readonly Row[];
  readonly tests: readonly Row[];
  readonly tables: { readonly [name: string]: readonly Row[] };
}

const commandLine = (one: Case): string[] => [
  'analyze',
  ...one.argv.map((word) => String(word).replace(/^data\//, `${reference}data/`)),
];

/** A number, an infinite one as written in JSON; what does not exist is NA in R and NaN here. */
const number = (cell: unknown): number => (cell === null || cell === undefined ? Number.NaN : Number(cell));

const close = (lind: number, r: number): boolean =>
  Object.is(lind, r) || lind === r || Math.abs(lind - r) <= Math.max(1e-6 * Math.abs(r), 1e-9);

/** The numbers of a printed row that Lind's row of that name does not have. */
function differences(result: Result, shown: ShownRow): string[] {
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
function unshown(result: Result, rows: readonly ShownRow[]): string[] {
  const names = new Set(rows.map((row) => row.name));
  return [...result.estimates, ...result.tests]
    .map((row) => String(row.term ?? row.test))
    .filter((name) => !names.has(name));
}

if (!hasR) console.warn('R is not installed: the suite of R scripts is skipped.');

describe.skipIf(!hasR)('R scripts', () => {
  test.each(methodNames)('%s', { timeout: 300_000 }, async (name) => {
    const all: Case[] = JSON.parse(readFileSync(`${reference}cases/${name}.json`, 'utf8'));
    const cases = all.filter((one) => one.error === undefined);
    const scripts = new Map<string, string>();
    for (const one of cases) scripts.set(one.id, (await lind([...commandLine(one), '--r'])).stdout);
    const printed = runScripts(scripts);
    const problems: string[] = [];
    for (const one of cases) {
      const result: Result = JSON.parse((await lind([...commandLine(one), '--json'])).stdout);
      const shown = printed.get(one.id)!;
      const found =
        typeof shown === 'string'
          ? [shown]
          : [
              ...shown.flatMap((row) => differences(result, row)),
              ...unshown(result, shown).map((term) => `${term}: not shown by the script`),
            ];
      problems.push(...found.map((problem) => `${one.id}: ${problem}`));
    }
    expect(problems).toEqual([]);
  });
});
