import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../src/charts/render.js';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze, type Request } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { estimateOf, testOf } from '../../src/methods/kit/result.js';
import method from '../../src/methods/meta-analysis.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const byCounts = { study: ['trial'], events1: ['e1'], total1: ['t1'], events2: ['e2'], total2: ['t2'] };

const trials = (rows: readonly (readonly number[])[], extra: { [column: string]: string[] } = {}) =>
  tableFromColumns({
    trial: rows.map((_, at) => `Trial ${'ABCDEFGHIJ'[at]}`),
    ...Object.fromEntries(['e1', 't1', 'e2', 't2'].map((name, j) => [name, rows.map((row) => row[j]!)])),
    ...extra,
  });

const pooled = (rows: readonly (readonly number[])[], options: Request['options'] = {}) =>
  analyze(method, { table: trials(rows), roles: byCounts, options });

const generic = (effect: number[], se: number[], options: Request['options'] = {}) =>
  analyze(method, {
    table: tableFromColumns({ effect, se }),
    roles: { effect: ['effect'], 'std-error': ['se'] },
    options: { measure: 'GEN', ...options },
  });

const some = [
  [4, 120, 11, 130],
  [6, 300, 29, 300],
  [30, 150, 25, 140],
  [12, 80, 20, 90],
];

const bcg = async (options: Request['options'], group: { group?: string[] } = {}) =>
  analyze(method, {
    table: await referenceTable('meta-bcg.csv'),
    roles: {
      study: ['study'],
      events1: ['tb_vaccine'],
      total1: ['n_vaccine'],
      events2: ['tb_control'],
      total2: ['n_control'],
      ...group,
    },
    options,
  });

test('words: a ratio with subgroups, a difference of risks, a standardised difference, one effect for all', async () => {
  expect((await bcg({ measure: 'RR' }, { group: ['allocation'] })).result.words).toMatchInlineSnapshot(`
    [
      "Risk ratio pooled over 13 studies (random-effects model): 0.49 (95% CI 0.34 to 0.70), first group against second.",
      "The data are compatible with the risk ratio being anywhere from 0.34 to 0.70 on average over such studies.",
      "In the middle study 1.6% of the second group had the event; at that risk the pooled result is about 8 fewer with the event in the first group for every 1000 people (10 fewer to 5 fewer).",
      "About 92% of the variation between the studies is beyond what sampling gives (I²; Q P < 0.001). In a new study like these the risk ratio is expected from 0.13 to 1.78 (95% prediction interval), which takes in studies on either side of 1.",
      "By allocation: 0.58 (0.34 to 1.01) in alternate, 0.38 (0.22 to 0.65) in random and 0.65 (0.32 to 1.32) in systematic (test of subgroup differences P = 0.394); that does not show the subgroups to be alike.",
      "Studies are weighted by their precision, not by how well they were done: errors that they share, and studies that were never published, are still in the result.",
    ]
  `);
  expect((await bcg({ measure: 'RD', model: 'common' })).result.words).toMatchInlineSnapshot(`
    [
      "Risk difference pooled over 13 studies (common-effect model): −0.091 percentage points (95% CI −0.136 to −0.047), first group minus second.",
      "The data are compatible with the risk difference being anywhere from −0.136 to −0.047 percentage points.",
      "That is about 9 fewer with the event in the first group for every 10,000 people (14 fewer to 5 fewer).",
      "The model takes the true effect to be the same in all studies (I² 96%, Q P < 0.001), so its interval speaks of these studies alone.",
      "Studies are weighted by their precision, not by how well they were done: errors that they share, and studies that were never published, are still in the result.",
    ]
  `);
  expect(generic([0.2, 0.5, -0.1], [0.3, 0.2, 0.4]).result.words).toMatchInlineSnapshot(`
    [
      "Effect pooled over 3 studies (random-effects model): 0.32 (95% CI −0.01 to 0.64).",
      "The data are compatible with the effect being anywhere from −0.01 to 0.64 on average over such studies, so they do not settle its direction.",
      "About 10% of the variation between the studies is beyond what sampling gives (I²; Q P = 0.356). In a new study like these the effect is expected from −2.1 to 2.7 (95% prediction interval), which takes in studies on either side of 0.",
      "Studies are weighted by their precision, not by how well they were done: errors that they share, and studies that were never published, are still in the result.",
    ]
  `);
});

test('subgroups leave the overall result as it is, and are compared (their values: the R suite, by metafor)', async () => {
  const { result } = await bcg({ measure: 'OR' }, { group: ['allocation'] });
  const subgroups = result.estimates.filter(({ term }) => term === 'subgroup');
  expect(subgroups.map(({ group }) => group)).toEqual(['alternate', 'random', 'systematic']);
  const alone = await bcg({ measure: 'OR' });
  expect(estimateOf(result, 'pooled')).toEqual(estimateOf(alone.result, 'pooled'));
  expect(testOf(result, 'subgroup-differences').df).toBe(2);
});

test('a subgroup of one study is that study', () => {
  const table = trials(some, { dose: ['low', 'high', 'low', 'low'] });
  const { result } = analyze(method, {
    table,
    roles: { ...byCounts, group: ['dose'] },
    options: { hksj: true },
  });
  const [high] = result.estimates.filter(({ term, group }) => term === 'subgroup' && group === 'high');
  const { confLow, confHigh, estimate } = result.tables.studies![1]!;
  expect([high!.estimate, high!.confLow, high!.confHigh]).toEqual([estimate, confLow, confHigh]);
  expect(result.tables.subgroups![0]).toEqual({ group: 'high', studies: 1 });
});

test.each(['OR', 'RR', 'RD'])(
  '%s: exchanging the groups inverts the result, the order of studies changes nothing',
  (measure) => {
    const of = (rows: readonly (readonly number[])[]) =>
      estimateOf(pooled(rows, { measure }).result, 'pooled');
    const turned = of(some.map(([e1, t1, e2, t2]) => [e2!, t2!, e1!, t1!]));
    const [plain, inverted] = [Number(of(some).estimate), Number(turned.estimate)];
    expect(measure === 'RD' ? -inverted : 1 / inverted).toBeCloseTo(plain, 10);
    expect(Number(of([...some].reverse()).estimate)).toBeCloseTo(plain, 10);
  },
);

test('means: a mean difference in another unit scales, a standardised one stays', () => {
  const roles = { mean1: ['m1'], sd1: ['s1'], n1: ['n1'], mean2: ['m2'], sd2: ['s2'], n2: ['n2'] };
  const of = (measure: string, factor: number) => {
    const scaled = (values: number[]) => values.map((value) => value * factor);
    const columns = {
      m1: scaled([55, 27, 64]),
      s1: scaled([47, 7, 17]),
      m2: scaled([75, 29, 119]),
      s2: scaled([64, 4, 29]),
    };
    const table = tableFromColumns({ ...columns, n1: [155, 31, 75], n2: [156, 32, 71] });
    return Number(
      estimateOf(analyze(method, { table, roles, options: { measure } }).result, 'pooled').estimate,
    );
  };
  expect(of('MD', 1000)).toBeCloseTo(1000 * of('MD', 1), 5);
  expect(of('SMD', 1000)).toBeCloseTo(of('SMD', 1), 10);
});

test('two studies: no prediction interval and no Egger’s test, and a note says so', () => {
  const { result } = generic([0.2, 0.9], [0.2, 0.3]);
  expect(estimateOf(result, 'prediction')).toMatchObject({ estimate: null, confLow: null, confHigh: null });
  expect(testOf(result, 'egger')).toMatchObject({ statistic: null, df: 0, pValue: null });
  expect(result.notes).toEqual([
    'A prediction interval needs at least three studies.',
    'Egger’s test needs at least three studies.',
  ]);
  for (const sentence of result.words) expect(sentence).not.toMatch(/null|NaN|undefined/);
});

test('empty cells are corrected study by study; a study without events stays in', () => {
  const { result } = pooled([...some, [0, 50, 3, 50], [0, 40, 0, 45]]);
  expect(result.tables.studies![5]!.estimate).toBeCloseTo((0.5 * 45.5) / (40.5 * 0.5), 12);
  expect(result.notes).toEqual([
    '0.5 was added to every cell of Trial E and Trial F, where one is 0.',
    'Trial F had no event in either group and stays in, with a wide interval.',
  ]);
  expect(result.checks.find(({ check }) => check === 'empty-cells')!.found).toBe('2 of 6 studies.');
});

test('a study on two rows is looked at', () => {
  const table = tableFromColumns({ study: ['A', 'A', 'B'], y: [1, 2, 3], s: [1, 2, 1] });
  const roles = { study: ['study'], effect: ['y'], 'std-error': ['s'] };
  const { result } = analyze(method, { table, roles, options: { measure: 'gen' } });
  expect(result.checks.at(-1)).toMatchObject({ status: 'look', found: '"A" stands on several.' });
});

describe('charts compile without a warning, whatever the measure', () => {
  const extreme = [...some, [0, 5, 4, 5], [1, 1000, 999, 1000]];
  test.each(['OR', 'RR', 'RD'])('%s', async (measure) => {
    const spec = pooled(extreme, { measure }).chart()!;
    expect(chartWarnings(spec)).toEqual([]);
    const said: string[] = [];
    expect(await renderSvg(spec, (message) => said.push(message))).toContain('Trial A');
    expect(said).toEqual([]);
  });

  test('a thousand studies make a chart of bounded size', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => i);
    const spec = generic(
      rows.map((i) => Math.sin(i)),
      rows.map((i) => 0.1 + (i % 7)),
    ).chart()!;
    expect(chartWarnings(spec)).toEqual([]);
    expect(JSON.stringify(spec).match(/"stdError":/g)!.length).toBeLessThan(1100);
  });
});

test('tables: the scale follows the measure', async () => {
  const { result } = await bcg({ measure: 'RD' }, { group: ['allocation'] });
  const [studies, estimates] = presentResult(method, result);
  expect(studies!.rows[0]).toMatchInlineSnapshot(`
    [
      "Aronson 1948",
      "random",
      "−4.7 pp",
      "−10.1 pp to 0.8 pp",
      "5.3%",
    ]
  `);
  expect(estimates!.rows.slice(0, 2)).toMatchInlineSnapshot(`
    [
      [
        "Pooled risk difference¹",
        "−2.5 pp",
        "−4.6 pp to −0.4 pp",
        "0.020",
      ],
      [
        "Pooled, alternate¹",
        "−7 pp",
        "−21 pp to 7 pp",
        "0.311",
      ],
    ]
  `);
});

describe('refusals name the study and the columns', () => {
  const refused = (roles: { [role: string]: string[] }, options: Request['options']) => () =>
    analyze(method, { table: trials(some), roles, options });
  const { total2: _, ...threeOfFour } = byCounts;

  test('columns', () => {
    expect(refused(threeOfFour, { measure: 'RR' })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --measure RR needs --total2 too, beside --events1, --total1 and --events2.]`,
    );
    expect(refused({ study: ['trial'] }, {})).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --measure OR needs the columns --events1, --total1, --events2 and --total2. Other measures: MD or SMD from --mean1, --sd1, --n1, --mean2, --sd2 and --n2; GEN from --effect and --std-error.]`,
    );
    expect(refused({ effect: ['e1'], 'std-error': ['t1'] }, {})).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --measure OR is made from --events1, --total1, --events2 and --total2, but --effect and --std-error are given; ask for --measure GEN, or name the other columns.]`,
    );
    expect(refused({ ...threeOfFour, total2: ['t2'], effect: ['trial2'] }, {})).toThrow(/trial2/);
    expect(() =>
      analyze(method, {
        table: tableFromColumns({ e1: [1, 2], t1: [9, 9], e2: [1, 2], t2: [9, 9], y: [1, 2] }),
        roles: { events1: ['e1'], total1: ['t1'], events2: ['e2'], total2: ['t2'], effect: ['y'] },
        options: {},
      }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --measure OR is made from --events1, --total1, --events2 and --total2 alone; leave out --effect.]`,
    );
  });

  test('counts', () => {
    expect(() => pooled([some[0]!])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: Only one study ("Trial A") can be used, and one study cannot be pooled; at least two are needed.]`,
    );
    expect(() => pooled([...some, [19, 15, 5, 18]])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: Study "Trial E": 19 events in "e1" are more than the 15 people in "t1"; correct the counts.]`,
    );
    expect(() => pooled([...some, [1.5, 15, 5, 18]])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: Study "Trial E": "e1" is 1.5, but a number of people is a whole number of 0 or more.]`,
    );
    expect(() => pooled([...some, [0, 0, 5, 18]])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: Study "Trial E": "t1" must be at least 1; correct it, or mark it as missing to leave the study out.]`,
    );
  });

  test('effects and options', () => {
    expect(() => generic([1, 2], [1, 0])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: Row 2 of those used: the standard error in "se" is 0, but it must be above 0; correct it, or mark it as missing to leave the study out.]`,
    );
    expect(() => generic([1, 1], [1, 2], { hksj: true })).toThrowErrorMatchingInlineSnapshot(
      `[StatError: All studies have the same effect, so that the standard error of Hartung and Knapp is 0; pool without hksj.]`,
    );
    expect(() => generic([1, 2], [1, 2], { hksj: true, model: 'common' })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --hksj belongs to the random-effects model; leave it out, or ask for --model random.]`,
    );
  });

  test('means', () => {
    const means = (sd1: number, n1: number) => () =>
      analyze(method, {
        table: tableFromColumns({
          m1: [1, 2],
          s1: [sd1, 1],
          n1: [n1, 9],
          m2: [1, 2],
          s2: [0, 1],
          n2: [9, 9],
        }),
        roles: { mean1: ['m1'], sd1: ['s1'], n1: ['n1'], mean2: ['m2'], sd2: ['s2'], n2: ['n2'] },
        options: { measure: 'SMD' },
      });
    expect(means(0, 9)).toThrowErrorMatchingInlineSnapshot(
      `[LindError: Row 1 of those used: "s1" and "s2" are both 0, so the study would have no sampling error; correct them, or mark them as missing to leave the study out.]`,
    );
    expect(means(-1, 9)).toThrowErrorMatchingInlineSnapshot(
      `[LindError: Row 1 of those used: the standard deviation in "s1" is -1, but it cannot be below 0.]`,
    );
    expect(means(1, 1)).toThrowErrorMatchingInlineSnapshot(
      `[LindError: Row 1 of those used: "n1" must be at least 2, since one person has no standard deviation; correct it, or mark it as missing to leave the study out.]`,
    );
  });
});
