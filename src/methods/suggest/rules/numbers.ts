import type { Rule } from '../rule.js';
import {
  byNumber,
  grouped,
  isMeasured,
  isOne,
  model,
  outcomeAndGroup,
  preferRanks,
  severalGroups,
  twoGroups,
} from '../shapes.js';

/** A number in groups. */
export const numbersRules: readonly Rule[] = [
  {
    method: 'mann-whitney',
    fits: (facts) => twoGroups(facts) && isMeasured(facts.outcome) && preferRanks(facts),
    use: outcomeAndGroup,
    why: ({ outcome }) =>
      outcome!.kind === 'score'
        ? 'The outcome is a score of few values; ranks use its order and ask for no equal steps.'
        : 'In a small group a value lies so far out that it rules the mean; ranks are not ruled by it.',
  },
  {
    method: 't-test',
    fits: (facts) => twoGroups(facts) && isMeasured(facts.outcome),
    use: outcomeAndGroup,
    why: () =>
      'The outcome is a number in two groups of different people; it gives the difference of the means with its interval, and asks for no equal spreads (Welch).',
  },
  {
    method: 'mann-whitney',
    fits: (facts) => twoGroups(facts) && isMeasured(facts.outcome) && !preferRanks(facts),
    use: outcomeAndGroup,
    why: () =>
      'It compares ranks, which extreme values do not rule; its difference is the median of those between two people.',
  },
  {
    method: 'kruskal-wallis',
    fits: (facts) => severalGroups(facts) && isMeasured(facts.outcome) && preferRanks(facts),
    use: outcomeAndGroup,
    why: ({ outcome }) =>
      outcome!.kind === 'score'
        ? 'The outcome is a score of few values in several groups; ranks use its order.'
        : 'In a small group a value lies so far out that it rules the mean; ranks are not ruled by it.',
  },
  {
    method: 'anova',
    fits: (facts) => severalGroups(facts) && isMeasured(facts.outcome),
    use: (facts) => ({ ...outcomeAndGroup(facts), options: { welch: 'true' } }),
    why: () =>
      'The outcome is a number in three groups or more; one test of all of them, which asks for no equal spreads (Welch). Without --welch it compares the groups two by two (Tukey).',
  },
  {
    method: 'kruskal-wallis',
    fits: (facts) => severalGroups(facts) && isMeasured(facts.outcome) && !preferRanks(facts),
    use: outcomeAndGroup,
    why: () => 'It compares ranks, which extreme values do not rule.',
  },
  {
    method: 'correlation',
    fits: (facts) => byNumber(facts) && isMeasured(facts.outcome),
    use: ({ outcome, group, farOut }) => ({
      roles: { x: [group!.name], y: [outcome!.name] },
      ...(farOut || outcome!.kind === 'score' ? { options: { kind: 'spearman' } } : {}),
    }),
    why: ({ farOut, outcome }) =>
      `Both columns are numbers; it shows how closely they go together${farOut || outcome!.kind === 'score' ? ', by ranks, since they are a score or hold a value far out' : ' in a straight line'}.`,
  },
  {
    method: 'linear-regression',
    fits: (facts) => grouped(facts) && isMeasured(facts.outcome) && !isOne(facts.group, 'date'),
    use: model,
    why: ({ group }) =>
      group!.kind === 'number'
        ? 'It gives how much the outcome differs for one step of the other number.'
        : 'It gives the same differences of means, and takes further predictors into account when they are named.',
  },
];
