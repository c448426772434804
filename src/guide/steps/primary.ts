import type { AnyMethod } from '../../methods/kit/method.js';
import { families } from '../../methods/kit/method.js';
import { withoutDashes } from '../../study/check/check-analyses.js';
import { checkDesigns } from '../../study/check/check-designs.js';
import type { DraftAnalysis } from '../../study/draft.js';
import type { PlannedAnalysis } from '../../study/study.js';
import { type AnalysisPlace, analysesOf, methodOf, modelOf } from '../analysis/place.js';
import { analysisPrompts, failureOf } from '../analysis/prompts.js';
import { columnPrompts, namedRoles, suggestedFirst, suggestionShown } from '../analysis/suggested.js';
import type { Choice } from '../interview.js';
import { prompt, textOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt, Step } from '../step.js';

export const primary: Step = {
  id: 'primary',
  stage: 'analyse',
  title: 'The primary analysis',
  todo: 'choose the primary analysis',
  about:
    'One analysis answers the question. It is chosen before the outcome is seen by group, by what the outcome is (yes or no, a number, a time) and by how the people were grouped.',
  terms: ['primary outcome'],
  hints: [
    'What is the outcome: yes or no, a number, or the time until something happens?',
    'The kind of outcome and the number of groups settle the method: yes or no in two groups asks for a risk; a number in two groups for a difference in means; a time for survival; the same people twice for a paired method.',
    'An example: "Does a reminder by telephone raise the share of children who are vaccinated?" The outcome is yes or no, there are two groups of different children, and all were followed to the end. So the method is risk, and the risk difference is the answer.',
  ],
  applies: () => true,
  prompts(state) {
    if (state.draft.question?.type === undefined || state.draft.design === undefined) return [];
    const found = analysesOf(state).findIndex(({ purpose }) => purpose === 'primary');
    const place: AnalysisPlace = {
      prefix: 'primary',
      at: found < 0 ? analysesOf(state).length : found,
      analysis: analysesOf(state)[found] ?? { id: 'main', purpose: 'primary' },
    };
    const method = methodPrompt(state, place);
    return [
      ...columnPrompts(state, place.analysis),
      { ...method, shows: [...suggestionShown(state), ...method.shows] },
      ...analysisPrompts(state, place),
    ];
  },
};

/** Which method; asked again when the analysis as it stands cannot be run. */
export function methodPrompt(state: GuideState, place: AnalysisPlace): Prompt {
  const { analysis } = place;
  const failure = analysis.why === undefined ? null : failureOf(state, analysis);
  return prompt({
    id: `${place.prefix}-method`,
    asks: 'Which method?',
    shows: failure === null ? [] : [`As it stands it cannot be run: ${withoutDashes(failure.message)}`],
    input: { kind: 'choice', choices: methodChoices(state, analysis) },
    answered: methodOf(state, analysis) !== null && failure === null,
    current: analysis.method ?? null,
    reveal: modelOf(state, analysis)?.method ?? null,
    check: (answer) => designFault(state, { ...analysis, method: textOf(answer) }, 'error'),
    judge(answer) {
      const feedback = designFault(state, { ...analysis, method: textOf(answer) }, 'warning');
      return feedback === null ? null : { right: true, feedback };
    },
    changes(answer) {
      const { id, purpose } = analysis;
      const same = analysis.method === textOf(answer) && failure === null;
      // Another method has other roles: what was given for the last one would be unknown keys.
      const method = state.methods.get(textOf(answer))!;
      const named = purpose === 'primary' ? namedRoles(state, method) : {};
      const value = same ? analysis : { id, purpose, method: method.name, ...named };
      return { study: [{ path: ['plan', 'analyses', place.at], value }] };
    },
  });
}

function designFault(
  state: GuideState,
  analysis: DraftAnalysis,
  severity: 'error' | 'warning',
): string | null {
  const { design } = state.draft;
  if (design === undefined) return null;
  const found = checkDesigns({ design, plan: { analyses: [analysis as PlannedAnalysis] } });
  return found.find((one) => one.severity === severity)?.message ?? null;
}

function methodChoices(state: GuideState, { purpose }: DraftAnalysis): readonly Choice[] {
  const all = [...state.methods.values()];
  const wanted = purpose === 'primary' ? suggestedFirst(state, all) : all;
  return wanted.map(({ name, title, question, family }: AnyMethod) => ({
    value: name,
    name: `${name} (${title})`,
    about: `${families[family]}: ${question}`,
  }));
}
