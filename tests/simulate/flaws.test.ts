import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/simulate/data/cells.js';
import { makeDataset } from '../../src/simulate/data/dataset.js';
import { drawSample } from '../../src/simulate/draw/sample.js';
import { addFlaws } from '../../src/simulate/flaws/flaws.js';
import type { Flaw } from '../../src/simulate/recipe/recipe.js';
import { bundledRecipe, bundledRecipes } from './bundled.js';
import { smallRecipe } from './recipes.js';

const variables = [
  { name: 'id', identifier: { prefix: 'P' } },
  { name: 'sex', categorical: { female: 1, male: 1 } },
  { name: 'sugar', normal: { mean: 6, sd: 1 }, decimals: 1 },
  { name: 'admitted', date: { from: '2024-01-01', to: '2024-12-31' } },
  { name: 'died', date: { from: 'admitted', after: 30 } },
  { name: 'arm', assign: { arms: ['a', 'b'] } },
];
const missing = [{ variables: ['sugar'], mechanism: 'completely-at-random', probability: 0.2 }];

async function flawed(flaw: Flaw) {
  const ready = await smallRecipe({
    variables,
    missing,
    flaws: [flaw],
    analyses: [
      {
        id: 'main',
        stand: 'expected',
        method: 't-test',
        outcome: 'sugar',
        group: 'arm',
        terms: ['mean-difference'],
        why: 'To see.',
      },
    ],
  });
  const sample = drawSample({ ...ready, seed: 'flaws', rows: 100 });
  return addFlaws({ sample, cells: cellsOf(sample), flaws: ready.recipe.flaws!, seed: 'flaws' });
}

describe('each flaw writes what it should, as often as it should', () => {
  const cases: readonly [Flaw, number, RegExp][] = [
    [{ kind: 'mixed-units', column: 'sugar', factor: 18.02, share: 0.1 }, 10, /^\d{2,3}$/],
    [{ kind: 'impossible-value', column: 'sugar', values: [600], count: 2 }, 2, /^600$/],
    [{ kind: 'future-date', column: 'admitted', count: 3 }, 3, /^20[45]\d-/],
    [{ kind: 'duplicate-person', count: 2 }, 2, /^P10[12]$/],
    [{ kind: 'swapped-arm', column: 'arm', count: 2 }, 2, /^[ab]$/],
    [{ kind: 'missing-code', column: 'sugar', code: '-9', share: 0.05 }, 5, /^-9$/],
    [{ kind: 'stray-text', column: 'sugar', texts: ['* mmol'], count: 1 }, 1, /^\d.* mmol$/],
    [{ kind: 'spelling', column: 'sex', variants: { female: ['F'] }, share: 0.1 }, 10, /^F$/],
    [{ kind: 'decimal-comma', column: 'sugar', count: 4 }, 4, /^\d+,\d$/],
    [{ kind: 'date-before', column: 'died', before: 'admitted', count: 3 }, 3, /^\d{4}-/],
  ];
  it.each(cases)('$kind', async (flaw, count, written) => {
    const { manifest } = await flawed(flaw);
    expect(manifest).toHaveLength(count);
    for (const cell of manifest) {
      expect(cell.written).toMatch(written);
      expect(cell.written).not.toBe(cell.truth);
    }
  });

  it('a missing value written as a code was missing', async () => {
    const { manifest } = await flawed({ kind: 'missing-code', column: 'sugar', code: '999', count: 5 });
    expect(manifest.map(({ truth }) => truth)).toEqual([null, null, null, null, null]);
  });

  it('death comes before admission', async () => {
    const { cells, manifest } = await flawed({
      kind: 'date-before',
      column: 'died',
      before: 'admitted',
      count: 5,
    });
    for (const { line, written } of manifest) {
      expect(written < cells.rows[line - 2]![cells.names.indexOf('admitted')]!).toBe(true);
    }
  });
});

describe.each(bundledRecipes)('the manifest of %s', (name) => {
  it('puts every cell right again', async () => {
    const ready = await bundledRecipe(name);
    const drawing = { ...ready, seed: 'manifest', rows: 120 };
    const { csv, manifest, sample } = makeDataset(drawing);
    const { cells } = addFlaws({
      sample,
      cells: cellsOf(sample),
      flaws: ready.recipe.flaws ?? [],
      seed: 'manifest',
    });
    const rows = cells.rows.map((row) => [...row]);
    for (const { line, column, written, truth, flaw } of manifest) {
      const at = cells.names.indexOf(column);
      expect(rows[line - 2]![at]).toBe(written);
      if (flaw !== 'duplicate-person') rows[line - 2]![at] = truth ?? '';
    }
    expect(rows.slice(0, 120)).toEqual(cellsOf(sample).rows);
    expect(csv.split('\n')).toHaveLength(rows.length + 2);
  });
});
