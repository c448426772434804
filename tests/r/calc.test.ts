import { expect, test } from 'vitest';
import { calculatorNames, loadCalculator } from '../../src/appraise/calc/index.js';
import { lind } from '../support/lind.js';
import { disagreements } from './agreement.js';
import { runScripts } from './run-r.js';

// The R script of every example of every calculator prints the numbers of Lind.
test('the R script of every calculator prints its numbers', { timeout: 60_000 }, async () => {
  const scripts = new Map<string, string>();
  for (const name of calculatorNames) {
    const { examples } = await loadCalculator(name);
    for (const example of examples) {
      const line = `calc ${name} ${example}`;
      scripts.set(line, (await lind([...line.split(' '), '--r'])).stdout);
    }
  }
  const problems: string[] = [];
  for (const [line, shown] of runScripts(scripts)) {
    const result = JSON.parse((await lind([...line.split(' '), '--json'])).stdout);
    const wrong = typeof shown === 'string' ? [shown] : disagreements(result, shown);
    problems.push(...wrong.map((problem) => `${line}: ${problem}`));
  }
  expect(problems).toEqual([]);
});
