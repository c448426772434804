import { describe, expect, it } from 'vitest';
import { drawPeople, drawPlan } from '../../src/simulate/draw/draw.js';
import { negativeBinomialQuantile } from '../../src/simulate/draw/negative-binomial.js';
import type { Recipe, Variable } from '../../src/simulate/recipe/recipe.js';

const rows = 40_000;

function drawn(variable: Omit<Variable, 'name'>): number[] {
  const recipe = { variables: [{ name: 'x', hidden: true, ...variable }] } as unknown as Recipe;
  const { columns } = drawPeople({ recipe, plan: drawPlan(recipe), seed: 'moments', rows });
  return Array.from(columns[0] as ArrayLike<number>);
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const varianceOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
};

// Mean and variance by the formulas of each distribution.
const gammaOf = { 1.5: 0.886226925452758, 2: 1 } as const;
const cases: readonly [string, Omit<Variable, 'name'>, number, number][] = [
  ['normal', { normal: { mean: 50, sd: 7 } }, 50, 49],
  [
    'log-normal',
    { 'log-normal': { 'mean-log': 1, 'sd-log': 0.4 } },
    Math.exp(1.08),
    Math.exp(2.16) * (Math.exp(0.16) - 1),
  ],
  ['gamma', { gamma: { shape: 3, rate: 0.5 } }, 6, 12],
  ['beta', { beta: { a: 2, b: 6 } }, 0.25, 12 / (64 * 9)],
  ['binomial', { binomial: { trials: 12, probability: 0.3 } }, 3.6, 2.52],
  ['poisson', { poisson: { mean: 2.4 } }, 2.4, 2.4],
  ['negative binomial', { 'negative-binomial': { mean: 4, size: 2 } }, 4, 12],
  [
    'Weibull',
    { weibull: { shape: 2, scale: 10 } },
    10 * gammaOf[1.5],
    100 * (gammaOf[2] - gammaOf[1.5] ** 2),
  ],
  ['uniform', { uniform: { from: -2, to: 4 } }, 1, 3],
];

describe('moments', () => {
  it.each(cases)('%s', (_, variable, mean, variance) => {
    const values = drawn(variable);
    const error = Math.sqrt(variance / rows);
    expect(Math.abs(meanOf(values) - mean)).toBeLessThan(4 * error);
    expect(Math.abs(varianceOf(values) / variance - 1)).toBeLessThan(0.06);
  });
});

describe('quantiles', () => {
  it.each(cases)('%s: a quarter lies below the lower quartile of R', (name, variable) => {
    // R 4.2.2: qnorm(.25, 50, 7), qlnorm(.25, 1, .4), qgamma(.25, 3, .5), qbeta(.25, 2, 6), qbinom(.25, 12, .3),
    // qpois(.25, 2.4), qnbinom(.25, size = 2, mu = 4), qweibull(.25, 2, 10), qunif(.25, -2, 4)
    const quartiles: { readonly [name: string]: number } = {
      normal: 45.2785717486,
      'log-normal': 2.0755041747,
      gamma: 3.454598836,
      beta: 0.1379740339,
      binomial: 2,
      poisson: 1,
      'negative binomial': 1,
      Weibull: 5.363600213,
      uniform: -0.5,
    };
    const sorted = drawn(variable).sort((a, b) => a - b);
    const spread = sorted[Math.floor(0.75 * rows)]! - sorted[Math.floor(0.25 * rows)]!;
    expect(Math.abs(sorted[Math.floor(0.25 * rows)]! - quartiles[name]!)).toBeLessThan(0.03 * spread);
  });

  // R 4.2.2: qnbinom(c(.5, .01, .999, .3), size = 1.5, mu = 4); qnbinom(c(.5, .9), size = .3, mu = 20)
  it.each([
    [0.5, 4, 1.5, 3],
    [0.01, 4, 1.5, 0],
    [0.999, 4, 1.5, 25],
    [0.3, 4, 1.5, 2],
    [0.5, 20, 0.3, 5],
    [0.9, 20, 0.3, 59],
    [0.7, 0, 2, 0],
  ])('negative binomial: %f of mean %f and size %f', (u, mean, size, expected) => {
    expect(negativeBinomialQuantile(u, { mean, size })).toBe(expected);
  });
});

describe('categories', () => {
  it('come in their shares', () => {
    const values: unknown[] = drawn({ categorical: { a: 1, b: 2, c: 1 } });
    const share = (level: string) => values.filter((value) => value === level).length / rows;
    expect(Math.abs(share('a') - 0.25)).toBeLessThan(0.009);
    expect(Math.abs(share('b') - 0.5)).toBeLessThan(0.01);
  });

  it('ordinal levels follow their cuts', () => {
    const values: unknown[] = drawn({ ordinal: { levels: ['low', 'middle', 'high'], cuts: [-1, 1] } });
    const share = (level: string) => values.filter((value) => value === level).length / rows;
    // logistic(-1) = 0.2689 lie below the first cut, and as many above the last.
    expect(Math.abs(share('low') - 0.268941)).toBeLessThan(0.009);
    expect(Math.abs(share('high') - 0.268941)).toBeLessThan(0.009);
  });
});
