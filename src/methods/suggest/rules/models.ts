import type { Rule } from '../rule.js';
import { isCount, isMeasured, isOne, model, modelled } from '../shapes.js';

/** A model of several predictors. */
export const modelsRules: readonly Rule[] = [
  {
    method: 'linear-regression',
    fits: (facts) => modelled(facts) && isMeasured(facts.outcome),
    use: model,
    why: () =>
      'The outcome is a number; each predictor gets the difference that goes with it among people alike in the others.',
  },
  {
    method: 'logistic-regression',
    fits: (facts) => modelled(facts) && isOne(facts.outcome, 'yes-no'),
    use: model,
    why: () => 'The outcome is yes/no; each predictor gets an odds ratio among people alike in the others.',
  },
  {
    method: 'poisson-regression',
    fits: (facts) =>
      modelled(facts) &&
      isOne(facts.outcome, 'yes-no') &&
      facts.design !== 'case-control' &&
      isCount(facts.outcome!),
    use: (facts) => ({ ...model(facts), options: { robust: 'hc0' } }),
    why: () =>
      'With robust standard errors it gives risk ratios in place of odds ratios, which are easier to read when the event is common.',
  },
  {
    method: 'poisson-regression',
    fits: (facts) => modelled(facts) && isMeasured(facts.outcome) && isCount(facts.outcome!),
    use: model,
    why: ({ outcome }) => `If "${outcome!.name}" counts events (admissions, falls), it gives rate ratios.`,
  },
];
