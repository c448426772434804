import type { FieldName } from '../../../methods/kit/vocabulary.js';
import type { Asked, Mistake } from '../mistake.js';
import { numberOf } from '../target.js';
import { sibling } from './sibling.js';

const fields: readonly FieldName[] = ['estimate', 'confLow', 'confHigh'];
const methods = ['diagnostic-accuracy'];

/** Results of a test against the truth. */
interface Results {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

function resultsOf({ result }: Asked): Results {
  const [tp, fp, fn, tn] = (result.tables.cells ?? []).map(({ count }) => numberOf(count) ?? 0);
  return { tp: tp!, fp: fp!, fn: fn!, tn: tn! };
}

/** Each share of a 2x2 table of test results: what it is a share of. */
const shares: { readonly [term: string]: { readonly title: string; of(results: Results): string } } = {
  sensitivity: {
    title: 'the sensitivity',
    of: ({ tp, fn }) => `of the ${tp + fn} people with the condition, those who test positive (${tp})`,
  },
  specificity: {
    title: 'the specificity',
    of: ({ tn, fp }) => `of the ${tn + fp} people without the condition, those who test negative (${tn})`,
  },
  ppv: {
    title: 'the positive predictive value',
    of: ({ tp, fp }) => `of the ${tp + fp} people who test positive, those with the condition (${tp})`,
  },
  npv: {
    title: 'the negative predictive value',
    of: ({ tn, fn }) => `of the ${tn + fn} people who test negative, those without the condition (${tn})`,
  },
  accuracy: {
    title: 'the accuracy',
    of: ({ tp, tn, fp, fn }) =>
      `of all ${tp + tn + fp + fn} people, those whose result is right (${tp + tn})`,
  },
  prevalence: {
    title: 'the prevalence',
    of: ({ tp, tn, fp, fn }) => `of all ${tp + tn + fp + fn} people, those with the condition (${tp + fn})`,
  },
};

const isPredictive = (term: string): boolean => term === 'ppv' || term === 'npv';
const isOfTest = (term: string): boolean => term === 'sensitivity' || term === 'specificity';

function whySwapped(asked: string, given: string): string {
  if (isOfTest(asked) && isPredictive(given))
    return 'The two answer opposite questions: how often the test finds the condition, and how often a result is right. The second changes with how common the condition is.';
  if (isPredictive(asked) && isOfTest(given))
    return 'A person with a result wants to know how often such a result is right, which changes with how common the condition is; this number does not.';
  return 'Both come from the same four counts; what makes the difference is who is below the line.';
}

/** One share of the table taken for another. */
function swap(given: string, code: string, terms: readonly string[]): Mistake {
  const { title, of } = shares[given]!;
  return {
    code,
    methods,
    terms: terms.filter((term) => term !== given),
    fields,
    wrong: (asked) => [
      {
        value: sibling(asked, given),
        seems: `${title}: ${of(resultsOf(asked))}`,
        why: whySwapped(String(asked.row.term), given),
      },
    ],
  };
}

const all = Object.keys(shares);

const complement: Mistake = {
  code: 'error-rate-for-share',
  methods,
  terms: all,
  fields,
  wrong: ({ value, row }) => [
    {
      value: 1 - value,
      seems: `1 minus ${shares[String(row.term)]!.title}`,
      why: 'The share of right results and the share of errors add up to 100%; say which one it is.',
    },
  ],
};

const likelihoodTurned: Mistake = {
  code: 'likelihood-ratio-turned',
  methods,
  terms: ['lr-positive', 'lr-negative'],
  fields: ['estimate'],
  wrong(asked) {
    const sensitivity = sibling(asked, 'sensitivity') ?? 0;
    const specificity = sibling(asked, 'specificity') ?? 0;
    return [
      {
        value: sensitivity / specificity,
        seems: 'the sensitivity over the specificity',
        why: 'A likelihood ratio sets how often a result occurs with the condition against how often it occurs without it: for a positive result, the sensitivity over 1 minus the specificity.',
      },
      {
        value: sibling(asked, asked.row.term === 'lr-positive' ? 'lr-negative' : 'lr-positive'),
        seems: `the likelihood ratio of a ${asked.row.term === 'lr-positive' ? 'negative' : 'positive'} result`,
        why: 'The positive one lies above 1 and raises the odds of the condition, the negative one lies below 1 and lowers them.',
      },
    ];
  },
};

/** One number of a diagnostic 2x2 table taken for another. */
export const diagnosisMistakes: readonly Mistake[] = [
  swap('ppv', 'predictive-value-for-sensitivity', ['sensitivity']),
  swap('npv', 'predictive-value-for-specificity', ['specificity']),
  swap('sensitivity', 'sensitivity-for-predictive-value', ['ppv']),
  swap('specificity', 'specificity-for-predictive-value', ['npv']),
  swap('sensitivity', 'sensitivity-for-another', ['specificity', 'npv', 'accuracy', 'prevalence']),
  swap('specificity', 'specificity-for-another', ['sensitivity', 'ppv', 'accuracy', 'prevalence']),
  swap('ppv', 'predictive-value-for-another', ['specificity', 'npv', 'accuracy', 'prevalence']),
  swap('npv', 'predictive-value-for-another', ['sensitivity', 'ppv', 'accuracy', 'prevalence']),
  swap('accuracy', 'accuracy-for-another', all),
  swap('prevalence', 'prevalence-for-another', all),
  complement,
  likelihoodTurned,
];
