import type { EstimateDeclaration, Scale } from '../../methods/kit/method.js';
import { withoutEffect } from '../../study/check/check-plan.js';
import type { QuestionType } from '../../study/study.js';
import { primaryOf } from '../analysis/place.js';
import { exercisePrompts } from '../exercise-prompts.js';
import type { Choice } from '../interview.js';
import { typedNumber } from '../number-answer.js';
import { field, textOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Step } from '../step.js';

/** Asked before a method is chosen, so in the words of outcomes; the terms are those of the methods' results. */
const usual: readonly Choice[] = [
  { value: 'risk-difference', name: 'risk difference', about: 'How many more or fewer people of every 100.' },
  {
    value: 'mean-difference',
    name: 'difference in means',
    about: 'In the unit of the outcome, such as mmHg.',
  },
  { value: 'risk-ratio', name: 'risk ratio', about: 'How many times as many people.' },
  {
    value: 'odds-ratio',
    name: 'odds ratio',
    about: 'Where risks cannot be known, as in a case-control study.',
  },
  { value: 'hazard-ratio', name: 'hazard ratio', about: 'Where the time until something happens counts.' },
  { value: 'rate-ratio', name: 'rate ratio', about: 'Where events are counted over time.' },
];

const forTests: readonly Choice[] = [
  {
    value: 'sensitivity',
    name: 'sensitivity',
    about: 'How many of those with the disease the test must find.',
  },
  { value: 'specificity', name: 'specificity', about: 'How many of those without it the test must clear.' },
  { value: 'auc', name: 'area under the ROC curve', about: 'For a test that gives a number.' },
];

const general = (type: QuestionType | undefined): readonly Choice[] =>
  type === 'diagnosis' ? forTests : usual;

/** Once the primary analysis is chosen, the effect is on the scale of one of its estimates. */
function choices(state: GuideState): readonly Choice[] {
  const declared = declaredBy(state);
  const terms = Object.entries(declared ?? {}).filter(([term]) => term !== '*');
  if (terms.length === 0) return general(state.draft.question?.type);
  return terms.map(([value, { label, meaning }]) => ({ value, name: label.toLowerCase(), about: meaning }));
}

function declaredBy(state: GuideState): { readonly [term: string]: EstimateDeclaration } | null {
  const method = state.methods.get(primaryOf(state)?.method ?? '');
  return method?.estimates ?? null;
}

function scaleOf(state: GuideState, term: string | undefined): Scale | null {
  const declared = declaredBy(state)?.[term ?? ''];
  if (declared) return declared.scale;
  if (term?.endsWith('-ratio')) return 'ratio';
  return term === 'risk-difference' ? 'proportion-difference' : null;
}

const inWords: { readonly [scale in Scale]?: string } = {
  'proportion-difference': ' As a share: 0.10 is ten more people in every 100, -0.10 ten fewer.',
  proportion: ' As a share: 0.90 is 90 of every 100.',
  ratio: ' 1 is no difference, 2 is twice as many, 0.5 is half as many.',
};

function checkValue(state: GuideState, text: string): string | null {
  const value = typedNumber(text);
  const scale = scaleOf(state, state.draft.plan?.['smallest-effect']?.term);
  if (scale === 'ratio' && value <= 0) return 'A ratio is above 0; write 0.8 for a fifth fewer, for example.';
  if (value === (scale === 'ratio' ? 1 : 0))
    return `${text} means no difference at all; write one that would matter.`;
  const isShare = scale === 'proportion-difference' || scale === 'proportion';
  return isShare && Math.abs(value) > 1
    ? `Write a share, such as ${value / 100} for ${value} in every 100.`
    : null;
}

export const smallestEffect: Step = {
  id: 'smallest-effect',
  stage: 'ask',
  title: 'The smallest effect that matters',
  todo: 'settle the smallest effect that would matter',
  about:
    'Before you look at any result, settle how large an effect must be to be worth its burden to a patient. Later you will hold your interval against it; chosen after the result, it would mean nothing.',
  terms: ['minimal clinically important difference'],
  hints: [
    'Imagine the person who has to take the treatment every day. How much better must things be for it to be worth that?',
    'Weigh the burden, the harms and the cost against the outcome. A grave outcome makes a small effect worthwhile; a heavy burden asks for a large one.',
    'An example for another question: a daily tablet against migraine makes some people tired. We would take that on for two attacks a month fewer, and not for half an attack; so the smallest effect that matters is a difference in means of -2.',
  ],
  applies: (state) => hasEffect(state) || exercisePrompts(state, 'smallest-effect').length > 0,
  prompts(state) {
    if (state.draft.question?.type === undefined) return [];
    if (!hasEffect(state)) return exercisePrompts(state, 'smallest-effect');
    const path = ['plan', 'smallest-effect'] as const;
    const { term } = state.draft.plan?.['smallest-effect'] ?? {};
    const offered = choices(state);
    const asked = field(state, {
      id: 'effect-term',
      asks: 'On which scale will you measure the effect?',
      path: [...path, 'term'],
      input: { kind: 'choice', choices: offered },
    });
    const fits = term !== undefined && (declaredBy(state) === null || isOffered(term, state, offered));
    return [
      { ...asked, answered: fits },
      field(state, {
        id: 'effect-value',
        asks: `What is the smallest effect that would matter?${inWords[scaleOf(state, term) ?? 'number'] ?? ''}`,
        path: [...path, 'value'],
        input: { kind: 'number' },
        check: (answer) => checkValue(state, textOf(answer)),
      }),
      field(state, {
        id: 'effect-why',
        asks: 'Why this value? Say what it is weighed against.',
        path: [...path, 'why'],
        input: { kind: 'prose' },
      }),
      ...exercisePrompts(state, 'smallest-effect'),
    ];
  },
};

/** The answer to some types of question is not an effect. */
const hasEffect = ({ draft }: GuideState): boolean =>
  !withoutEffect.includes(draft.question?.type as QuestionType);

const isOffered = (term: string, state: GuideState, offered: readonly Choice[]): boolean =>
  offered.some(({ value }) => value === term) || declaredBy(state)?.['*'] !== undefined;
