import { neededParts, needsTime } from '../../study/check/check-question.js';
import { designs, type QuestionType, questionTypes } from '../../study/study.js';

/** What a new study asks: a flag of `lind new`, and a prompt where it is left out. */
export interface NewQuestion {
  readonly flag: string;
  readonly help: string;
  /** What is asked at a terminal. */
  readonly asks: string;
  readonly choices?: readonly string[];
}

const parts: readonly NewQuestion[] = [
  {
    flag: 'intervention',
    help: 'I: what is done, with dose and duration',
    asks: 'What is done, with dose and duration?',
  },
  { flag: 'exposure', help: 'E: what people are exposed to', asks: 'What are people exposed to?' },
  { flag: 'index-test', help: 'the test that is judged', asks: 'Which test is judged?' },
  {
    flag: 'comparison',
    help: 'C: what it is compared with; for a test, the reference standard',
    asks: 'What is it compared with? For a test, name the reference standard.',
  },
];

const first: readonly NewQuestion[] = [
  { flag: 'title', help: 'the title of the study', asks: 'What is the title of the study?' },
  {
    flag: 'question-type',
    help: 'what kind of question it is',
    asks: 'What kind of question is it?',
    choices: questionTypes,
  },
  {
    flag: 'population',
    help: 'P: the people, with the condition and the setting',
    asks: 'Who are the people, with what condition, and in what setting?',
  },
];

const last: readonly NewQuestion[] = [
  { flag: 'outcome', help: 'O: what is measured', asks: 'What is measured?' },
  {
    flag: 'design',
    help: 'how the data were gathered',
    asks: 'How were the data gathered?',
    choices: designs,
  },
];

/** May be left out; it is asked where the answer depends on it. */
const timeframe: NewQuestion = {
  flag: 'timeframe',
  help: 'T: over what time',
  asks: 'Over what time, such as "six months"?',
};

/** Every flag that says something of the study. */
export const newQuestions: readonly NewQuestion[] = [...first, ...parts, ...last, timeframe];

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

/** The same as a person at a terminal is asked: with the time, where the answer depends on it. */
export function promptedQuestions(
  type: QuestionType | undefined,
  given: ReadonlySet<string>,
): readonly NewQuestion[] {
  const asksTime = type !== undefined && needsTime.includes(type);
  return [...requiredQuestions(type, given), ...(asksTime ? [timeframe] : [])];
}

/** What each kind of question is about, beside its name. */
export const typeCues: { readonly [T in QuestionType]: string } = {
  therapy: 'what a treatment does',
  harm: 'what an exposure does',
  diagnosis: 'how well a test tells who is ill',
  prognosis: 'what becomes of people',
  prevalence: 'how common something is',
  agreement: 'whether raters or methods agree',
  prediction: 'how well a model foretells',
  synthesis: 'what several studies say together',
};
