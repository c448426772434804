import type { Rule } from '../rule.js';
import { beforeAndAfter, isLevels, isMeasured, isOne, paired, pairs, preferRanks } from '../shapes.js';

/** The same people twice or more. */
export const pairedRules: readonly Rule[] = [
  {
    method: 'friedman',
    fits: (facts) => paired(facts) && facts.paired.length > 1 && isMeasured(facts.outcome),
    use: ({ outcome, paired: others }) => ({
      roles: { measures: [outcome!.name, ...others.map(({ name }) => name)] },
    }),
    why: () => 'Each person was measured three times or more; it ranks the occasions within each person.',
  },
  {
    method: 'wilcoxon-signed-rank',
    fits: (facts) => pairs(facts) && isMeasured(facts.outcome) && preferRanks(facts),
    use: beforeAndAfter,
    why: ({ outcome }) =>
      outcome!.kind === 'score'
        ? 'Each person has two values of a score; ranks of the differences use their order.'
        : 'Each person has two values, the differences are few and one lies far out; ranks are not ruled by it.',
  },
  {
    method: 'paired-t-test',
    fits: (facts) => pairs(facts) && isMeasured(facts.outcome),
    use: beforeAndAfter,
    why: () =>
      'Each person has two values; it takes the difference within each and gives their mean with its interval.',
  },
  {
    method: 'wilcoxon-signed-rank',
    fits: (facts) => pairs(facts) && isMeasured(facts.outcome) && !preferRanks(facts),
    use: beforeAndAfter,
    why: () => 'It uses the ranks of the differences, which extreme ones do not rule.',
  },
  {
    method: 'mcnemar',
    fits: (facts) => pairs(facts) && isOne(facts.outcome, 'yes-no'),
    use: beforeAndAfter,
    why: () =>
      'Each person has two yes/no values; it compares those who changed one way with those who changed the other.',
  },
  {
    method: 'bland-altman',
    fits: (facts) => pairs(facts) && isOne(facts.outcome, 'number'),
    use: ({ outcome, paired: [second] }) => ({
      roles: { method1: [outcome!.name], method2: [second!.name] },
    }),
    why: () => 'If the two columns are two ways to measure the same thing, it shows how far they agree.',
  },
  {
    method: 'kappa',
    fits: (facts) => pairs(facts) && isLevels(facts.outcome),
    use: ({ outcome, paired: [second] }) => ({
      roles: { rater1: [outcome!.name], rater2: [second!.name] },
      ...(isOne(outcome, 'ordered', 'score') ? { options: { weights: 'quadratic' } } : {}),
    }),
    why: () =>
      'If the two columns are two raters of the same people, it shows how far they agree beyond chance.',
  },
];
