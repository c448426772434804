import type { Question } from '../../study/study.js';
import { exercisePrompts } from '../exercise-prompts.js';
import { agreement, field } from '../prompt.js';
import { questionSentence } from '../question-sentence.js';
import { isAgreed, mark } from '../seen.js';
import type { GuideState } from '../state.js';
import type { Prompt, Step } from '../step.js';
import { partsOf } from './question-parts.js';

const id = 'question-whole';

export const questionWhole: Step = {
  id,
  stage: 'ask',
  title: 'The question as a whole',
  todo: 'read the question back, and agree to it',
  about: 'Read the question as one sentence, as somebody would who has not seen its parts.',
  terms: [],
  hints: [
    'Read it aloud. Where do you stumble?',
    'A good question leaves one answer possible. If two careful people could understand it differently, change the part that they would quarrel about.',
    'An example: "In older people, does exercise help?" becomes "In people over 70 who have fallen once, does balance training twice a week, compared with usual care, change the number of falls over one year?"',
  ],
  applies: () => true,
  prompts(state) {
    const { draft, journal } = state;
    const question = (draft.question ?? {}) as Partial<Question>;
    if (question.type === undefined) return [];
    const parts = partsOf(question.type, question);
    const missing = parts.filter((part) => question[part] === undefined);
    if (missing.length > 0) return [];
    return [
      ...titlePrompt(state),
      agreement({
        id,
        asks: 'Is this the question that you mean?',
        yes: 'Yes, this is the question',
        no: 'No, I want to change a part',
        ifNo: 'population',
        answered: isAgreed(journal, id, question),
        shows: [
          questionSentence(question as Question),
          `${parts.length} of ${parts.length} parts are there.${vague(question)}`,
        ],
        changes: { note: { of: mark(question) } },
      }),
      ...exercisePrompts(state, 'question'),
    ];
  },
};

/** A study of one's own data is called after their file until it is named. */
function titlePrompt(state: GuideState): readonly Prompt[] {
  if (state.exercise !== null) return [];
  const { title, data } = state.draft;
  const asked = field(state, {
    id: 'title',
    asks: 'What is the study called? Say the question in a few words.',
    path: ['title'],
    input: { kind: 'text' },
  });
  return [{ ...asked, answered: title !== undefined && title !== data?.file?.replace(/^.*\//, '') }];
}

/** Parts of one or two words are seldom enough to find the same people, or to do the same thing. */
function vague({ population, outcome }: Partial<Question>): string {
  const short = Object.entries({ population, outcome }).filter(([, text]) => words(text) < 2);
  if (short.length === 0) return '';
  const names = short.map(([name]) => name).join(' and the ');
  return ` The ${names} could be said more exactly: would somebody else find the same?`;
}

const words = (text: string | undefined): number => (text ?? '').trim().split(/\s+/).length;
