import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { methodCommand, separateFlags } from '../../src/cli/analyze/flags.js';
import { loadTable } from '../../src/cli/load-table.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { loadMethod, methodNames } from '../../src/methods/index.js';
import { type Analysis, analyze } from '../../src/methods/kit/analyze.js';
import { toJson } from '../../src/methods/kit/json.js';
import type { AnyMethod } from '../../src/methods/kit/method.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { references } from '../../src/methods/kit/references.js';
import { vocabulary } from '../../src/methods/kit/vocabulary.js';
import { chartWarnings } from '../support/charts.js';

// What holds for every method, whoever writes it: each is run on its first reference case.

const reference = fileURLToPath(new URL('../reference/', import.meta.url));

interface Case {
  readonly argv: readonly (string | number)[];
  readonly error?: string;
}

async function firstCase(method: AnyMethod): Promise<Analysis> {
  const cases: Case[] = JSON.parse(readFileSync(`${reference}cases/${method.name}.json`, 'utf8'));
  const { argv } = cases.find((one) => one.error === undefined)!;
  let analysis: Analysis | null = null;
  const command = methodCommand(method, async (asked) => {
    const table = asked.file === null ? null : (await loadTable(nodeEffects(), reference + asked.file)).table;
    analysis = analyze(method, { ...asked, table });
  });
  await command.parseAsync(separateFlags(method, argv.slice(1).map(String)), { from: 'user' });
  return analysis!;
}

const overstated =
  /\bno (effect|difference|association)\b|significan|\btrend(s|ed|ing)? (to|towards)|\bprove|\bcaus(e|es|ed|al)\b|\bdue to\b|\bleads? to\b|\bworks\b/i;

describe.each(methodNames)('%s', (name) => {
  test('says everything about itself', async () => {
    const method = await loadMethod(name);
    expect(method.name).toBe(name);
    for (const text of [
      method.title,
      method.question,
      method.whenToUse,
      method.whenNotToUse,
      method.card.formula,
    ]) {
      expect(text.trim()).not.toBe('');
    }
    expect(method.question).toMatch(/\?$/);
    expect(method.card.references.length).toBeGreaterThan(0);
    for (const key of method.card.references) expect(references).toHaveProperty([key]);
  });

  test('uses only fields of the vocabulary, and declares what it returns', async () => {
    const { method, result } = await firstCase(await loadMethod(name));
    const rows = [...result.estimates, ...result.tests, ...Object.values(result.tables).flat()];
    for (const field of rows.flatMap(Object.keys)) expect(vocabulary).toHaveProperty([field]);
    const declaresAny = '*' in method.estimates;
    for (const { term } of result.estimates) expect(declaresAny || term in method.estimates, term).toBe(true);
    for (const { test: made } of result.tests) expect(method.tests).toHaveProperty([made]);
    for (const table of Object.keys(result.tables)) expect(method.tables).toHaveProperty([table]);
  });

  test('finds words that do not overstate, and tables whose rows are full', async () => {
    const { method, result } = await firstCase(await loadMethod(name));
    expect(result.words.length).toBeGreaterThan(0);
    for (const sentence of result.words) {
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
      expect(sentence).not.toMatch(overstated);
    }
    for (const table of presentResult(method, result)) {
      for (const row of table.rows) {
        expect(row).toHaveLength(table.columns.length);
        expect(row.join(' ')).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  test('draws a chart that compiles without a warning and can be read aloud', async () => {
    const { chart } = await firstCase(await loadMethod(name));
    const spec = chart();
    if (spec === null) return;
    expect(spec.description.length).toBeGreaterThan(30);
    expect(chartWarnings(spec)).toEqual([]);
    expect(JSON.stringify(spec)).not.toMatch(
      /"aggregate"|"regression"|"loess"|"density"|"errorband"|"extent":"ci"/,
    );
  });

  test('gives the same bytes twice', async () => {
    const method = await loadMethod(name);
    const [first, second] = [await firstCase(method), await firstCase(method)];
    expect(toJson(first.result)).toBe(toJson(second.result));
    expect(JSON.stringify(first.chart())).toBe(JSON.stringify(second.chart()));
  });
});
