import { checkQuestion } from '../../study/check/check-question.js';
import { type Design, designs, type Question } from '../../study/study.js';
import { exercisePrompts } from '../exercise-prompts.js';
import { field, textOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Step, Verdict } from '../step.js';

const meanings: { readonly [design in Design]: string } = {
  'randomised-trial': 'Chance decided who was given what.',
  'crossover-trial': 'Everybody was given both, one after the other.',
  'non-randomised-trial': 'The investigators decided who was given what, and not by chance.',
  cohort: 'People with and without something were followed over time.',
  'case-control': 'People with and without the disease were asked what came before.',
  'cross-sectional': 'Everything was measured at one time.',
  'before-after': 'The same people were measured before and after.',
  'case-series': 'Some patients were described, with nobody to compare them with.',
  'diagnostic-accuracy': 'A test was held against a reference standard.',
  agreement: 'The same things were measured in two or more ways.',
  'prediction-model': 'A model that foretells was made or tested.',
  'meta-analysis': 'The results of several studies were brought together.',
};

export const design: Step = {
  id: 'design',
  stage: 'appraise',
  title: 'How the data were gathered',
  todo: 'name the design of the study',
  about: 'How the data were gathered decides what they can show, whatever is calculated from them later.',
  terms: ['randomisation', 'confounding'],
  hints: [
    'Who or what decided which people are in which group?',
    'Ask two things. Did anybody give people something on purpose? And were people chosen before the outcome was known, or because of it?',
    'An example: to study mobile phones and brain tumours, doctors asked 300 patients with a tumour and 300 without how much they had used a phone. People were chosen by the outcome, so it is a case-control study.',
  ],
  applies: () => true,
  prompts: (state) => [
    field(state, {
      id: 'design',
      asks: 'How were these data gathered?',
      path: ['design'],
      input: {
        kind: 'choice',
        choices: designs.map((value) => ({ value, name: value, about: meanings[value] })),
      },
      judge: (answer) => fit(state, textOf(answer) as Design),
    }),
    ...exercisePrompts(state, 'design'),
  ],
};

/** A design that hardly answers the question may be right all the same, so it is said and not refused. */
function fit({ draft }: GuideState, chosen: Design): Verdict | null {
  if (draft.question?.type === undefined) return null;
  const found = checkQuestion({ question: draft.question as Question, design: chosen });
  const misfit = found.find(({ code }) => code === 'design-fit');
  return misfit ? { right: true, feedback: misfit.message } : null;
}
