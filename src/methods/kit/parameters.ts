import type { Column, Step } from '../../data/table.js';

/** A number column, one value per row that is used; NaN only where the role keeps missing values. */
export interface NumberInput {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  readonly values: Float64Array;
  /** What the values are called where they are the levels of an ordered category, from the lowest up. */
  readonly steps?: readonly Step[];
}

/** A grouping: `codes[row]` is an index into `levels`; -1 only where the role keeps missing values. */
export interface Factor {
  readonly name: string;
  readonly label: string;
  /** Levels that occur among the rows used, the reference first when the method has one. */
  readonly levels: readonly string[];
  /** What the codebook calls them, in the same order. */
  readonly levelLabels: readonly string[];
  readonly ordered: boolean;
  readonly codes: Int32Array;
}

/** A binary column with its event: 1 is the event. */
export interface EventInput {
  readonly name: string;
  readonly label: string;
  readonly event: string;
  /** The other level; null when every row has the event. */
  readonly other: string | null;
  readonly eventLabel: string;
  readonly otherLabel: string;
  readonly values: Uint8Array;
}

/** A variable of a model: numbers, or a category whose reference level is first. */
export type PredictorVariable = NumberInput | Factor;

/** A column of a model's design matrix. */
export interface DesignColumn {
  /** `age`, `arm=B`, `arm=B:age`, `factor(site)=2`. */
  readonly term: string;
  /** The same for people: "Arm: B vs A". */
  readonly label: string;
  /** The term of the model that it belongs to, as written: `arm`, `arm:age`, `factor(site)`. */
  readonly variable: string;
  /** What one step of it is: "each additional year of age", "arm B rather than A"; null for an interaction. */
  readonly contrast: string | null;
  /** One for each row used. */
  readonly values: Float64Array;
}

/** The predictors of a model. */
export interface Predictors {
  /** Each once, in the order of their first mention. */
  readonly variables: readonly PredictorVariable[];
  /** The design matrix by columns, in the order written; without the intercept. */
  readonly columns: readonly DesignColumn[];
}

/** Reference levels by column. */
export type References = { readonly [column: string]: string };

/** What is said of every role, in the manual and at the prompt. */
interface RoleBase {
  /** A short name for people: "Outcome". */
  readonly title: string;
  /** One sentence: what to give. */
  readonly help: string;
  readonly optional?: boolean;
  /** Rows with a missing value here stay in; the method counts them itself. */
  readonly keepMissing?: boolean;
}

export interface NumberRole extends RoleBase {
  readonly takes: 'number';
}
export interface NumbersRole extends RoleBase {
  readonly takes: 'numbers';
  /** The least number of columns. */
  readonly least: number;
}
/** A role whose column has the same levels as that of another role: two occasions, two raters. */
interface SharedLevels {
  /** That other role; an option that chooses a level there chooses it here too. */
  readonly levelsWith?: string;
}
export interface FactorRole extends RoleBase, SharedLevels {
  readonly takes: 'factor';
  /** How many levels there may be among the rows used. */
  readonly levels: 'two' | 'two-or-more' | 'any';
}
export interface EventRole extends RoleBase, SharedLevels {
  readonly takes: 'event';
}
/** Columns of any kind, as they are. */
export interface ColumnsRole extends RoleBase {
  readonly takes: 'columns';
  /** When none is named: every column that no other role takes. */
  readonly allWhenAbsent?: boolean;
}
/** The terms of a model: `age,arm,arm:age,factor(site)`. */
export interface PredictorsRole extends RoleBase {
  readonly takes: 'predictors';
}

export type Role = NumberRole | NumbersRole | FactorRole | EventRole | ColumnsRole | PredictorsRole;
export type Roles = { readonly [name: string]: Role };

type InputOf<R extends Role> = R extends NumberRole
  ? NumberInput
  : R extends NumbersRole
    ? readonly NumberInput[]
    : R extends FactorRole
      ? Factor
      : R extends EventRole
        ? EventInput
        : R extends PredictorsRole
          ? Predictors
          : readonly Column[];

/** What a method's roles become once columns are found for them; an optional one that is not given is null. */
export type Inputs<R extends Roles> = {
  readonly [K in keyof R]: R[K] extends { readonly optional: true } ? InputOf<R[K]> | null : InputOf<R[K]>;
};

interface OptionBase {
  /** One sentence: what it sets. */
  readonly help: string;
}
/** Given bare or with true/false. */
export interface FlagOption extends OptionBase {
  readonly is: 'flag';
}
export interface NumberOption extends OptionBase {
  readonly is: 'number';
  readonly default?: number;
  /** Exclusive bounds. */
  readonly above?: number;
  readonly below?: number;
}
export interface NumbersOption extends OptionBase {
  readonly is: 'numbers';
}
export interface ChoiceOption extends OptionBase {
  readonly is: 'choice';
  readonly choices: readonly string[];
  readonly default: string;
}
/** The name of a level of the column in one role. */
export interface LevelOption extends OptionBase {
  readonly is: 'level';
  readonly of: string;
}
/** Names of columns, unless it says of what. */
export interface NamesOption extends OptionBase {
  readonly is: 'names';
  /** How they are written, shown in help. */
  readonly names?: string;
}
/** Reference levels of the categories in a role of predictors: `column=LEVEL`, as often as needed. */
export interface ReferencesOption extends OptionBase {
  readonly is: 'references';
  readonly of: string;
}

export type Option =
  | FlagOption
  | NumberOption
  | NumbersOption
  | ChoiceOption
  | LevelOption
  | NamesOption
  | ReferencesOption;
export type Options = { readonly [name: string]: Option };

type ValueOf<O extends Option> = O extends FlagOption
  ? boolean
  : O extends NumberOption
    ? O extends { readonly default: number }
      ? number
      : number | null
    : O extends NumbersOption
      ? readonly number[] | null
      : O extends ChoiceOption
        ? O['choices'][number]
        : O extends LevelOption
          ? string | null
          : O extends ReferencesOption
            ? References | null
            : readonly string[] | null;

/** The values of a method's options: the default, or null, where nothing is given; a bare flag is false. */
export type Values<O extends Options> = { readonly [K in keyof O]: ValueOf<O[K]> };

/** The confidence level, the same for every method that has intervals. */
export const level = {
  is: 'number',
  default: 0.95,
  above: 0,
  below: 1,
  help: 'Confidence level of the intervals.',
} as const satisfies Option;

/** The direction of a test and of its interval. */
export const alternative = {
  is: 'choice',
  choices: ['two-sided', 'greater', 'less'],
  default: 'two-sided',
  help: 'Alternative hypothesis; a one-sided one needs a reason from before the data were seen.',
} as const satisfies Option;

/** How the p-value and limits of a rank test are made. */
export const exact = {
  is: 'choice',
  choices: ['auto', 'true', 'false'],
  default: 'auto',
  help: 'Exact p-value and limits (true), the normal approximation (false), or exact where there are fewer than 50 values and no ties (auto).',
} as const satisfies Option;

/** Which level of a binary column is the event. */
export const eventLevel = (of: string) =>
  ({ is: 'level', of, help: `Which level of the ${of} is the event.` }) as const satisfies Option;

/** Which level the others are compared with. */
export const reference = (of: string) =>
  ({
    is: 'level',
    of,
    help: `The level of the ${of} that the other is compared with; the first level unless given.`,
  }) as const satisfies Option;

/** The predictors of a model, the same for every model. */
export const predictors = {
  takes: 'predictors',
  title: 'Predictors',
  help: 'Name the columns that go into the model, separated by commas; age:arm is an interaction, factor(site) makes numeric codes categories, a name with a comma or colon stands in backticks.',
} as const satisfies Role;

/** The levels that the others are compared with, a predictor each. */
export const references = {
  is: 'references',
  of: 'predictors',
  help: 'The level of a predictor that the others are compared with, as column=LEVEL; may be given for several. The first level unless given.',
} as const satisfies Option;
