/** The walk-ready part of a bundled exercise: what `exercise.yaml` holds. datasets/README.md explains it. */
export interface Exercise {
  readonly lind: 1;
  readonly title: string;
  /** The design that it teaches, in a few words for the list of exercises. */
  readonly teaches: string;
  /** 1 to begin with, 3 for those who have done some. */
  readonly difficulty: 1 | 2 | 3;
  /** About how long the walk takes. */
  readonly minutes: number;
  /** One line. */
  readonly summary: string;
  /** What the publication prints, which the data must give back. */
  readonly totals: readonly PublishedTotal[];
  readonly questions: readonly ExerciseQuestion[];
  /** What is said when the last question has been answered (Markdown). */
  readonly closing: string;
}

/** Rows that have these values. */
export type RowFilter = { readonly [column: string]: string | number };

/** A number that the publication prints, and where it is found: one of `rows`, `sum`, `counts` and `number`. */
export interface PublishedTotal {
  /** What the publication says. */
  readonly says: string;
  /** How many rows there are where `where` holds. */
  readonly rows?: number;
  /** A column whose sum, where `where` holds, is `is`. */
  readonly sum?: string;
  readonly where?: RowFilter;
  /** The counts of an analysis of the plan. */
  readonly counts?: { readonly analysis: string; readonly are: readonly (readonly number[])[] };
  /** A result, rounded to its `decimals`, is `is`. */
  readonly number?: NumberAnswer;
  readonly is?: number;
}

/** The steps of the walk to which a question may belong, in their order. */
export const walkSteps = [
  'question',
  'smallest-effect',
  'search',
  'data',
  'design',
  'table-one',
  'plan',
  'finding',
  'limitations',
  'certainty',
  'application',
  'reflection',
] as const;
export type WalkStep = (typeof walkSteps)[number];

/** A question put to the student: answered by a number, or by one of a few choices. */
export interface ExerciseQuestion {
  readonly id: string;
  readonly step: WalkStep;
  /** The analysis whose result it is about, where the step is `finding`. */
  readonly about?: string;
  readonly ask: string;
  readonly number?: NumberAnswer;
  readonly choices?: readonly Choice[];
  /** A nudge; the idea; a worked example of a similar problem with other numbers. */
  readonly hints: readonly string[];
  /** The answer with its reason; `{answer}` stands for the number, which is computed from the data. */
  readonly reveal: string;
}

/** Where a number is found in the results, and how it is asked for. */
export interface NumberAnswer {
  /** The id of an analysis of the model study. */
  readonly analysis: string;
  /** An estimate by its term, a test by its name, or a table: one of the three. */
  readonly term?: string;
  readonly test?: string;
  readonly table?: string;
  /** Which row, where the term or table has several. */
  readonly where?: RowFilter;
  /** A field of the row: `estimate` of a term and `pValue` of a test unless it is given. */
  readonly field?: string;
  /** The number asked for is the field times this: 100 for people of every 100. */
  readonly times?: number;
  /** The number is asked for without its sign: how many fewer. */
  readonly unsigned?: boolean;
  /** Decimals that the answer is asked for with. */
  readonly decimals: number;
  /** What stands behind the number, such as `of every 100`. */
  readonly unit?: string;
}

/** One choice of several; the reason says why it is right, or why it tempts and what is wrong with it. */
export interface Choice {
  readonly says: string;
  readonly right?: boolean;
  readonly why: string;
}
