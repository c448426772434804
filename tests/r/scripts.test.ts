import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { methodNames } from '../../src/methods/index.js';
import { lind } from '../support/lind.js';
import { disagreements, type Numbers } from './agreement.js';
import { runScripts } from './run-r.js';

// The R script of every method, on every reference case, prints the numbers of Lind.

const reference = fileURLToPath(new URL('../reference/', import.meta.url));

interface Case {
  readonly id: string;
  readonly argv: readonly (string | number)[];
  readonly error?: string;
}

const commandLine = (one: Case): string[] => [
  'analyze',
  ...one.argv.map((word) => String(word).replace(/^data\//, `${reference}data/`)),
];

describe('R scripts', () => {
  test.each(methodNames)('%s', { timeout: 300_000 }, async (name) => {
    const all: Case[] = JSON.parse(readFileSync(`${reference}cases/${name}.json`, 'utf8'));
    const cases = all.filter((one) => one.error === undefined);
    const scripts = new Map<string, string>();
    for (const one of cases) scripts.set(one.id, (await lind([...commandLine(one), '--r'])).stdout);
    const printed = runScripts(scripts);
    const problems: string[] = [];
    for (const one of cases) {
      const result: Numbers = JSON.parse((await lind([...commandLine(one), '--json'])).stdout);
      const shown = printed.get(one.id)!;
      const found = typeof shown === 'string' ? [shown] : disagreements(result, shown);
      problems.push(...found.map((problem) => `${one.id}: ${problem}`));
    }
    expect(problems).toEqual([]);
  });
});
