import type { Rule } from '../rule.js';
import {
  byNumber,
  grouped,
  isLevels,
  isOne,
  isTestOfCondition,
  model,
  outcomeAndGroup,
  twoByTwo,
  twoGroups,
} from '../shapes.js';

/** A yes/no outcome, or categories, in groups. */
export const categoriesRules: readonly Rule[] = [
  {
    method: 'logistic-regression',
    fits: (facts) =>
      twoGroups(facts) &&
      isOne(facts.outcome, 'yes-no') &&
      facts.strata === null &&
      facts.design === 'case-control',
    use: model,
    why: () =>
      'Cases and controls were chosen by their outcome, so risks cannot be told; the odds ratio can.',
  },
  {
    method: 'mantel-haenszel',
    fits: (facts) => twoByTwo(facts) && facts.strata !== null,
    use: (facts) => ({ roles: { ...outcomeAndGroup(facts).roles, strata: [facts.strata!.name] } }),
    why: ({ strata }) =>
      `It compares the two groups within each level of "${strata!.name}", and pools what it finds.`,
  },
  {
    method: 'risk',
    fits: (facts) => twoByTwo(facts) && facts.strata === null && facts.design !== 'case-control',
    use: outcomeAndGroup,
    why: () =>
      'The outcome is yes/no in two groups; it gives both risks, their difference and ratio, and the number needed to treat, with intervals.',
  },
  {
    method: 'fisher-exact',
    fits: (facts) => twoByTwo(facts) && facts.sparse,
    use: outcomeAndGroup,
    why: () => 'Fewer than five are expected in a cell, so report its exact P value beside the risks.',
  },
  {
    method: 'trend',
    fits: (facts) =>
      grouped(facts) && isOne(facts.group, 'ordered', 'score') && isOne(facts.outcome, 'yes-no'),
    use: outcomeAndGroup,
    why: () => 'The groups have an order, and it looks for a share that rises or falls along it.',
  },
  {
    method: 'roc',
    fits: (facts) => byNumber(facts) && isOne(facts.outcome, 'yes-no'),
    use: ({ outcome, group }) => ({ roles: { score: [group!.name], condition: [outcome!.name] } }),
    why: ({ outcome, group }) =>
      `It shows how well "${group!.name}" tells those with "${outcome!.name}" from those without.`,
  },
  {
    method: 'logistic-regression',
    fits: (facts) =>
      grouped(facts) &&
      facts.design !== 'case-control' &&
      isOne(facts.outcome, 'yes-no') &&
      (byNumber(facts) || twoGroups(facts)),
    use: model,
    why: () => 'It gives an odds ratio, and takes further predictors into account when they are named.',
  },
  {
    method: 'fisher-exact',
    fits: (facts) =>
      grouped(facts) &&
      !twoByTwo(facts) &&
      isLevels(facts.outcome) &&
      !isOne(facts.outcome, 'score') &&
      isLevels(facts.group) &&
      facts.sparse,
    use: outcomeAndGroup,
    why: () => 'Fewer than five are expected in some cells, where the chi-square test is rough.',
  },
  {
    method: 'chi-square',
    fits: (facts) =>
      grouped(facts) &&
      facts.strata === null &&
      isOne(facts.outcome, 'yes-no', 'category', 'ordered') &&
      isLevels(facts.group),
    use: outcomeAndGroup,
    why: () =>
      'It tests whether the shares of the outcome differ between the groups, and shows in which cells.',
  },
  {
    method: 'diagnostic-accuracy',
    fits: (facts) => twoByTwo(facts) && facts.strata === null && isTestOfCondition(facts),
    use: ({ outcome, group }) => ({ roles: { test: [group!.name], condition: [outcome!.name] } }),
    why: ({ outcome, group }) =>
      `If "${group!.name}" is the result of a test and "${outcome!.name}" the condition it looks for, it gives sensitivity, specificity and predictive values.`,
  },
];
