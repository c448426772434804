import { plural } from '../../methods/kit/wording.js';
import {
  certaintyLevels,
  type DownReason,
  hasRatings,
  ratedLevel,
  startOf,
  type UpReason,
} from '../../study/appraising.js';
import type { Study } from '../../study/study.js';
import { lastAnswer } from '../events.js';
import { exercisePrompts } from '../exercise-prompts.js';
import type { Choice } from '../interview.js';
import { field, prompt, textOf, textsOf } from '../prompt.js';
import { type GuideState, valueAt } from '../state.js';
import type { Prompt, Step } from '../step.js';

const levels: { readonly [level in (typeof certaintyLevels)[number]]: string } = {
  high: 'Further research would hardly change the answer.',
  moderate: 'The answer is likely near the truth, and may be off.',
  low: 'The truth may be quite different.',
  'very-low': 'We know very little.',
};

export const certainty: Step = {
  id: 'certainty',
  stage: 'apply',
  title: 'How sure the answer is',
  todo: 'say how certain the answer is',
  about:
    'Certainty after GRADE: for what a treatment does, a randomised trial begins high and other designs begin low; then go down for bias, for results that disagree, for people unlike yours, for wide intervals, and for studies that were never published.',
  terms: ['GRADE'],
  hints: [
    'Begin with the design. What then speaks for going up or down?',
    'Go through five reasons to go down: risk of bias, inconsistency, indirectness, imprecision, publication bias. Name each step that you take.',
    'An example: a cohort begins low. The effect was large (a risk ratio of 6) and rose with the dose, which speaks for going up one step; so it is moderate.',
  ],
  applies: () => true,
  prompts(state) {
    if (state.results === null || state.study === null) return [];
    const level = field(state, {
      id: 'certainty',
      asks: 'How certain is the answer?',
      path: ['certainty', 'level'],
      input: {
        kind: 'choice',
        choices: certaintyLevels.map((value) => ({ value, name: value, about: levels[value] })),
      },
    });
    return [level, ...reasonPrompts(state, state.study), ...exercisePrompts(state, 'certainty')];
  },
};

/** The way from where certainty starts to where the student has it. */
interface Way {
  readonly direction: 'down' | 'up';
  /** Levels. */
  readonly steps: number;
}

function reasonPrompts(state: GuideState, study: Study): readonly Prompt[] {
  const { level } = study.certainty ?? {};
  if (level === undefined) return [];
  const steps =
    certaintyLevels.indexOf(level) - certaintyLevels.indexOf(study.certainty?.start ?? startOf(study));
  if (steps === 0) return [whyPrompt(state)];
  const way: Way = { direction: steps > 0 ? 'down' : 'up', steps: Math.abs(steps) };
  const reasons = reasonsPrompt(state, study, way);
  return [reasons, ...ratedBy(chosenReasons(state)).map((rated) => ratingPrompt(state, way, rated))];
}

const whyPrompt = (state: GuideState): Prompt =>
  field(state, {
    id: 'certainty-why',
    asks: 'It stays where the design begins. Why is there no reason to go down, or up?',
    path: ['certainty', 'why'],
    input: { kind: 'prose' },
  });

const downNames: { readonly [R in DownReason]: string } = {
  'risk-of-bias': 'how the study was done may have bent the result',
  inconsistency: 'results differ more than chance explains',
  indirectness: 'people, treatment or outcome are not quite those of the question',
  imprecision: 'few people or events, or an interval that leaves much open',
  'publication-bias': 'studies that found nothing may never have been published',
};

const upNames: { readonly [R in UpReason]: string } = {
  'large-effect': 'bias is unlikely to explain an effect of this size',
  'dose-response': 'more of it goes with more of the effect',
  'opposing-confounding': 'what was not accounted for would have made the effect smaller',
};

/** Each reason for one level, and for two. */
const offered = ({ direction, steps }: Way): readonly Choice[] => {
  const names: { readonly [reason: string]: string } = direction === 'down' ? downNames : upNames;
  const all = Object.entries(names).map(([reason, about]) => ({ value: reason, name: reason, about }));
  const twice = all.map(({ value, name, about }) => ({
    value: `${value}-twice`,
    name: `${name}, by two levels`,
    about: `To a high degree: ${about}`,
  }));
  return steps > 1 ? [...all, ...twice] : all;
};

interface Rated {
  readonly reason: string;
  readonly by: 1 | 2;
}

const ratedBy = (chosen: readonly string[]): readonly Rated[] =>
  chosen.map((one) =>
    one.endsWith('-twice') ? { reason: one.slice(0, -'-twice'.length), by: 2 } : { reason: one, by: 1 },
  );

const chosenReasons = ({ journal }: GuideState): readonly string[] => {
  const reasons = lastAnswer(journal, 'certainty-reasons')?.reasons;
  return Array.isArray(reasons) ? reasons.map(String) : [];
};

function reasonsPrompt(state: GuideState, study: Study, way: Way): Prompt {
  const chosen = chosenReasons(state);
  const known: readonly string[] = offered(way).map(({ value }) => value);
  const fits = chosen.every((one) => known.includes(one)) && badSum(chosen, way) === null;
  const isRated =
    hasRatings(study.certainty!) && ratedLevel(study.certainty!, study) === study.certainty!.level;
  return prompt({
    id: 'certainty-reasons',
    asks: `For this design and question it begins ${plain(startOf(study))}, so yours is ${plural(way.steps, 'level')} ${way.direction}. For which reasons?`,
    input: { kind: 'multi', choices: offered(way), least: 1 },
    answered: fits || isRated,
    current: fits ? chosen : null,
    reveal: modelReasons(state, way),
    check: (answer) => badSum(textsOf(answer), way),
    changes: (answer) => ({ note: { reasons: textsOf(answer) } }),
  });
}

const plain = (level: string): string => level.replace('-', ' ');

function badSum(chosen: readonly string[], { direction, steps }: Way): string | null {
  const rated = ratedBy(chosen);
  const sum = rated.reduce((all, { by }) => all + by, 0);
  const isOnce = new Set(rated.map(({ reason }) => reason)).size === rated.length;
  if (!isOnce) return 'A reason counts once: by one level, or by two.';
  return sum === steps
    ? null
    : `These come to ${plural(sum, 'level')} ${direction}, and your answer is ${plural(steps, 'level')} ${direction}; choose others, or go back and change the level.`;
}

function modelReasons({ exercise }: GuideState, { direction }: Way): string | null {
  const ratings = exercise?.model.certainty?.[direction];
  if (ratings === undefined) return null;
  return Object.entries(ratings)
    .map(([reason, { by }]) => (by === 2 ? `${reason}-twice` : reason))
    .join(', ');
}

/** A reason is written with its levels, since neither stands without the other. */
function ratingPrompt(state: GuideState, { direction }: Way, { reason, by }: Rated): Prompt {
  const path = ['certainty', direction, reason] as const;
  const there = valueAt(state.draft, path) as { readonly by?: number; readonly why?: string } | undefined;
  const model = valueAt(state.exercise?.model, [...path, 'why']);
  return prompt({
    id: `certainty-why-${reason}`,
    asks: `Why does ${reason.replaceAll('-', ' ')} take it ${direction} by ${plural(by, 'level')}?`,
    input: { kind: 'prose' },
    answered: there?.by === by && there.why !== undefined,
    current: there?.why ?? null,
    reveal: typeof model === 'string' ? model : null,
    changes: (answer) => ({ study: [{ path, value: { by, why: textOf(answer) } }] }),
  });
}
