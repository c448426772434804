import type { ChartSpec } from '../../charts/spec.js';
import type { EstimateDeclaration, TestDeclaration } from '../../methods/kit/method.js';
import type { ChoiceOption, FlagOption, NumberOption, NumbersOption } from '../../methods/kit/parameters.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import type { ReferenceKey } from '../../methods/kit/references.js';
import type { Computed, Result } from '../../methods/kit/result.js';

/** What a calculator takes; every number is as a paper prints it. */
export type CalculatorOption = NumberOption | NumbersOption | ChoiceOption | FlagOption;
export type CalculatorOptions = { readonly [name: string]: CalculatorOption };

type GivenValue<O extends CalculatorOption> = O extends NumberOption
  ? number
  : O extends NumbersOption
    ? readonly number[]
    : O extends ChoiceOption
      ? O['choices'][number]
      : boolean;

/** What was given: NaN for a number that is left out, an empty list for numbers. */
export type Given<O extends CalculatorOptions> = { readonly [K in keyof O]: GivenValue<O[K]> };

/** Whether a number was given. */
export const isGiven = (value: number): boolean => !Number.isNaN(value);

/** A set of numbers that is enough for an answer. */
export interface Way<Name extends string = string> {
  readonly needs: readonly Name[];
  /** What may be given with them. */
  readonly takes?: readonly Name[];
}

/** What a calculator makes of what was given. */
export interface Calculated extends Pick<Computed, 'estimates' | 'tests' | 'tables' | 'notes'> {
  /** Sentences: the answer first. */
  readonly words: readonly string[];
}

/**
 * A calculator for numbers from a paper says everything about itself here, once: flags, help, result, words, R and
 * references are derived from this object.
 */
export interface Calculator<O extends CalculatorOptions = CalculatorOptions> {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly whenToUse: string;
  readonly options: O;
  /** Options that stand in none of them go with each. */
  readonly ways: readonly Way<keyof O & string>[];
  /** What follows its name in examples; the first with numbers of a published one where there is. */
  readonly examples: readonly string[];
  readonly estimates: { readonly [term: string]: EstimateDeclaration };
  readonly tests?: { readonly [test: string]: TestDeclaration };
  readonly card: { readonly formula: string; readonly references: readonly ReferenceKey[] };
  /**
   * @throws LindError when what was given cannot be
   */
  calculate(given: Given<O>): Calculated;
  /** Tables for people, where the general form does not serve. */
  present?(result: Result): readonly PresentedTable[];
  /** A chart of the result; left out where there is none. */
  chart?(result: Result, given: Given<O>): ChartSpec;
  /** Lines of R that print the same numbers by `show()`, from variables named as the options (`-` is `.`). */
  r(given: Given<O>): readonly string[];
}

/** Types a calculator from its own options. */
export const defineCalculator = <const O extends CalculatorOptions>(
  calculator: Calculator<O>,
): Calculator<O> => calculator;

/** A calculator whose options are not known at compile time. */
// biome-ignore lint/suspicious/noExplicitAny: a list of differently typed calculators has no narrower common type
export type AnyCalculator = Calculator<any>;
