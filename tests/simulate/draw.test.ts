import { describe, expect, it } from 'vitest';
import { codebookFor, parseCodebook } from '../../src/data/codebook.js';
import { readTable } from '../../src/data/read-csv.js';
import type { Column } from '../../src/data/table.js';
import { makeDataset } from '../../src/simulate/data/dataset.js';
import { drawSample, type Sample } from '../../src/simulate/draw/sample.js';
import { sampleTable } from '../../src/simulate/draw/table.js';
import { bundledRecipe, bundledRecipes } from './bundled.js';
import { smallRecipe } from './recipes.js';

async function sampleOf(changed: { readonly [key: string]: unknown }, rows = 1000): Promise<Sample> {
  return drawSample({ ...(await smallRecipe(changed)), seed: 'draw', rows });
}

const valuesOf = ({ shown }: Sample, name: string) =>
  shown.find(({ planned }) => planned.variable.name === name)!.values;

const shareOf = (values: readonly unknown[], wanted: unknown): number =>
  values.filter((value) => value === wanted).length / values.length;

const x = { name: 'x', normal: { mean: 10, sd: 2 } };

describe('streams of variables', () => {
  it('one more variable does not shift the others, nor does its place', async () => {
    const y = { name: 'y', poisson: { mean: 3 } };
    const alone = await sampleOf({ variables: [x] });
    expect(valuesOf(await sampleOf({ variables: [y, x] }), 'x')).toEqual(valuesOf(alone, 'x'));
  });
});

describe('assignment', () => {
  const balanceOf = (values: readonly unknown[], block: number) =>
    Array.from(
      { length: values.length / block },
      (_, at) => values.slice(at * block, (at + 1) * block).filter((value) => value === 'b').length,
    );

  it('in blocks keeps every block balanced, in more than one order', async () => {
    const arm = { name: 'arm', assign: { arms: ['a', 'b'], method: 'blocked', block: 4 } };
    const values = valuesOf(await sampleOf({ variables: [x, arm] }), 'arm');
    expect(new Set(balanceOf(values, 4))).toEqual(new Set([2]));
    const orders = new Set(Array.from({ length: 250 }, (_, at) => values.slice(4 * at, 4 * at + 4).join('')));
    expect(orders.size).toBe(6);
  });

  it('in blocks by strata keeps every stratum balanced', async () => {
    const variables = [
      x,
      { name: 'sex', categorical: { female: 1, male: 2 } },
      { name: 'arm', assign: { arms: ['a', 'b'], ratio: [2, 1], block: 6, by: ['sex'] } },
    ];
    const sample = await sampleOf({ variables });
    const sexes = valuesOf(sample, 'sex');
    for (const sex of ['female', 'male']) {
      const arms = valuesOf(sample, 'arm').filter((_, row) => sexes[row] === sex);
      expect(Math.abs(shareOf(arms, 'b') - 1 / 3)).toBeLessThan(0.01);
    }
  });

  it('simple follows its ratio by chance', async () => {
    const arm = { name: 'arm', assign: { arms: ['a', 'b', 'c'], method: 'simple', ratio: [2, 1, 1] } };
    const values = valuesOf(await sampleOf({ variables: [x, arm] }, 4000), 'arm');
    expect(Math.abs(shareOf(values, 'a') - 0.5)).toBeLessThan(0.03);
    expect(new Set(balanceOf(values, 4)).size).toBeGreaterThan(2);
  });

  it('by what people are like: confounding', async () => {
    const variables = [x, { name: 'arm', assign: { arms: ['a', 'b'], probability: 'logistic(x - 10)' } }];
    const sample = await sampleOf({ variables }, 4000);
    const xs = valuesOf(sample, 'x') as number[];
    const mean = (wanted: string) => {
      const own = xs.filter((_, row) => valuesOf(sample, 'arm')[row] === wanted);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    expect(mean('b') - mean('a')).toBeGreaterThan(2);
  });

  it('of clusters gives one arm and one effect to all of a cluster', async () => {
    const variables = [
      x,
      { name: 'team', cluster: { size: 5, prefix: 'T' } },
      { name: 'arm', per: 'team', assign: { arms: ['a', 'b'], block: 2 } },
      { name: 'visit', sequence: [0, 1, 2, 3, 4] },
    ];
    const sample = await sampleOf({ variables }, 50);
    const arms = valuesOf(sample, 'arm');
    const teams = valuesOf(sample, 'team');
    expect(new Set(teams.map((team, row) => `${team} ${arms[row]}`)).size).toBe(10);
    expect(shareOf(arms, 'a')).toBe(0.5);
    expect(valuesOf(sample, 'visit').slice(0, 6)).toEqual([0, 1, 2, 3, 4, 0]);
  });
});

describe('correlations', () => {
  const correlation = (a: readonly number[], b: readonly number[]): number => {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [ma, mb] = [mean(a), mean(b)];
    const of = (f: (at: number) => number) => mean(a.map((_, at) => f(at)));
    return (
      of((at) => (a[at]! - ma) * (b[at]! - mb)) /
      Math.sqrt(of((at) => (a[at]! - ma) ** 2) * of((at) => (b[at]! - mb) ** 2))
    );
  };

  it('are those given, for normal variables', async () => {
    const variables = [
      x,
      { name: 'y', normal: { mean: 0, sd: 1 }, decimals: 6 },
      { name: 'z', normal: { mean: 0, sd: 1 }, decimals: 6 },
    ];
    const correlations = [
      { between: ['x', 'y'], is: 0.6 },
      { between: ['y', 'z'], is: -0.3 },
    ];
    const sample = await sampleOf({ variables, correlations }, 20_000);
    const [xs, ys, zs] = ['x', 'y', 'z'].map((name) => valuesOf(sample, name) as number[]) as [
      number[],
      number[],
      number[],
    ];
    expect(correlation(xs, ys)).toBeCloseTo(0.6, 1);
    expect(correlation(ys, zs)).toBeCloseTo(-0.3, 1);
    expect(Math.abs(correlation(xs, zs))).toBeLessThan(0.03);
  });

  it('that cannot be are refused', async () => {
    const variables = [x, { ...x, name: 'y' }, { ...x, name: 'z' }];
    const correlations = [
      { between: ['x', 'y'], is: 0.9 },
      { between: ['y', 'z'], is: 0.9 },
      { between: ['x', 'z'], is: -0.9 },
    ];
    await expect(sampleOf({ variables, correlations })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[LindError: No variables can have the correlations given for x, y, z; bring them nearer to 0.]`,
    );
  });
});

describe('what goes missing', () => {
  const variables = [x, { name: 'y', normal: { mean: 'x', sd: 1 } }];
  const missing = (mechanism: string, probability: unknown) => ({
    variables,
    missing: [{ variables: ['y'], mechanism, probability }],
  });
  const meanBy = (sample: Sample, of: string) => {
    const blanks = valuesOf(sample, 'y').map((value) => value === null);
    const values = valuesOf(sample, of) as number[];
    const mean = (blank: boolean) => {
      const own = values.filter((value, row) => value !== null && blanks[row] === blank);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    return { blank: mean(true), seen: mean(false) };
  };

  it('completely at random has nothing to do with anything', async () => {
    const sample = await sampleOf(missing('completely-at-random', 0.3), 8000);
    expect(Math.abs(shareOf(valuesOf(sample, 'y'), null) - 0.3)).toBeLessThan(0.021);
    const { blank, seen } = meanBy(sample, 'x');
    expect(Math.abs(blank - seen)).toBeLessThan(0.2);
  });

  it('at random goes with what is seen', async () => {
    const { blank, seen } = meanBy(await sampleOf(missing('at-random', 'logistic(x - 11)'), 8000), 'x');
    expect(blank - seen).toBeGreaterThan(1.5);
  });

  it('not at random takes the mean of those seen with it', async () => {
    const complete = await sampleOf({ variables }, 8000);
    const sample = await sampleOf(missing('not-at-random', 'logistic(y - 11)'), 8000);
    const mean = (values: readonly unknown[]) => {
      const seen = values.filter((value): value is number => value !== null);
      return seen.reduce((sum, value) => sum + value, 0) / seen.length;
    };
    expect(mean(valuesOf(complete, 'y')) - mean(valuesOf(sample, 'y'))).toBeGreaterThan(0.7);
  });
});

describe('who is selected', () => {
  it('fills the quota of a case-control study', async () => {
    const variables = [x, { name: 'ill', event: 0.02 }];
    const sample = await sampleOf(
      { variables, select: { quota: { by: 'ill', shares: { yes: 1, no: 2 } } } },
      300,
    );
    expect(sample.rows).toBe(300);
    expect(valuesOf(sample, 'ill').filter((value) => value === 'yes').length).toBe(100);
  });

  it('holds the condition, and says when nobody does', async () => {
    const sample = await sampleOf({ select: { where: 'x > 12' } }, 200);
    expect((valuesOf(sample, 'x') as number[]).every((value) => value > 12)).toBe(true);
    await expect(sampleOf({ select: { where: 'x > 30' } }, 20)).rejects.toThrow(/widen "select"/);
  });
});

describe.each(bundledRecipes)('the recipe %s', (name) => {
  it('gives the same bytes always, and a table that reads as it was drawn', async () => {
    const ready = await bundledRecipe(name);
    const drawing = { ...ready, seed: 'fixed', rows: 60 };
    const { hash, csv } = makeDataset(drawing);
    expect(hash).toMatchSnapshot();
    expect(makeDataset(drawing).csv).toBe(csv);
    const { flaws: _, ...clean } = ready.recipe;
    const dataset = makeDataset({ ...drawing, recipe: clean });
    const codebook = codebookFor(parseCodebook(dataset.codebook, 'datapackage.json'), 'data.csv');
    const { table, remarks } = readTable(new TextEncoder().encode(dataset.csv), {
      file: 'data.csv',
      codebook,
    });
    expect(remarks.filter(({ severity }) => severity === 'warning')).toEqual([]);
    for (const [column, drawn] of sampleTable(dataset.sample).columns) {
      expect(readable(table.columns.get(column)!)).toEqual(readable(drawn));
    }
  });
});

/** What an analysis sees of a column. Identifiers may be read as text or as categories. */
function readable(column: Column): unknown {
  if ('values' in column) return { type: column.type, values: [...column.values] };
  const words = Array.from(column.codes, (code) => column.levels[code] ?? null);
  return { words, levels: column.type === 'text' ? null : column.levels };
}
