import { neededParts } from '../../study/check/check-question.js';
import { designs, type QuestionType, questionTypes } from '../../study/study.js';

/** What a new study asks: a flag of `lind new`, and a prompt where it is left out. */
export interface NewQuestion {
  readonly flag: string;
  readonly help: string;
  readonly choices?: readonly string[];
}

const parts = {
  intervention: 'I: what is done, with dose and duration',
  exposure: 'E: what people are exposed to',
  'index-test': 'the test that is judged',
  comparison: 'C: what it is compared with; for a test, the reference standard',
} as const;

const first: readonly NewQuestion[] = [
  { flag: 'title', help: 'the title of the study' },
  { flag: 'question-type', help: 'what kind of question it is', choices: questionTypes },
  { flag: 'population', help: 'P: the people, with the condition and the setting' },
];

const last: readonly NewQuestion[] = [
  { flag: 'outcome', help: 'O: what is measured' },
  { flag: 'design', help: 'how the data were gathered', choices: designs },
];

/** May be given, and is not asked for. */
const timeframe: NewQuestion = { flag: 'timeframe', help: 'T: over what time' };

/** Every flag that says something of the study. */
export const newQuestions: readonly NewQuestion[] = [
  ...first,
  ...Object.entries(parts).map(([flag, help]) => ({ flag, help })),
  ...last,
  timeframe,
];

/** What must be known of a study, given the type of its question; of parts that stand for each other, the first. */
export function requiredQuestions(
  type: QuestionType | undefined,
  given: ReadonlySet<string>,
): readonly NewQuestion[] {
  const needed = type === undefined ? [] : neededParts[type];
  const open = needed.map((alternatives) => alternatives.find((part) => given.has(part)) ?? alternatives[0]!);
  const asked = open.map((flag) => newQuestions.find((question) => question.flag === flag)!);
  return [...first, ...asked, ...last];
}
