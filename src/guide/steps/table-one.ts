import type { Design } from '../../study/study.js';
import { type AnalysisPlace, analysesOf } from '../analysis/place.js';
import { analysisPrompts } from '../analysis/prompts.js';
import { lastAnswer } from '../events.js';
import type { Choice } from '../interview.js';
import { prompt } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Step } from '../step.js';

/** Designs in which groups of different people are compared. */
const withGroups: readonly Design[] = [
  'randomised-trial',
  'non-randomised-trial',
  'cohort',
  'case-control',
  'cross-sectional',
];

const method = 'table-one';

const yesOrNo: readonly Choice[] = [
  { value: 'yes', name: 'Yes' },
  { value: 'no', name: 'No', about: 'Nothing is known of the people at the start.' },
];

export const tableOnePosition = (state: GuideState): number =>
  analysesOf(state).findIndex((analysis) => analysis.method === method);

export const tableOne: Step = {
  id: 'table-one',
  stage: 'appraise',
  title: 'Table 1: the people at the start',
  todo: 'plan Table 1, the people at the start',
  about:
    'Table 1 describes the people of each group as they were at the start, before anything happened to them. It shows who they were, and whether the groups were alike. Outcomes do not belong in it.',
  terms: ['table 1', 'standardised mean difference'],
  hints: [
    'Which columns were known before the first treatment, or before the exposure?',
    'The group is what you will compare later. The variables are everything that was known at the start and may foretell the outcome.',
    'An example: in a trial of a blood pressure tablet, the group is the treatment, and the variables are age, sex, smoking and the blood pressure at the first visit. The blood pressure after three months is an outcome.',
  ],
  applies: ({ draft }) =>
    draft.data?.file !== undefined && (draft.design === undefined || withGroups.includes(draft.design)),
  prompts(state) {
    if (state.data === null || state.draft.design === undefined) return [];
    const found = tableOnePosition(state);
    const at = found < 0 ? analysesOf(state).length : found;
    const value = { id: 'groups-at-start', purpose: 'descriptive', method };
    const begin = prompt({
      id: method,
      asks: 'Plan a Table 1?',
      input: { kind: 'choice', choices: yesOrNo },
      answered: found >= 0 || lastAnswer(state.journal, method)?.answer === 'no',
      current: found >= 0 ? 'yes' : null,
      changes: (answer) =>
        answer === 'no' || found >= 0
          ? { note: { answer } }
          : { study: [{ path: ['plan', 'analyses', at], value }], note: { answer } },
    });
    const place: AnalysisPlace = { prefix: method, at, analysis: analysesOf(state)[found] ?? {} };
    return [begin, ...(found < 0 ? [] : analysisPrompts(state, place))];
  },
};
