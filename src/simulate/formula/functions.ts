import { daysSince1970 } from '../../data/calendar.js';
import { normal } from '../../stats/distributions/index.js';
import type { Value } from './value.js';

/** A function that formulas may call. It is not called when one of its arguments is missing. */
export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  /** What it gives, for the manual. */
  readonly help: string;
  readonly apply: (args: readonly Value[]) => Value;
}

const onNumbers = (
  [least, most]: readonly [number, number],
  help: string,
  apply: (...numbers: number[]) => number,
): FormulaFunction => ({ least, most, help, apply: (args) => apply(...args.map(asNumber)) });

/** A number, or one that no distribution and no output takes. */
const asNumber = (value: Value): number => (typeof value === 'number' ? value : Number.NaN);

const one = [1, 1] as const;
const many = [1, 20] as const;

/** All functions of formulas. Nothing else can be called. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['abs', onNumbers(one, 'the size of a number', Math.abs)],
  ['sqrt', onNumbers(one, 'the square root', Math.sqrt)],
  ['exp', onNumbers(one, 'e to a power', Math.exp)],
  ['log', onNumbers(one, 'the natural logarithm', Math.log)],
  ['floor', onNumbers(one, 'the next whole number below', Math.floor)],
  ['ceil', onNumbers(one, 'the next whole number above', Math.ceil)],
  ['round', onNumbers([1, 2], 'rounded, to so many decimals', (x, decimals = 0) => rounded(x, decimals))],
  ['min', onNumbers(many, 'the smallest', Math.min)],
  ['max', onNumbers(many, 'the largest', Math.max)],
  ['logistic', onNumbers(one, 'the probability of log odds', (x) => 1 / (1 + Math.exp(-x)))],
  ['logit', onNumbers(one, 'the log odds of a probability', (p) => Math.log(p / (1 - p)))],
  ['phi', onNumbers(one, 'the normal distribution function', (x) => normal.cdf(x))],
  [
    'date',
    {
      ...{ least: 1, most: 1, help: 'a day, from text such as "2024-01-31"' },
      apply: ([text]) => daysSince1970(String(text), 'iso'),
    },
  ],
  [
    'among',
    {
      ...{ least: 2, most: 20, help: 'whether the first is one of the others' },
      apply: ([value, ...others]) => others.includes(value!),
    },
  ],
]);

/**
 * A number to so many decimals, halves upwards.
 *
 * @example rounded(1.25, 1) // => 1.3
 */
export function rounded(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  // Adding 0 turns -0 into 0, which is written the same everywhere.
  return Math.round(value * unit) / unit + 0;
}
