import { alpha, defineDesign, power } from './design.js';
import { meansOptions, planMeans } from './means.js';
import { inEachGroup } from './problem.js';

export default defineDesign({
  name: 'two-means',
  title: 'Size of a study that compares two means',
  question: 'How many people does it take to find a difference of two means?',
  whenToUse: 'Two groups of the same size are compared on a number, by a t-test.',
  options: {
    ...meansOptions('People in each group.', 'The standard deviation within each group.'),
    power,
    alpha,
  },
  unknowns: ['delta', 'n', 'power'],
  optional: [],
  estimates: {
    'n-per-group': {
      label: 'People in each group',
      scale: 'count',
      meaning: 'The size of each of the two groups.',
    },
    power: {
      label: 'Power',
      scale: 'proportion',
      meaning: 'The chance to find the difference if it is there.',
    },
    delta: { label: 'Difference', scale: 'outcome', meaning: 'The true difference of the means.' },
  },
  card: {
    formula:
      'Power = P(T > t₁₋α/₂), T noncentral t with 2(n − 1) degrees of freedom and noncentrality (δ/σ)√(n/2); the opposite tail is not counted.',
    references: ['cohen-1988'],
  },
  plan: (given) =>
    planMeans(given, {
      samples: 2,
      term: 'n-per-group',
      counted: 'people in each group',
      sizeWords: inEachGroup,
      type: 'two.sample',
    }),
});
