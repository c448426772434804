import type { EstimateDeclaration } from '../kit/method.js';

/** What the method `risk` estimates. */
export const riskEstimates = {
  risk: {
    label: 'Risk',
    scale: 'proportion',
    meaning: 'The share of the group that had the event.',
    interval: 'Wilson score interval.',
  },
  'risk-reference': {
    label: 'Risk, reference',
    scale: 'proportion',
    meaning: 'The share of the reference group that had the event.',
    interval: 'Wilson score interval.',
  },
  'risk-difference': {
    label: 'Risk difference',
    scale: 'proportion-difference',
    meaning: 'The risk in the group minus the risk in the reference.',
    interval: 'Newcombe’s hybrid score interval (method 10).',
  },
  'risk-ratio': {
    label: 'Risk ratio',
    scale: 'ratio',
    meaning: 'The risk in the group over the risk in the reference.',
    interval: 'Katz log interval.',
  },
  'odds-ratio': {
    label: 'Odds ratio',
    scale: 'ratio',
    meaning:
      'The odds in the group over the odds in the reference; further from 1 than the risk ratio when the event is common.',
    interval: 'Woolf log interval.',
  },
  nnt: {
    label: 'Number needed to treat',
    scale: 'count',
    meaning:
      'How many people in the group, on average, for one event more or one fewer than in the reference.',
    interval: 'Reciprocals of the limits of the risk difference.',
  },
  'relative-risk-reduction': {
    label: 'Relative risk reduction',
    scale: 'proportion',
    meaning: 'One minus the risk ratio.',
    interval: 'Limits of the risk ratio, taken from one.',
  },
} as const satisfies { readonly [term: string]: EstimateDeclaration };
