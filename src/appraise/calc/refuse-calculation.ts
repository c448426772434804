import { LindError } from '../../errors.js';

import { list } from '../../methods/kit/wording.js';
import { brief } from '../../methods/power/problem.js';
import type { AnyCalculator, Way } from './calculator.js';

const flags = (names: readonly string[], join: 'and' | 'or' = 'and'): string =>
  list(
    names.map((name) => `--${name}`),
    join,
  );

const wayText = ({ needs }: Way): string => flags(needs);

/** The messages by which a calculation is refused. */
export const refuseCalculation = {
  unknownCalculator: (given: string, suggestion: string) =>
    new LindError(
      'unknown-calculator',
      `There is no calculator "${given}".${suggestion} "lind calc" lists them.`,
    ),

  notEnough: ({ name, ways }: AnyCalculator, missing: readonly string[], given: readonly string[]) =>
    new LindError(
      'missing-option',
      given.length > 0 && missing.length > 0
        ? `${name} needs ${flags(missing)} with ${flags(given)}.`
        : `${name} needs ${ways.map(wayText).join('; or ')}.`,
    ),

  notTogether: (odd: string, { needs }: Way) =>
    new LindError('options-apart', `--${odd} does not go with ${flags(needs)}; leave it out.`),

  limitsTurned: (low: number, high: number) =>
    new LindError(
      'limits-turned',
      `The lower limit ${low} is not below the upper limit ${high}; give them as --low and --high.`,
    ),

  outsideLimits: (estimate: number, low: number, high: number) =>
    new LindError(
      'outside-limits',
      `The estimate ${estimate} is not between its limits ${low} and ${high}; look at the paper again.`,
    ),

  oneLimit: () => new LindError('one-limit', 'Give both --low and --high, or neither.'),

  notPositive: (option: string, value: number) =>
    new LindError('bad-option', `--${option} is a ratio, so it must be above 0, not ${value}.`),

  notWhole: (option: string, value: number, least: number) =>
    new LindError('bad-option', `--${option} must be a whole number of ${least} or more, not ${value}.`),

  notShare: (option: string, value: number) =>
    new LindError(
      'bad-option',
      `--${option} must be from 0 to 1, not ${value}; write ${value > 1 && value <= 100 ? `${value}% as ${value / 100}` : '12% as 0.12'}.`,
    ),

  beyondCertain: (baseline: number, effect: number) =>
    new LindError(
      'risk-outside',
      `A risk of ${brief(baseline)} and an effect of ${brief(effect)} make a risk outside 0 to 1; the effect does not hold at this risk, so give another one.`,
    ),

  unequalLengths: (options: readonly string[]) =>
    new LindError(
      'unequal-lengths',
      `${flags(options)} must have as many numbers as each other, one for each group, and two groups or more.`,
    ),

  noEstimate: (reason: string) => new LindError('not-calculable', reason),
};
