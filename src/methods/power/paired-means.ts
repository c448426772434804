import { whole } from '../kit/format.js';
import { alpha, defineDesign, power } from './design.js';
import { meansOptions, planMeans } from './means.js';
import { roundedUp } from './problem.js';

export default defineDesign({
  name: 'paired-means',
  title: 'Size of a study of paired means',
  question: 'How many pairs does it take to find a mean difference?',
  whenToUse:
    'Each person is measured twice, or people are matched in pairs, and the differences are tested by a paired t-test.',
  options: {
    ...meansOptions('Pairs.', 'The standard deviation of the differences within pairs.'),
    power,
    alpha,
  },
  unknowns: ['delta', 'n', 'power'],
  optional: [],
  estimates: {
    n: { label: 'Pairs', scale: 'count', meaning: 'How many pairs.' },
    power: {
      label: 'Power',
      scale: 'proportion',
      meaning: 'The chance to find the difference if it is there.',
    },
    delta: { label: 'Mean difference', scale: 'outcome', meaning: 'The true mean of the differences.' },
  },
  card: {
    formula:
      'Power = P(T > t₁₋α/₂), T noncentral t with n − 1 degrees of freedom and noncentrality (δ/σ)√n; the opposite tail is not counted.',
    references: ['cohen-1988'],
  },
  plan: (given) =>
    planMeans(given, {
      samples: 1,
      term: 'n',
      counted: 'pairs',
      sizeWords: (size) => `${whole(roundedUp(size))} pairs`,
      type: 'paired',
    }),
});
