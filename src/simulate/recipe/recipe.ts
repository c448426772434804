import type { Design, Question } from '../../study/study.js';

/** A number or a formula on the variables above. */
export type FormulaText = string | number;

/** A recipe: how data with a known truth are made. What a YAML file holds once it has been checked. */
export interface Recipe {
  /** Version of this form. */
  readonly recipe: 1;
  readonly title: string;
  /** What students learn with it, in a sentence. */
  readonly teaches: string;
  readonly question: Question;
  readonly design: Design;
  /** What the student is told (Markdown). */
  readonly brief: string;
  /** Rows of a data set, unless asked otherwise. */
  readonly people: number;
  readonly variables: readonly Variable[];
  readonly correlations?: readonly Correlation[];
  readonly select?: Selection;
  readonly missing?: readonly Missing[];
  readonly flaws?: readonly Flaw[];
  readonly analyses: readonly KeyAnalysis[];
  /** A rubric of templates/rubrics; the one of the design unless given. */
  readonly rubric?: string;
}

/** What every variable says about itself; one of the kinds says how its values are made. */
export interface Variable extends Partial<Kinds> {
  readonly name: string;
  readonly label?: string;
  readonly unit?: string;
  readonly description?: string;
  /** Used in formulas and by the truth, and not in the data. */
  readonly hidden?: boolean;
  /** One value for each cluster: the name of the cluster variable. */
  readonly per?: string;
  readonly decimals?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The words that a formula may give, in their order. */
  readonly levels?: readonly string[];
  /** What the codebook calls the levels. */
  readonly labels?: { readonly [level: string]: string };
}

/** The kinds of variables. */
export interface Kinds extends NumericKinds {
  readonly categorical: { readonly [level: string]: FormulaText };
  readonly ordinal: OrdinalKind;
  readonly event: FormulaText;
  readonly date: DateKind;
  readonly formula: FormulaText;
  readonly identifier: IdentifierKind;
  readonly assign: AssignKind;
  readonly cluster: ClusterKind;
  readonly sequence: readonly (string | number)[];
}

/** Distributions of numbers, with their parameters. */
export interface NumericKinds {
  readonly normal: Parameters<'mean' | 'sd'>;
  /** Mean and SD of the logarithm. */
  readonly 'log-normal': Parameters<'mean-log' | 'sd-log'>;
  readonly gamma: Parameters<'shape' | 'rate'>;
  readonly beta: Parameters<'a' | 'b'>;
  readonly binomial: Parameters<'trials' | 'probability'>;
  readonly poisson: Parameters<'mean'>;
  /** Variance mean + mean²/size. */
  readonly 'negative-binomial': Parameters<'mean' | 'size'>;
  /** Survival exp(−(x/scale)^shape). */
  readonly weibull: Parameters<'shape' | 'scale'>;
  readonly uniform: Parameters<'from' | 'to'>;
}

type Parameters<P extends string> = { readonly [parameter in P]: FormulaText };

/** Proportional odds: P(value ≤ k) = logistic(cut k − score). */
export interface OrdinalKind {
  readonly levels: readonly string[];
  readonly cuts: readonly number[];
  readonly score?: FormulaText;
}

export interface DateKind {
  /** A day such as 2024-01-31, or the name of a date above. */
  readonly from: string;
  /** The last day, for days at equal chances. */
  readonly to?: string;
  /** Days after `from`. */
  readonly after?: FormulaText;
}

export interface IdentifierKind {
  readonly prefix: string;
}

export const assignMethods = ['simple', 'blocked'] as const;

/** Treatment, or exposure: whose effect is the truth. */
export interface AssignKind {
  /** The first is the reference. */
  readonly arms: readonly string[];
  readonly method?: (typeof assignMethods)[number];
  /** Share of each arm, in their order; equal unless given. */
  readonly ratio?: readonly number[];
  /** Rows of a block. */
  readonly block?: number;
  /** Strata: blocks are made within their levels. */
  readonly by?: readonly string[];
  /** Chance of the second arm, by what people are like: confounding. */
  readonly probability?: FormulaText;
}

/** Rows in clusters, one after the other. With `sequence` and `per` it makes repeated measures too. */
export interface ClusterKind {
  readonly size: number;
  readonly prefix?: string;
}

/** A rank correlation by a Gaussian copula: the correlation of the normal scores. */
export interface Correlation {
  readonly between: readonly [string, string];
  readonly is: number;
}

/** Who of those drawn is in the data. */
export interface Selection {
  readonly where?: FormulaText;
  /** So many of each level, as shares of the rows: a case-control study. */
  readonly quota?: { readonly by: string; readonly shares: { readonly [level: string]: number } };
}

export const mechanisms = ['completely-at-random', 'at-random', 'not-at-random'] as const;

export interface Missing {
  readonly variables: readonly string[];
  readonly mechanism: (typeof mechanisms)[number];
  readonly probability: FormulaText;
}

/** Something wrong in the data on purpose, in a share of the rows or in so many. */
export type Flaw = FlawExtent &
  (
    | {
        readonly kind: 'mixed-units';
        readonly column: string;
        readonly factor: number;
        readonly decimals?: number;
      }
    | { readonly kind: 'impossible-value'; readonly column: string; readonly values: readonly number[] }
    | { readonly kind: 'future-date'; readonly column: string }
    | { readonly kind: 'duplicate-person' }
    | { readonly kind: 'swapped-arm'; readonly column: string }
    | { readonly kind: 'missing-code'; readonly column: string; readonly code: string }
    | { readonly kind: 'stray-text'; readonly column: string; readonly texts: readonly string[] }
    | {
        readonly kind: 'spelling';
        readonly column: string;
        readonly variants: { readonly [level: string]: readonly string[] };
      }
    | { readonly kind: 'decimal-comma'; readonly column: string }
    | { readonly kind: 'date-before'; readonly column: string; readonly before: string }
  );

export type FlawKind = Flaw['kind'];

export interface FlawExtent {
  readonly share?: number;
  readonly count?: number;
}

export const standings = ['expected', 'accepted', 'mistaken'] as const;

/**
 * An analysis of the key: besides these keys it has the roles and options of its method, as in a study's plan.
 */
export interface KeyAnalysis {
  readonly id: string;
  /** The one that a good plan has, one as good, or a mistake that students make. */
  readonly stand: (typeof standings)[number];
  readonly method: string;
  /** The estimates whose truth is known, the main one first. */
  readonly terms: readonly string[];
  readonly why: string;
  readonly truth?: TruthSource;
  readonly [roleOrOption: string]: unknown;
}

/**
 * Where the truth of an analysis comes from: unless said otherwise, the same analysis of a very large population in
 * which everyone is seen under every arm, nobody is left out and nothing is missing.
 */
export interface TruthSource {
  /** The analysis that gives the truth, where it is another. */
  readonly analysis?: { readonly method: string; readonly [roleOrOption: string]: unknown };
  /** The terms of that analysis, in the order of `terms`. */
  readonly terms?: readonly string[];
  /** Values known without simulation, by term: numbers or formulas of numbers. */
  readonly values?: { readonly [term: string]: FormulaText };
  /** The value of no difference, where the method alone does not tell it. */
  readonly 'no-difference'?: number;
  /** Everyone, or those that `select` takes. */
  readonly people?: 'all' | 'selected';
}
