import { lastAnswer } from '../events.js';
import { exercisePrompts } from '../exercise-prompts.js';
import { languageVerdict } from '../language.js';
import { field, prompt, textOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt, Step } from '../step.js';

/** What a student writes once the results are there. */

const isRun = ({ results }: GuideState): boolean => results !== null;

export const limitations: Step = {
  id: 'limitations',
  stage: 'apply',
  title: 'What may make the answer wrong',
  todo: 'write the limitations',
  about:
    'A limitation says what may be wrong, and in which direction it would push the result. "The sample was small" alone says little.',
  terms: ['bias', 'generalisability'],
  hints: [
    'Look back at the threats that you named before you knew the result. Which of them remain?',
    'One sentence each: what happened, which result it touches, which way it pushes. Then say to whom the result may not apply.',
    'An example: "One in five was lost to follow-up, more of them in the treated group. If those did worse, the benefit is overstated."',
  ],
  applies: () => true,
  prompts(state) {
    if (!isRun(state)) return [];
    const written = state.draft.limitations ?? [];
    const open = Array.from({ length: written.length + 1 }, (_, at) => limitationPrompt(state, at));
    return [...open, ...exercisePrompts(state, 'limitations')];
  },
};

function limitationPrompt({ draft, journal, exercise }: GuideState, at: number): Prompt {
  const id = `limitation-${at + 1}`;
  const there = draft.limitations?.[at];
  return prompt({
    id,
    asks:
      at === 0 ? 'What may make the answer wrong?' : 'What else? Write "none" when there is nothing more.',
    input: { kind: 'prose' },
    answered: there !== undefined || (at > 0 && lastAnswer(journal, id)?.answer === 'none'),
    current: there ?? null,
    reveal: exercise?.model.limitations?.[at] ?? null,
    changes: (answer) =>
      at > 0 && /^none\.?$/i.test(textOf(answer))
        ? { note: { answer: 'none' } }
        : { study: [{ path: ['limitations', at], value: textOf(answer) }] },
  });
}

export const conclusion: Step = {
  id: 'conclusion',
  stage: 'apply',
  title: 'The answer to the question',
  todo: 'write the conclusion',
  about: 'Answer the question that you asked, in a few sentences, and no other.',
  terms: [],
  hints: [
    'Read your question again. What is the shortest honest answer?',
    'Name the people, the comparison, the outcome and the time as in the question; then the size with its interval; then hold it against the smallest effect that matters.',
    'An example: "In adults with acute gout, pain after a week was much the same with low-dose as with high-dose colchicine; the interval leaves out differences as large as we had set as important."',
  ],
  applies: () => true,
  prompts: (state) =>
    isRun(state)
      ? [
          field(state, {
            id: 'conclusion',
            asks: 'What is the answer to your question?',
            path: ['conclusion'],
            input: { kind: 'prose' },
            judge: (answer) => languageVerdict(state, textOf(answer)),
          }),
        ]
      : [],
};

export const reflection: Step = {
  id: 'reflection',
  stage: 'apply',
  title: 'Looking back',
  todo: 'look back on what you learned',
  about: 'The last question is about you, not about the study.',
  terms: [],
  hints: [
    'What surprised you?',
    'Think of one decision that you would make otherwise, and of what you would need to know to make it better.',
    'An example: "I had settled on a smallest effect without asking how often the drug harms. Next time I look that up first."',
  ],
  applies: () => true,
  prompts: (state) =>
    isRun(state)
      ? [
          ...exercisePrompts(state, 'reflection'),
          field(state, {
            id: 'reflection',
            asks: 'What did you learn, and what would you do otherwise next time?',
            path: ['reflection'],
            input: { kind: 'prose' },
          }),
        ]
      : [],
};
