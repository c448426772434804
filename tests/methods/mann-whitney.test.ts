import { describe, expect, test } from 'vitest';
import { codebookFor, parseCodebook } from '../../src/data/codebook.js';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { estimateOf, testOf } from '../../src/methods/kit/result.js';
import mannWhitney from '../../src/methods/mann-whitney.js';
import { read } from '../data/read.js';
import { chartWarnings } from '../support/charts.js';

const run = (a: readonly number[], b: readonly number[], options = {}) =>
  analyze(mannWhitney, {
    table: tableFromColumns({ arm: [...a.map(() => 'a'), ...b.map(() => 'b')], pain: [...a, ...b] }),
    roles: { outcome: ['pain'], group: ['arm'] },
    options,
  });

const early = [1.15, 0.88, 0.9, 0.74, 1.21];
const late = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];

// R 4.2.2: wilcox.test(late, early, conf.int = TRUE); the data of Hollander & Wolfe in its examples
describe('values', () => {
  test('are exact for small groups without ties', () => {
    const { result } = run(early, late);
    expect(testOf(result, 'mann-whitney')).toMatchObject({
      statistic: 35,
      pValue: expect.closeTo(0.254412254412, 10),
    });
    expect(estimateOf(result, 'hodges-lehmann')).toMatchObject({
      estimate: expect.closeTo(0.305, 10),
      confLow: expect.closeTo(-0.15, 10),
      confHigh: expect.closeTo(0.76, 10),
    });
    expect(estimateOf(result, 'probability-of-superiority').estimate).toBe(0.7);
    expect(result.notes).toEqual(['The p-value and the limits are exact.']);
  });

  test('turn with the reference', () => {
    const [forward, back] = [run(early, late), run(early, late, { reference: 'b' })].map(({ result }) =>
      estimateOf(result, 'hodges-lehmann'),
    ) as [ReturnType<typeof estimateOf>, ReturnType<typeof estimateOf>];
    expect(back.estimate).toBeCloseTo(-Number(forward.estimate), 12);
    expect(back.confHigh).toBeCloseTo(-Number(forward.confLow), 12);
  });

  test('are from the normal approximation with ties, even when exact ones are asked for', () => {
    const { result } = run([1, 2, 2, 5], [2, 6, 7, 9], { exact: 'true' });
    expect(result.notes[0]).toMatch(/normal approximation.*since there are ties/);
  });

  test('a wider level contains the narrower', () => {
    const at = (level: number) => estimateOf(run(early, late, { level }).result, 'hodges-lehmann');
    expect(Number(at(0.99).confLow)).toBeLessThanOrEqual(Number(at(0.8).confLow));
    expect(Number(at(0.99).confHigh)).toBeGreaterThanOrEqual(Number(at(0.8).confHigh));
  });
});

test('words give the size, what is open, and pairs of a hundred', () => {
  expect(run(early, late).result.words).toMatchInlineSnapshot(`
    [
      "The typical value of pain was higher in b than in a: difference 0.31 (95% CI −0.15 to 0.76).",
      "The data are compatible with b being anywhere from 0.15 lower to 0.76 higher than a, so they do not settle the direction of the difference.",
      "Of 100 pairs of one from b and one from a, the one from b has the higher value in about 70, equal values counting half.",
      "The test compares whole distributions: where their shapes differ, the typical difference is not the difference of the medians. It does not say why the groups differ, or do not.",
    ]
  `);
  expect(run(early, late, { alternative: 'greater' }).result.words.slice(0, 2)).toMatchInlineSnapshot(`
    [
      "The typical value of pain was higher in b than in a: difference 0.31 (95% CI −0.08 to infinity).",
      "The data are compatible with any difference from 0.08 lower upwards.",
    ]
  `);
  expect(run([1, 2], [3, 4], { exact: 'false' }).result.words[0]).toMatchInlineSnapshot(
    `"The typical value of pain was higher in b than in a: difference 2.000."`,
  );
  expect(run([1, 2], [3, 4]).result.notes).toMatchInlineSnapshot(`
    [
      "The p-value and the limits are exact.",
      "With so few differences the limits reach a confidence of 66.7% at most, where a 95% CI was asked for: they are the smallest and the largest difference.",
    ]
  `);
});

test('groups of different spread are said', () => {
  expect(run([1, 2, 3, 4], [-20, 2, 3, 40]).result.checks[1]).toMatchObject({ status: 'look' });
  expect(run([1, 1, 1], [1, 2, 9]).result.checks[1]).toMatchObject({
    status: 'look',
    found: 'One group has none.',
  });
  expect(run([1, 2, 3, 4], [5, 6, 7, 8]).result.checks[1]).toMatchObject({ status: 'holds' });
});

test('the chart compiles without a warning', () => {
  expect(chartWarnings(run(early, late).chart()!)).toEqual([]);
});

test('an outcome of one value is refused', () => {
  expect(() => run([3, 3], [3, 3, 3])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: All values of "pain" are the same, so that no value ranks above another; there is nothing to compare.]`,
  );
});

describe('ordered states with names', () => {
  const codebook = {
    fields: [
      { name: 'arm', type: 'string' },
      {
        name: 'state',
        title: 'State',
        type: 'integer',
        categories: [1, 2, 3].map((value) => ({ value, label: ['worse', 'same', 'better'][value - 1] })),
        categoriesOrdered: true,
      },
    ],
  };
  const rows = ['a,1', 'a,1', 'a,2', 'a,2', 'a,3', 'b,2', 'b,2', 'b,3', 'b,3', 'b,3'];
  const states = () => {
    const { table } = read(['arm,state', ...rows, ''].join('\n'), {
      codebook: codebookFor(parseCodebook(JSON.stringify(codebook), 'c.json'), 'trial.csv'),
    });
    return analyze(mannWhitney, { table, roles: { outcome: ['state'], group: ['arm'] }, options: {} });
  };

  test('are told by name and in pairs, without a difference in size', () => {
    expect(states().result.words).toMatchInlineSnapshot(`
      [
        "State: of 100 pairs of one from b and one from a, the one from b is nearer to “better” in about 78, equal states counting half (50 when neither group lies higher).",
        "The middle state is “better” in b and “same” in a.",
        "States have an order and no distances, so the test ranks them, and no difference in size is given. It does not say why the groups differ, or do not.",
      ]
    `);
  });

  test('are drawn as bars of shares, and tabled by name', () => {
    const analysis = states();
    const tables = JSON.stringify(presentResult(mannWhitney, analysis.result));
    expect(tables).toMatch(/worse.*same.*better/);
    expect(tables).not.toMatch(/Hodges|Median/);
    expect(JSON.stringify(analysis.chart())).toMatch(/bars of equal length/);
    expect(analysis.result.estimates[0]).toMatchObject({ term: 'hodges-lehmann', estimate: 1 });
  });
});

test('one against one is told as what it is', () => {
  const { words, checks } = run([1], [2]).result;
  expect(words.join(' ')).toMatch(
    /With 1 against 1 these numbers describe the values at hand and hardly anything beyond/,
  );
  expect(checks[0]).toMatchObject({ check: 'group-size', status: 'look' });
});
