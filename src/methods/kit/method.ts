import type { ChartSpec } from '../../charts/spec.js';
import type { CountNames } from './count-names.js';
import type { Inputs, Options, Roles, Values } from './parameters.js';
import type { PresentedTable } from './present.js';
import type { ReferenceKey } from './references.js';
import type { Computed, Estimate, Result, Row, Test } from './result.js';
import type { FieldName } from './vocabulary.js';

/** How a number is to be read, and so how it is written for people. */
export type Scale =
  /** A share of a whole, written in percent. */
  | 'proportion'
  /** A difference of two shares, written in percentage points. */
  | 'proportion-difference'
  /** A ratio; 1 is no difference. */
  | 'ratio'
  /** In the unit of the outcome. */
  | 'outcome'
  /** In the unit of time. */
  | 'time'
  /** A pure number: a correlation, an effect size, a statistic. */
  | 'number'
  /** People needed, or events expected. */
  | 'count';

/** A quantity that the method may estimate. */
export interface EstimateDeclaration {
  readonly label: string;
  readonly scale: Scale;
  /** One sentence for a student: what it is. */
  readonly meaning: string;
  /** The method of its interval, as a footnote; left out when it has none. */
  readonly interval?: string;
}

/** A test that the method may make. */
export interface TestDeclaration {
  readonly label: string;
  /** One sentence: the hypothesis it tests. */
  readonly hypothesis: string;
}

/** A table that the method may return. */
export interface TableDeclaration {
  readonly title: string;
  readonly fields: readonly FieldName[];
  /** Set where the limits in it are those of a ratio. */
  readonly limits?: 'ratio';
}

/** Counts instead of a data file. */
export interface CountsDeclaration<D> {
  /** How they are written, shown in help: `events,non-events;events,non-events`. */
  readonly form: string;
  readonly rows: 'two' | 'two-or-more' | 'one';
  readonly columns: 'two' | 'two-or-more';
  /** Position of the column that need not be whole: person-time. */
  readonly fractions?: number;
  /** Written as an example in help, where 38 of 55 would make no sense. */
  readonly example?: string;
  /** What is counted, one and many; people unless given. */
  readonly counted?: readonly [string, string];
  /** How many they are; the sum of all cells unless given. */
  total?(counts: readonly (readonly number[])[]): number;
  prepare(counts: readonly (readonly number[])[], names: CountNames): D;
}

/** What R code needs to know: the names that the generated script has given to things, and the options. */
export interface RCall<R extends Roles, O extends Options> {
  /** Column of each role as R reads it: `d$sbp`, or a list of them. Null for a role that is not given. */
  readonly roles: { readonly [K in keyof R]: string | readonly string[] | null };
  readonly options: Values<O>;
  /** Given instead of a file: cells. */
  readonly counts: readonly (readonly number[])[] | null;
}

/**
 * A statistical method says everything about itself here, once. Flags, prompts, the schema of a study, tables,
 * charts, the R script and the manual are derived from this object.
 *
 * `D` is what `compute` works on: what `prepare` makes of the columns, or `counts.prepare` of given counts.
 */
export interface Method<R extends Roles = Roles, O extends Options = Options, D = unknown> {
  readonly name: string;
  /** A noun phrase: "Welch's t-test". */
  readonly title: string;
  readonly family: Family;
  /** The question it answers, as a person would ask it. */
  readonly question: string;
  readonly whenToUse: string;
  readonly whenNotToUse: string;
  readonly roles: R;
  readonly options: O;
  /** What follows the method in an example, where the roles that must be given do not make one. */
  readonly example?: string;
  readonly counts?: CountsDeclaration<D>;
  readonly estimates: { readonly [term: string]: EstimateDeclaration };
  readonly tests: { readonly [test: string]: TestDeclaration };
  readonly tables: { readonly [name: string]: TableDeclaration };
  /** The method card: how the numbers are made, and by whom it was shown. */
  readonly card: { readonly formula: string; readonly references: readonly ReferenceKey[] };
  prepare(inputs: Inputs<R>, options: Values<O>): D;
  compute(data: D, options: Values<O>): Computed;
  /** Sentences made from the result: the finding first, then what it does not show. Never more than the interval allows. */
  words(result: Labelled, data: D, options: Values<O>): readonly string[];
  /** Tables for people, where the general form does not serve. */
  present?(result: Result): readonly PresentedTable[];
  /** The chart, or null when there is nothing to draw. It draws numbers that `compute` made, and raw values. */
  chart(result: Labelled, data: D, options: Values<O>): ChartSpec | null;
  /** Lines of R that make the same numbers from `d`, the rows used; each number is printed by `show()`. */
  r(call: RCall<R, O>): readonly string[];
}

/** A computed result whose rows have their labels. */
export interface Labelled {
  readonly estimates: readonly Estimate[];
  readonly tests: readonly Test[];
  readonly tables: { readonly [name: string]: readonly Row[] };
  readonly checks: Result['checks'];
  readonly notes: Result['notes'];
}

export const families = {
  describe: 'Describe',
  'compare-numbers': 'Compare groups on a number',
  'compare-categories': 'Compare groups on a category',
  model: 'Associate and model',
  survival: 'Time to event',
  diagnose: 'Diagnose and agree',
  synthesise: 'Synthesise',
} as const;

export type Family = keyof typeof families;

/** Types a method from its own roles and options, so that a wrong name in `compute` is a compile error. */
export function defineMethod<const R extends Roles, const O extends Options, D>(
  method: Method<R, O, D>,
): Method<R, O, D> {
  return method;
}

/** A method whose parameters are not known at compile time, as the lists and commands hold it. */
// biome-ignore lint/suspicious/noExplicitAny: a list of differently typed methods has no narrower common type
export type AnyMethod = Method<any, any, any>;
