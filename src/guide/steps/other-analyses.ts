import type { DraftAnalysis } from '../../study/draft.js';
import { type AnalysisPlace, analysesOf } from '../analysis/place.js';
import { analysisPrompts } from '../analysis/prompts.js';
import { lastAnswer } from '../events.js';
import { exercisePrompts } from '../exercise-prompts.js';
import type { Choice } from '../interview.js';
import { prompt, textOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt, Step } from '../step.js';
import { methodPrompt } from './primary.js';
import { tableOnePosition } from './table-one.js';

const choices: readonly Choice[] = [
  { value: 'none', name: 'No, the plan is complete' },
  { value: 'secondary', name: 'secondary', about: 'Another outcome that matters.' },
  { value: 'sensitivity', name: 'sensitivity', about: 'The same question, answered in another way.' },
  { value: 'descriptive', name: 'descriptive', about: 'To see what there is, without comparing.' },
];

export const otherAnalyses: Step = {
  id: 'other-analyses',
  stage: 'analyse',
  title: 'Secondary and sensitivity analyses',
  todo: 'plan the other analyses, or say that there are none',
  about:
    'Other outcomes are secondary: few, and named now. A sensitivity analysis asks the main question in another way, to see whether the answer holds. What is not in the plan will be called exploratory.',
  terms: ['multiple testing', 'sensitivity analysis'],
  hints: [
    'Which decision of yours would a critic dispute? Make it the other way as well.',
    'Harm, and death, are secondary outcomes in most trials even where they are too rare to be primary. A sensitivity analysis changes one thing only, so that you know what made the difference.',
    'An example: the primary analysis counts attacks of asthma as yes or no. A secondary one compares nights in hospital; a sensitivity analysis leaves out the people who never took the drug.',
  ],
  applies: () => true,
  prompts(state) {
    if (state.draft.question?.type === undefined || state.draft.design === undefined) return [];
    const others = othersOf(state);
    const asked = others.flatMap(([analysis, at], order) => promptsOf(state, { analysis, at, order }));
    return [...asked, another(state, others.length), ...exercisePrompts(state, 'plan')];
  },
};

/** All analyses but the primary one and Table 1, with their positions. */
function othersOf(state: GuideState): readonly (readonly [DraftAnalysis, number])[] {
  const table = tableOnePosition(state);
  return analysesOf(state)
    .map((analysis, at) => [analysis, at] as const)
    .filter(([{ purpose }, at]) => purpose !== 'primary' && at !== table);
}

interface Other {
  readonly analysis: DraftAnalysis;
  readonly at: number;
  readonly order: number;
}

function promptsOf(state: GuideState, { analysis, at, order }: Other): readonly Prompt[] {
  const place: AnalysisPlace = { prefix: `other-${order + 1}`, at, analysis };
  return [methodPrompt(state, place), ...analysisPrompts(state, place)];
}

function another(state: GuideState, count: number): Prompt {
  const id = `other-${count + 1}`;
  const analyses = analysesOf(state);
  const isPast = state.lock !== null && (state.lock.binding !== null || state.lock.outcomesSeenAt !== null);
  return prompt({
    id,
    asks: count === 0 ? 'Plan another analysis?' : 'Plan one more?',
    input: { kind: 'choice', choices },
    answered: lastAnswer(state.journal, id)?.answer === 'none' || isPast,
    changes(answer) {
      const purpose = textOf(answer);
      if (purpose === 'none') return { note: { answer: purpose } };
      const value = { id: newId(purpose, analyses), purpose };
      return { study: [{ path: ['plan', 'analyses', analyses.length], value }] };
    },
  });
}

function newId(purpose: string, analyses: readonly DraftAnalysis[]): string {
  const taken = new Set(analyses.map(({ id }) => id));
  const numbers = Array.from({ length: analyses.length + 1 }, (_, at) => `${purpose}-${at + 1}`);
  return numbers.find((id) => !taken.has(id))!;
}
