import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import risk from '../../src/methods/risk.js';

const of = (counts: string) => analyze(risk, { table: null, counts, roles: {}, options: {} }).result;
const presented = (counts: string) => JSON.stringify(presentResult(risk, of(counts)));

describe('counts too small for the approximations', () => {
  test('lead to the counts, to wide risks and to the exact test, without a ratio in prose', () => {
    expect(of('1,1;0,10').words).toMatchInlineSnapshot(`
      [
        "The event: 1 of 2 (50%) in the first group and 0 of 10 (0%) in the reference group; risk difference 50 percentage points (95% CI 1 to 91).",
        "The counts are small: one of the four counts is 0, so the ratios come from 0.5 added to every cell, and neither they nor the chi-square P are to be relied on. Use fisher-exact for the P and for exact limits of the odds ratio.",
        "What so few people leave open is wide: a risk of 9% to 91% in the first group and of 0% to 28% in the reference group (95% CI).",
        "The comparison by itself does not say why the groups differ, nor whether they would differ as much in other people.",
      ]
    `);
  });

  test('mark the ratios that come from 0.5 and the chi-square, and leave out the relative increase', () => {
    const text = presented('1,1;0,10');
    expect(text).toMatch(/0.5 added to every cell, since one is 0: not to be relied on/);
    expect(text).toMatch(/counts too small: use fisher-exact/);
    expect(text).not.toMatch(/Relative risk/);
  });

  test('keep a ratio, called rough, where no cell is empty', () => {
    expect(of('3,7;1,11').words.slice(0, 2)).toMatchInlineSnapshot(`
      [
        "The event: 3 of 10 (30%) in the first group and 1 of 12 (8%) in the reference group; risk difference 22 percentage points (95% CI −12 to 53), risk ratio 3.60 (0.44 to 29.45).",
        "The counts are small: the risk difference, the ratios and the chi-square P are rough. Use fisher-exact for the P and for exact limits of the odds ratio.",
      ]
    `);
  });
});

describe('no events, or nothing else', () => {
  test('leave the limits of each risk', () => {
    expect(of('0,5;0,3').words).toMatchInlineSnapshot(`
      [
        "The event: no events occurred, 0 of 5 (0%) in the first group and 0 of 3 (0%) in the reference group; risk ratio and odds ratio cannot be estimated.",
        "The data say only how high each risk may still be: up to 43% in the first group and up to 56% in the reference group (limits of the 95% CI).",
        "The comparison by itself does not say why the groups differ, nor whether they would differ as much in other people.",
      ]
    `);
    expect(of('5,0;3,0').words.slice(0, 2)).toMatchInlineSnapshot(`
      [
        "The event: everyone had it, 5 of 5 (100%) in the first group and 3 of 3 (100%) in the reference group; risk ratio and odds ratio cannot be estimated.",
        "The data say only how low each risk may still be: down to 57% in the first group and down to 44% in the reference group (limits of the 95% CI).",
      ]
    `);
  });

  test('leave no ratio and no chi-square in the tables', () => {
    expect(presented('0,5;0,3')).not.toMatch(/ratio|chi-square|needed/i);
  });
});
