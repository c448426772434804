import { neededParts, needsTime } from '../../study/check/check-question.js';
import type { Question, QuestionType } from '../../study/study.js';
import { field } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt, Step } from '../step.js';

export type Part = Exclude<keyof Question, 'type'>;

const asks: { readonly [part in Part]: string } = {
  population: 'P: Who is the question about? Say the condition, and where the people are found.',
  intervention: 'I: What is done? Say the dose and for how long, where there is one.',
  exposure: 'E: What are people exposed to?',
  'index-test': 'I: Which test is judged?',
  comparison: 'C: Compared with what?',
  outcome: 'O: What is measured? Choose what matters to the people in the study.',
  timeframe: 'T: Over what time?',
};

const comparisonForTest = 'C: Which reference standard tells who really has it?';

/** The parts that a question of this type has, in their order. A part that may stand for another stays if it is there. */
export function partsOf(type: QuestionType, given: Partial<Question>): readonly Part[] {
  const own = neededParts[type].map((parts) => parts.find((part) => given[part] !== undefined) ?? parts[0]!);
  const time = needsTime.includes(type) || given.timeframe !== undefined ? (['timeframe'] as const) : [];
  return ['population', ...own.filter((part) => part !== 'timeframe'), 'outcome', ...time];
}

export const questionParts: Step = {
  id: 'question-parts',
  stage: 'ask',
  title: 'The question in its parts',
  todo: 'write the parts of the question (PICO)',
  about:
    'A question that can be answered says who it is about, what is done or happens to them, compared with what, which outcome counts, and over what time.',
  terms: ['PICO'],
  hints: [
    'Could a colleague who has never met your patients find the same people, do the same thing, and measure the same outcome from your words alone?',
    'Write each part so that it would still make sense alone. The comparison is as much a part of the question as the treatment: "better" always means "better than something".',
    'An example for another question: P: adults seen in general practice with a sore throat for less than three days. I: a single dose of dexamethasone, 10 mg. C: a dummy tablet. O: no sore throat any more. T: 24 hours.',
  ],
  applies: () => true,
  prompts(state) {
    const { type, ...given } = state.draft.question ?? {};
    return type === undefined ? [] : partsOf(type, given).map((part) => partPrompt(state, type, part));
  },
};

const partPrompt = (state: GuideState, type: QuestionType, part: Part): Prompt =>
  field(state, {
    id: part,
    asks: part === 'comparison' && type === 'diagnosis' ? comparisonForTest : asks[part],
    path: ['question', part],
    input: { kind: 'text' },
  });
