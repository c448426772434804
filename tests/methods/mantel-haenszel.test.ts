import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { estimateOf, testOf } from '../../src/methods/kit/result.js';
import mantelHaenszel from '../../src/methods/mantel-haenszel.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

/** Rows of a, b, c, d people for each stratum: events and others of the group, then of the reference. */
function tableOf(strata: { [name: string]: readonly [number, number, number, number] }) {
  const rows = Object.entries(strata).flatMap(([centre, cells]) =>
    cells.flatMap((count, at) =>
      Array.from({ length: count }, () => ({
        centre,
        arm: at < 2 ? 'b' : 'a',
        died: at % 2 === 0 ? 'yes' : 'no',
      })),
    ),
  );
  return tableFromColumns({
    centre: rows.map((row) => row.centre),
    arm: rows.map((row) => row.arm),
    died: rows.map((row) => row.died),
  });
}

const roles = { outcome: ['died'], group: ['arm'], strata: ['centre'] };
const run = (strata: Parameters<typeof tableOf>[0], options = {}) =>
  analyze(mantelHaenszel, { table: tableOf(strata), roles, options });

const berkeley = async () =>
  analyze(mantelHaenszel, {
    table: await referenceTable('mh-berkeley.csv'),
    roles: { outcome: ['Admit'], group: ['Gender'], strata: ['Dept'] },
    options: { 'event-level': 'Admitted', reference: 'Male' },
  });

describe('values', () => {
  test('of Berkeley admissions agree with R 4.2.2 mantelhaen.test(x, correct = FALSE)', async () => {
    const { result } = await berkeley();
    expect(estimateOf(result, 'pooled-odds-ratio')).toMatchObject({
      estimate: expect.closeTo(1.1053426615, 9),
      confLow: expect.closeTo(0.943102828516, 9),
      confHigh: expect.closeTo(1.29549224368, 9),
    });
    expect(testOf(result, 'cmh').pValue).toBeCloseTo(0.216923697056, 9);
    expect(testOf(result, 'breslow-day').statistic).toBeCloseTo(18.8255012521, 8);
  });

  test('of counts turned into rows agree with R 4.2.2', () => {
    const { result } = run({ x: [8, 12, 4, 16], y: [5, 5, 5, 5] });
    expect(estimateOf(result, 'pooled-odds-ratio').estimate).toBeCloseTo(1.81632653061, 9);
    expect(estimateOf(result, 'pooled-risk-ratio').confHigh).toBeCloseTo(2.83161778385, 9);
    expect(result.tables.strata).toMatchObject([
      { stratum: 'x', n: 40, oddsRatio: expect.closeTo(8 / 3, 12), riskRatio: 2 },
      { stratum: 'y', n: 20, oddsRatio: 1, riskRatio: 1 },
    ]);
  });

  test('one stratum is the crude comparison', () => {
    const { result } = run({ all: [8, 12, 4, 16] });
    expect(estimateOf(result, 'pooled-odds-ratio').estimate).toBeCloseTo(
      Number(estimateOf(result, 'crude-odds-ratio').estimate),
      12,
    );
    expect(testOf(result, 'breslow-day').pValue).toBeNull();
  });
});

test('strata without information and missing limits are said', () => {
  const { result } = run({ x: [0, 9, 4, 6], y: [0, 5, 2, 8], z: [0, 3, 0, 2] });
  expect(estimateOf(result, 'pooled-odds-ratio')).toMatchObject({
    estimate: 0,
    stdError: null,
    confLow: null,
  });
  expect(result.notes).toMatchInlineSnapshot(`
    [
      "The stratum "z" has one group only, or events only, or none, and so adds nothing to the comparison of odds.",
      "A cell of the crude table is 0, so the crude ratios were computed with 0.5 added to every cell.",
      "In every stratum the same cell is 0, so the pooled odds ratio is 0 or infinite and has no limits.",
    ]
  `);
});

test('words set the pooled beside the crude ratio, and say what strata agree on', async () => {
  expect((await berkeley()).result.words).toMatchInlineSnapshot(`
    [
      "Admit: Admitted, Female against Male: odds ratio 1.11 (95% CI 0.94 to 1.30) within Dept (6 strata pooled), 0.54 without regard to it.",
      "Among people of the same Dept, the data are compatible with odds from 0.94 to 1.30 times as high in Female as in Male, so they do not settle in which group the odds are higher.",
      "The groups Female and Male are spread differently over Dept, which the crude odds ratio mixes into the comparison; the risk ratio is 0.68 crude and 1.06 within Dept.",
      "By Dept the odds ratio runs from 0.82 to 2.86 (Breslow-Day P = 0.002): one ratio for all may hide that the strata differ, so read them one by one.",
      "Comparing within Dept takes that one column into account; in whatever else the groups differ, they still do.",
    ]
  `);
  expect(run({ x: [8, 12, 4, 16], y: [5, 5, 5, 5] }).result.words[2]).toMatchInlineSnapshot(
    `"By centre the odds ratio runs from 1.00 to 2.67 (Breslow-Day P = 0.392): that does not show them to be alike, only that differences of this size come about by chance."`,
  );
});

test('checks compare strata, and crude with pooled', async () => {
  expect((await berkeley()).result.checks.map((check) => [check.check, check.status])).toEqual([
    ['same-ratio', 'look'],
    ['crude-and-pooled', 'look'],
  ]);
});

test('the forest compiles without a warning, with many strata as well', async () => {
  expect(chartWarnings((await berkeley()).chart()!)).toEqual([]);
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, k) => [`c${k}`, [2, 3, 1, 4] as const]));
  expect(chartWarnings(run(many).chart()!)).toEqual([]);
});

test('strata that allow no comparison at all are refused', () => {
  expect(() => run({ x: [3, 4, 0, 0], y: [0, 0, 2, 5] })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: In no level of "centre" are there both groups, people with the event and people without, so nothing can be compared within it; choose a column with fewer levels.]`,
  );
});

describe('the gap between the crude and the pooled odds ratio', () => {
  const gap = (strata: Parameters<typeof tableOf>[0]) => {
    const { result } = run(strata);
    const check = result.checks.find((one) => one.check === 'crude-and-pooled')!;
    return { check, words: result.words };
  };

  test('is not called confounding where the groups are spread alike: odds ratios do not collapse', () => {
    const { check, words } = gap({ x: [90, 10, 50, 50], y: [50, 50, 10, 90] });
    expect(check.found).toBe(
      'Crude 5.44, pooled 9.00. Had both groups the same make-up, everyone together would give 5.44.',
    );
    expect(check.advice).toMatch(/^Hardly any of this is .* \(confounding\)/);
    expect(words.join(' ')).toMatch(/the risk ratio is 2.33 crude and 2.33 within centre/);
  });

  test('is confounding where they are not', () => {
    const { check, words } = gap({ x: [10, 40, 40, 160], y: [160, 40, 40, 10] });
    expect(check.advice).toMatch(/^The groups are spread differently over the strata/);
    expect(words.join(' ')).toMatch(/The groups b and a are spread differently over centre/);
  });

  test('is read stratum by stratum where the strata differ', () => {
    const { check } = gap({ x: [5, 45, 40, 160], y: [180, 20, 25, 25] });
    expect(check.advice).toMatch(/read the ratios of the strata, one by one/);
  });
});

test('a stratum without a ratio stays in table and chart, with the reason', () => {
  const analysis = run({ x: [8, 12, 4, 16], y: [0, 5, 0, 6], z: [0, 5, 3, 4] });
  expect(analysis.result.tables.strata!.map((row) => row.why)).toEqual([
    undefined,
    'no events',
    'an empty cell',
  ]);
  expect(JSON.stringify(analysis.chart())).toMatch(
    /y \(n = 11\) – \(no events\); z \(n = 12\) 0.00 \(an empty cell\)/,
  );
  expect(chartWarnings(analysis.chart()!)).toEqual([]);
  expect(analysis.result.words[0]).toMatch(/2 of 3 strata inform it/);
});
