import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lind } from '../support/lind.js';
import { runScripts } from './run-r.js';

// The R script of every plan of the reference cases, and of plans at the edges, prints the numbers of Lind.

interface Case {
  readonly id: string;
  readonly argv: readonly (string | number)[];
  readonly error?: string;
}

const file = new URL('../reference/cases/power.json', import.meta.url);
const reference: Case[] = JSON.parse(readFileSync(file, 'utf8'));
const edges: Case[] = [
  { id: 'two-people', argv: ['power', 'two-means', '--delta', 50, '--sd', 1, '--power', 0.8] },
  { id: 'four-people', argv: ['power', 'correlation', '--r', 0.9999, '--power', 0.8] },
  { id: 'events-given', argv: ['power', 'survival', '--hazard-ratio', 1.5, '--events', 191] },
  { id: 'pairs', argv: ['power', 'paired-means', '--delta', -0.01, '--sd', 1, '--power', 0.9] },
];
const cases = [...reference.filter((one) => one.error === undefined), ...edges];

test('the R script of every plan prints its numbers', { timeout: 60_000 }, async () => {
  const scripts = new Map<string, string>();
  for (const { id, argv } of cases) scripts.set(id, (await lind([...argv, '--r-script'])).stdout);
  const printed = runScripts(scripts);
  const problems: string[] = [];
  for (const { id, argv } of cases) {
    const { estimates } = JSON.parse((await lind([...argv, '--json'])).stdout);
    const shown = printed.get(id)!;
    if (typeof shown === 'string') {
      problems.push(`${id}: ${shown}`);
      continue;
    }
    for (const row of estimates) {
      const values = shown.find(({ name }) => name === row.term)?.values;
      for (const field of ['estimate', 'value'].filter((one) => one in row)) {
        // A mean difference is planned without its sign.
        const [got, wanted] = [Math.abs(row[field]), values?.get(field) ?? Number.NaN];
        if (!(Math.abs(got - wanted) <= 1e-6 * Math.abs(wanted)))
          problems.push(`${id} ${row.term} ${field}: Lind ${got}, R ${wanted}`);
      }
    }
  }
  expect(problems).toEqual([]);
});
