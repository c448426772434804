import type { Design } from '../../study/study.js';
import { field } from '../prompt.js';
import type { Step } from '../step.js';

const allocation = 'allocation that could be foreseen';
const knowing = 'people who knew the group';
const lost = 'people lost on the way';
const changedOutcome = 'outcomes chosen afterwards';
const confounding = 'groups that differed from the start';
const wrongMeasure = 'exposure or outcome measured wrongly';
const selection = 'people who are not like those asked about';
const recall = 'cases who remember better';
const before = 'no telling what came first';

/** What most often makes a study of each design wrong. */
const threatsOf: { readonly [design in Design]: readonly string[] } = {
  'randomised-trial': [allocation, knowing, lost, changedOutcome],
  'crossover-trial': ['effects of the first period in the second', knowing, lost, changedOutcome],
  'non-randomised-trial': [confounding, knowing, lost, changedOutcome],
  cohort: [confounding, lost, wrongMeasure, 'time counted before people could have the outcome'],
  'case-control': ['controls from another population than the cases', recall, confounding, wrongMeasure],
  'cross-sectional': [before, selection, wrongMeasure, 'people who did not answer'],
  'before-after': ['things that changed anyway', 'extreme values that drift back to the mean', knowing, lost],
  'case-series': ['nobody to compare with', selection, lost, wrongMeasure],
  'diagnostic-accuracy': [
    'patients who are clearly ill or clearly well only',
    'a reference standard that depends on the test',
    'readers who knew the other result',
    'a cut-off chosen afterwards',
  ],
  agreement: [
    'readers who knew the other result',
    'too narrow a range of values',
    'measurements far apart in time',
    selection,
  ],
  'prediction-model': [
    'too few events for so many predictors',
    'a model judged on the data it was made from',
    lost,
    selection,
  ],
  'meta-analysis': [
    'studies that were never published',
    'studies too different to be averaged',
    'biased studies',
    'outcomes reported in part',
  ],
};

export const threats: Step = {
  id: 'threats',
  stage: 'appraise',
  title: 'What may make it wrong',
  todo: 'name the main threats to what the study can show',
  about:
    'Every design has its weak points. Name those that could matter here now, while you do not know the result: afterwards it is easy to find only the ones that suit.',
  terms: ['bias', 'confounding'],
  hints: [
    'If the answer turned out to be wrong, what would be the likeliest reason?',
    'For each threat ask: did it happen here, and in which direction would it push the result? A threat that pushes against what was found worries less than one that pushes towards it.',
    'An example: in a trial of physiotherapy nobody could be kept from knowing the group, and pain was told by the patients themselves. That would make the treatment look better than it is. The number of days off work, taken from records, is touched less.',
  ],
  applies: () => true,
  prompts(state) {
    const { design } = state.draft;
    if (design === undefined) return [];
    return [
      field(state, {
        id: 'threats',
        asks: 'Which of these could matter in this study?',
        path: ['threats', 'named'],
        input: { kind: 'multi', choices: threatsOf[design].map((name) => ({ value: name, name })), least: 1 },
      }),
      field(state, {
        id: 'threats-greatest',
        asks: 'Which matters most here, in which direction would it push the result, and why?',
        path: ['threats', 'greatest'],
        input: { kind: 'prose' },
      }),
    ];
  },
};
