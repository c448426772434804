import { lastAnswer } from '../events.js';
import type { Choice } from '../interview.js';
import { prompt, textOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Hints, Prompt } from '../step.js';
import { type Compared, comparedBy, type Ran } from './estimates.js';

interface Option extends Choice {
  /** What is said when it is chosen. */
  readonly why: string;
}

interface ReadingQuestion {
  readonly id: string;
  readonly asks: string;
  readonly options: readonly Option[];
  readonly right: string;
  readonly hints: Hints;
}

/** Questions about the main result that the student answers in words: its direction, its size, what it means. */
export function readingPrompts(state: GuideState, ran: Ran): readonly Prompt[] {
  if (ran.entry.purpose !== 'primary') return [];
  const effect = state.study?.plan['smallest-effect'];
  const compared = comparedBy(ran, effect);
  if (compared === null) return [];
  const prefix = `finding-${ran.entry.id}`;
  const importance =
    effect === undefined ? [] : [importanceQuestion(`${prefix}-importance`, compared, effect.value)];
  return [
    directionQuestion(`${prefix}-direction`, compared),
    ...importance,
    meaningQuestion(`${prefix}-meaning`),
  ].map((question) => readingPrompt(state, question));
}

function readingPrompt(
  { journal }: GuideState,
  { id, asks, options, right, hints }: ReadingQuestion,
): Prompt {
  const whyOf = (value: string) => options.find((option) => option.value === value)?.why ?? '';
  return prompt({
    id,
    asks,
    input: { kind: 'choice', choices: options.map(({ value, name }) => ({ value, name })) },
    answered: lastAnswer(journal, id) !== undefined,
    hints,
    reveal: `${options.find(({ value }) => value === right)!.name}. ${whyOf(right)}`,
    judge: (answer) => ({ right: answer === right, feedback: whyOf(textOf(answer)) }),
    changes: (answer) => ({ note: { answer: textOf(answer) } }),
  });
}

function directionQuestion(id: string, { low, high, same, label }: Compared): ReadingQuestion {
  const side = low > same ? 'above' : high < same ? 'below' : 'both';
  const wholly = `The whole interval lies ${side} ${same}, the value of no difference.`;
  const both = `The interval holds ${same}, the value of no difference, and values on both sides of it. So the data do not settle the direction; nor do they show that there is no difference.`;
  const why = side === 'both' ? both : wholly;
  return {
    id,
    asks: `On which side of "no difference" (${same}) does the interval of the ${label.toLowerCase()} lie?`,
    options: [
      { value: 'above', name: `wholly above ${same}`, why },
      { value: 'below', name: `wholly below ${same}`, why },
      { value: 'both', name: 'on both sides', why },
    ],
    right: side,
    hints: [
      'Look at the two limits of the interval, not at the estimate.',
      `Compare each limit with ${same}. If one is lower and the other higher, the data fit a difference in either direction.`,
      'An example: a difference in weight of -1.2 kg with limits -3.0 and 0.6 lies on both sides of 0. With limits -2.1 and -0.3 it would lie wholly below.',
    ],
  };
}

function importanceQuestion(id: string, { low, high, same }: Compared, smallest: number): ReadingQuestion {
  const reaches = (value: number) => (smallest > same ? value >= smallest : value <= smallest);
  const reached = [low, high].filter(reaches).length;
  const right = reached === 2 ? 'all' : reached === 1 ? 'some' : 'none';
  const why = {
    all: 'Both limits reach the smallest effect that matters, so every value that fits the data well would matter.',
    some: 'One limit reaches the smallest effect that matters and the other does not: the data fit effects that matter and effects that do not.',
    none: 'Neither limit reaches the smallest effect that matters: the values that fit the data well are smaller than it, or point the other way.',
  }[right];
  return {
    id,
    asks: `You settled ${smallest} as the smallest effect that matters. How much of the interval reaches it?`,
    options: [
      { value: 'all', name: 'all of it: every value in it would matter', why },
      { value: 'some', name: 'a part of it: some values would matter and some not', why },
      { value: 'none', name: 'none of it: no value in it is an effect of that size', why },
    ],
    right,
    hints: [
      'Hold each limit against the smallest effect that matters.',
      'That an interval lies clear of "no difference" does not make the effect large; and that it holds "no difference" does not make the effect small.',
      'An example: the smallest difference that matters was 5 mmHg. With limits 1 and 4 the treatment works too little to matter; with limits 2 and 9 it cannot be told; with limits 6 and 9 it matters.',
    ],
  };
}

const meaningQuestion = (id: string): ReadingQuestion => ({
  id,
  asks: 'Which of these sentences may you write about the 95% confidence interval?',
  options: [
    {
      value: 'people',
      name: '95 of every 100 people had an effect within it.',
      why: 'The interval is about the average of a group, not about single people, whose effects may differ far more.',
    },
    {
      value: 'compatible',
      name: 'It holds the true values that fit these data well.',
      why: 'Values within the interval are compatible with the data; those outside fit them less well. It allows for chance only, not for bias.',
    },
    {
      value: 'probability',
      name: 'The true value lies in it with a probability of 95%, so chance is ruled out.',
      why: 'The 95% belongs to the method: of many such intervals, 95 in 100 hold the true value. Of this one nobody can say, and chance is never ruled out.',
    },
  ],
  right: 'compatible',
  hints: [
    'What would change if the study were done again with other people?',
    'The interval would come out differently each time. The 95% says how often such intervals hold the true value, over many studies.',
    'An example: of 20 studies of the same question, about 19 give an interval that holds the true value and one does not. Nothing tells which one.',
  ],
});
