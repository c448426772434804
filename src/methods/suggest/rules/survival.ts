import type { Rule } from '../rule.js';
import { followUp, isLevels, modelTerms, survival } from '../shapes.js';

/** Time to event. */
export const survivalRules: readonly Rule[] = [
  {
    method: 'cox-regression',
    fits: (facts) => survival(facts) && (facts.group !== null || facts.predictors.length > 0),
    use: (facts) => ({
      roles: {
        ...followUp(facts),
        predictors: modelTerms(facts),
        ...(facts.strata === null ? {} : { strata: [facts.strata.name] }),
      },
    }),
    why: () =>
      'It gives the size of the difference, a hazard ratio with its interval, and counts those who were not followed to the end for as long as they were seen.',
  },
  {
    method: 'kaplan-meier',
    fits: (facts) => survival(facts) && (facts.group === null || isLevels(facts.group)),
    use: (facts) => ({
      roles: { ...followUp(facts), ...(facts.group === null ? {} : { group: [facts.group.name] }) },
    }),
    why: () =>
      'It gives the share still free of the event at each time, and draws the curves; show them beside any hazard ratio.',
  },
  {
    method: 'log-rank',
    fits: (facts) => survival(facts) && isLevels(facts.group),
    use: (facts) => ({
      roles: {
        ...followUp(facts),
        group: [facts.group!.name],
        ...(facts.strata === null ? {} : { strata: [facts.strata.name] }),
      },
    }),
    why: () => 'It tests whether the curves differ, without a size of the difference.',
  },
];
