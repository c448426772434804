import type { RubricCheck } from '../simulate/rubric/rubric.js';

/** What Lind found of one hand-in. It goes into grades.json as it is, so it is plain data, and the same for the same input. */
export interface Assessment {
  /** Id of the student in the key. */
  readonly student: string;
  readonly outcome: AssessmentOutcome;
  /** Why it could not be assessed, in a sentence; null when it was. */
  readonly problem: string | null;
  /** Version of Lind that assessed it, and the one that its results say made them. */
  readonly lind: string;
  readonly madeWith: string | null;
  /** One for each criterion of the rubric, in its order. */
  readonly criteria: readonly CriterionResult[];
  /** What is said to the student beyond the criteria, in the order of the study. */
  readonly remarks: readonly Remark[];
  /** The answer to the main question, for the picture of the class; null when there is none. */
  readonly answer: MainAnswer | null;
  /** What a copied result would share: numbers in full digits that hang on the data of one student. */
  readonly fingerprint: readonly string[];
}

/** `stopped`: it took more time or memory than one hand-in may. */
export type AssessmentOutcome = 'assessed' | 'nothing-handed-in' | 'unreadable' | 'stopped';

/** One criterion of the rubric. */
export interface CriterionResult {
  readonly id: string;
  readonly title: string;
  /** Points that it is worth. */
  readonly points: number;
  /** The check that scores it; null when a person does. */
  readonly check: RubricCheck | null;
  /** Points that the check gives; null when it is for a person, or for a person after all (the reason says why). */
  readonly awarded: number | null;
  /** Why, in one sentence to the student. */
  readonly reason: string;
  /** What it rests on: places in what was handed in, numbers compared. */
  readonly evidence: readonly string[];
}

/** Something to say to the student, or to ask a person about. */
export interface Remark {
  readonly kind: 'held' | 'mend' | 'look' | 'question-for-grader';
  /** Where: `findings[0].text`, `results.json`, `data/data.csv`. */
  readonly where: string;
  readonly text: string;
}

/** The estimate of the main question as the re-run gives it, beside the truth. */
export interface MainAnswer {
  readonly analysis: string;
  readonly term: string;
  readonly label: string;
  readonly estimate: number;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  /** The true value in the population. */
  readonly truth: number;
}
