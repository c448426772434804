import { questionTypes } from '../../study/study.js';
import { field } from '../prompt.js';
import type { Step } from '../step.js';

const meanings = {
  therapy: 'Does doing something help?',
  harm: 'Does being exposed to something hurt?',
  diagnosis: 'How well does a test find a disease?',
  prognosis: 'What happens to people with a disease?',
  prevalence: 'How many people have it?',
  agreement: 'Do two ways of measuring give the same?',
  prediction: 'Who will get it?',
  synthesis: 'What do several studies say together?',
} as const;

const choices = questionTypes.map((value) => ({ value, name: value, about: meanings[value] }));

export const questionType: Step = {
  id: 'question-type',
  stage: 'ask',
  title: 'The type of question',
  todo: 'say what type of question it is',
  about:
    'Every clinical question is of a type, and the type decides almost everything that follows: which parts the question has, which designs can answer it, and which number is the answer.',
  terms: [],
  hints: [
    'What would you do differently if you knew the answer: treat, avoid, test, or foretell?',
    'A question of therapy is about something that is done to people on purpose; one of harm is about something that happens to them; one of diagnosis is about a test, held against the truth.',
    'An example: "In women with migraine, does magnesium lead to fewer attacks than a dummy tablet?" Something is given on purpose, and people hope to be better for it. That is a question of therapy.',
  ],
  applies: () => true,
  prompts: (state) => [
    field(state, {
      id: 'question-type',
      asks: 'What type of question is it?',
      path: ['question', 'type'],
      input: { kind: 'choice', choices },
    }),
  ],
};
