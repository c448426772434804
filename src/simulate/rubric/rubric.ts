/** A rubric: how a report is marked, criterion by criterion. */
export interface Rubric {
  /** Version of this form. */
  readonly rubric: 1;
  readonly title: string;
  readonly criteria: readonly Criterion[];
}

/** One thing that is marked: by a check of Lind, or by a person. */
export interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly check?: RubricCheck;
  readonly person?: PersonMarks;
}

/** What a person looks for, and the levels that they choose from. */
export interface PersonMarks {
  readonly 'look-for': string;
  readonly levels: readonly Level[];
}

export interface Level {
  readonly points: number;
  readonly descriptor: string;
}

/** The checks that a criterion may name, each with what it asks, as it is printed for students. */
export const rubricChecks = {
  'data-unchanged':
    'The data file is the one that was handed out; where it was cleaned, nothing else was changed in it.',
  'plan-locked': 'The plan was locked before outcomes were seen by group.',
  'study-holds': 'lind check finds no error in the study.',
  'results-reproduce': 'Run again, the study gives the numbers that were handed in.',
  'primary-fits': 'The primary analysis is one that answers the question with data of this design.',
  'numbers-agree': 'The numbers in the findings agree with the results.',
  'truth-found': 'The primary estimate lies as near to the truth as the design allows.',
  'interval-reported': 'The main finding is given with its interval.',
  'flaws-noted': 'What is wrong in the data was found, and what was done about it is said.',
  'missing-noted': 'How many values are missing is said, and what that may do to the answer.',
} as const;

export type RubricCheck = keyof typeof rubricChecks;

/** The points of a rubric in all. */
export const totalPoints = ({
  criteria,
}: {
  readonly criteria: readonly Pick<Criterion, 'points'>[];
}): number => criteria.reduce((sum, { points }) => sum + points, 0);
