import type { CurveChart } from '../../charts/curve-chart.js';
import type { EstimateDeclaration } from '../kit/method.js';
import type { NumberOption } from '../kit/parameters.js';
import type { ReferenceKey } from '../kit/references.js';
import type { Check, Row } from '../kit/result.js';

/** The options of a design: all are numbers. */
export type PowerOptions = { readonly [name: string]: NumberOption };

/** What was given: NaN for what is left out. */
export type Given<O extends PowerOptions> = { readonly [K in keyof O]: number };

/** What a design makes of what was given, its one unknown solved for. */
export interface Plan {
  readonly estimates: readonly (Row & { readonly term: string })[];
  /** Points of the curve that is drawn. */
  readonly curve: readonly Row[];
  readonly checks: readonly Check[];
  readonly notes: readonly string[];
  readonly words: readonly string[];
  readonly chart: CurveChart;
  /** Lines of R that print the same numbers by `show()`. */
  readonly r: readonly string[];
}

/**
 * A study design says everything about how its size is planned, here, once: flags, help, result, words, curve, R
 * and references are derived from this object.
 */
export interface PowerDesign<O extends PowerOptions = PowerOptions> {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly whenToUse: string;
  readonly options: O;
  /** Options of which exactly one is left out and solved for; none where only the size can be. */
  readonly unknowns: readonly (keyof O & string)[];
  /** Options that may be left out. */
  readonly optional: readonly (keyof O & string)[];
  readonly estimates: { readonly [term: string]: EstimateDeclaration };
  readonly card: { readonly formula: string; readonly references: readonly ReferenceKey[] };
  /**
   * @throws LindError when what was given makes no plan
   */
  plan(given: Given<O>): Plan;
}

/** Types a design from its own options. */
export const defineDesign = <const O extends PowerOptions>(design: PowerDesign<O>): PowerDesign<O> => design;

/** A design whose options are not known at compile time. */
// biome-ignore lint/suspicious/noExplicitAny: a list of differently typed designs has no narrower common type
export type AnyDesign = PowerDesign<any>;

/** Two-sided significance level, the same for every design. */
export const alpha = {
  is: 'number',
  default: 0.05,
  above: 0,
  below: 1,
  help: 'Significance level of the two-sided test.',
} as const satisfies NumberOption;

/** The power wanted. */
export const power = {
  is: 'number',
  above: 0,
  below: 1,
  help: 'The chance to find the difference if it is there, such as 0.8.',
} as const satisfies NumberOption;
