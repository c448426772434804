import type { CalculatorOption } from './calculator.js';

/** Options that several calculators share, each said once. */
export const low = { is: 'number', help: 'The lower confidence limit.' } as const satisfies CalculatorOption;
export const high = { is: 'number', help: 'The upper confidence limit.' } as const satisfies CalculatorOption;

export const scale = {
  is: 'choice',
  choices: ['difference', 'ratio'],
  default: 'difference',
  help: 'Whether the numbers are differences (or single values), or ratios, whose interval is symmetric on the log scale.',
} as const satisfies CalculatorOption;

export const df = {
  is: 'number',
  above: 0,
  help: 'Degrees of freedom of a t distribution, as small samples need; the normal distribution unless given.',
} as const satisfies CalculatorOption;

export const baselineRisk = {
  is: 'number',
  above: 0,
  below: 1,
  help: 'The risk without the treatment or exposure, such as 0.12 for 12%.',
} as const satisfies CalculatorOption;

export const ratioOption = (what: string) =>
  ({ is: 'number', above: 0, help: `The ${what}.` }) as const satisfies CalculatorOption;

export const groupSize = (which: string) =>
  ({ is: 'number', above: 1, help: `People in ${which}.` }) as const satisfies CalculatorOption;

export const spread = (which: string) =>
  ({ is: 'number', above: 0, help: `The standard deviation ${which}.` }) as const satisfies CalculatorOption;

/** R: how many standard errors an interval reaches, from the variables `level` and perhaps `df`. */
export const rCritical = (df: number): string =>
  Number.isNaN(df) ? 'critical <- qnorm(1 - (1 - level) / 2)' : 'critical <- qt(1 - (1 - level) / 2, df)';
