import { list } from '../../methods/kit/wording.js';
import type { Design, Question, QuestionType, Study } from '../study.js';
import { error, type Found, warning } from './found.js';

type Part = Exclude<keyof Question, 'type' | 'population' | 'outcome'>;

/** What each type of question needs besides population and outcome; of a list within, one is enough. */
export const neededParts: { readonly [type in QuestionType]: readonly (readonly Part[])[] } = {
  therapy: [['intervention'], ['comparison']],
  harm: [['exposure', 'intervention'], ['comparison']],
  diagnosis: [['index-test'], ['comparison']],
  prognosis: [],
  prevalence: [],
  agreement: [['index-test']],
  prediction: [],
  synthesis: [['intervention', 'exposure', 'index-test']],
};

/** Whose answer depends on how long people were followed. */
export const needsTime: readonly QuestionType[] = ['therapy', 'harm', 'prognosis', 'prediction'];

/** Designs from which each type of question can be answered. */
const fitting: { readonly [type in QuestionType]: readonly Design[] } = {
  therapy: [
    'randomised-trial',
    'crossover-trial',
    'non-randomised-trial',
    'cohort',
    'before-after',
    'meta-analysis',
  ],
  harm: [
    'randomised-trial',
    'crossover-trial',
    'non-randomised-trial',
    'cohort',
    'case-control',
    'before-after',
    'meta-analysis',
  ],
  diagnosis: ['diagnostic-accuracy', 'cross-sectional', 'cohort', 'meta-analysis'],
  prognosis: ['cohort', 'randomised-trial', 'prediction-model', 'meta-analysis'],
  prevalence: ['cross-sectional', 'cohort', 'meta-analysis'],
  agreement: ['agreement', 'cross-sectional', 'diagnostic-accuracy'],
  prediction: ['prediction-model', 'cohort', 'randomised-trial'],
  synthesis: ['meta-analysis'],
};

/** The question by itself, and against the design. */
export function checkQuestion({ question, design }: Pick<Study, 'question' | 'design'>): readonly Found[] {
  return [...missingParts(question), ...missingTime(question), ...designFit(question, design)];
}

function missingParts(question: Question): Found[] {
  return neededParts[question.type]
    .filter((parts) => parts.every((part) => question[part] === undefined))
    .map((parts) => {
      const names = list(
        parts.map((part) => `"${part}"`),
        'or',
      );
      return error(
        'question-part',
        ['question'],
        `A question of ${question.type} needs ${names}; add it to the question.`,
      );
    });
}

function missingTime({ type, timeframe }: Question): Found[] {
  if (!needsTime.includes(type) || timeframe !== undefined) return [];
  return [
    warning(
      'question-time',
      ['question'],
      `The question does not say over what time; add "timeframe", such as "six months".`,
    ),
  ];
}

function designFit({ type }: Question, design: Design): Found[] {
  const designs = fitting[type];
  if (designs.includes(design)) return [];
  return [
    warning(
      'design-fit',
      ['design'],
      `A question of ${type} can hardly be answered by the design "${design}"; designs that fit are ${list(designs)}. Change one of the two, or say under limitations what cannot be concluded.`,
    ),
  ];
}
