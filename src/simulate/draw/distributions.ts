import { StatError } from '../../errors.js';
import { beta, binomial, gamma, normal, poisson } from '../../stats/distributions/index.js';
import type { NumericKinds } from '../recipe/recipe.js';
import { negativeBinomialQuantile } from './negative-binomial.js';

/** A distribution by its quantile function: a value is the quantile of a uniform number. */
export interface Distribution {
  readonly parameters: readonly string[];
  readonly decimals: number;
  /** Whole numbers only. */
  readonly counts: boolean;
  readonly quantile: (u: number, parameters: readonly number[]) => number;
}

type Quantile = (u: number, first: number, second: number) => number;

const continuous = (parameters: readonly string[], quantile: Quantile): Distribution => ({
  parameters,
  decimals: 1,
  counts: false,
  quantile: (u, [first, second]) => quantile(u, first!, second!),
});

const counts = (parameters: readonly string[], quantile: Quantile): Distribution => ({
  ...continuous(parameters, quantile),
  decimals: 0,
  counts: true,
});

function positive(name: string, value: number): number {
  if (value > 0 && Number.isFinite(value)) return value;
  throw new StatError('bad-parameter', `${name} must be above 0, not ${value}.`);
}

function notNegative(name: string, value: number): number {
  if (value >= 0 && Number.isFinite(value)) return value;
  throw new StatError('bad-parameter', `${name} must be 0 or more, not ${value}.`);
}

/** All distributions of numbers. */
export const distributions: { readonly [K in keyof NumericKinds]: Distribution } = {
  normal: continuous(['mean', 'sd'], (u, mean, sd) => mean + notNegative('The SD', sd) * normal.quantile(u)),
  'log-normal': continuous(['mean-log', 'sd-log'], (u, mean, sd) =>
    Math.exp(mean + notNegative('The SD', sd) * normal.quantile(u)),
  ),
  gamma: continuous(['shape', 'rate'], (u, shape, rate) => gamma.quantile(u, shape, rate)),
  beta: continuous(['a', 'b'], (u, a, b) => beta.quantile(u, a, b)),
  binomial: counts(['trials', 'probability'], (u, trials, probability) =>
    binomial.quantile(u, trials, probability),
  ),
  poisson: counts(['mean'], (u, mean) => poisson.quantile(u, mean)),
  'negative-binomial': counts(['mean', 'size'], (u, mean, size) =>
    negativeBinomialQuantile(u, { mean: notNegative('The mean', mean), size: positive('The size', size) }),
  ),
  // Inverse of 1 − exp(−(x/scale)^shape).
  weibull: continuous(
    ['shape', 'scale'],
    (u, shape, scale) =>
      positive('The scale', scale) * (-Math.log1p(-u)) ** (1 / positive('The shape', shape)),
  ),
  uniform: continuous(['from', 'to'], (u, from, to) => from + u * notNegative('The width', to - from)),
};

export type NumericKind = keyof NumericKinds;

export const isNumericKind = (kind: string): kind is NumericKind => Object.hasOwn(distributions, kind);
