import type { Temptation } from './rule.js';
import {
  byNumber,
  grouped,
  isLevels,
  isMeasured,
  isOne,
  modelled,
  paired,
  severalGroups,
  survival,
  twoByTwo,
  twoGroups,
} from './shapes.js';

/** What tempts, and why it is wrong. */
export const temptations: readonly Temptation[] = [
  {
    method: 'risk',
    tempts: (facts) => survival(facts),
    whyNot: () =>
      'It counts who had the event and not when, and takes those who were not followed to the end as free of it.',
  },
  {
    method: 't-test',
    tempts: (facts) => survival(facts) && facts.group !== null,
    whyNot: ({ time }) =>
      `A mean of "${time!.name}" takes the time at which someone was last seen for the time of the event.`,
  },
  {
    method: 't-test',
    tempts: (facts) => paired(facts) && isMeasured(facts.outcome),
    whyNot: () =>
      'It takes the two columns for different people; the spread between people would drown the differences within them.',
  },
  {
    method: 'chi-square',
    tempts: (facts) => paired(facts) && isLevels(facts.outcome) && !isOne(facts.outcome, 'score'),
    whyNot: () =>
      'It takes the two columns for different people, and asks whether they go together, not whether people changed.',
  },
  {
    method: 'correlation',
    tempts: (facts) => paired(facts) && isMeasured(facts.outcome),
    whyNot: () =>
      'Two measurements can go together closely and yet differ by any amount; it shows neither change nor agreement.',
  },
  {
    method: 'paired-t-test',
    tempts: (facts) => twoGroups(facts) && isMeasured(facts.outcome),
    whyNot: () => 'It needs two values of each person; here each person is in one group.',
  },
  {
    method: 't-test',
    tempts: (facts) => severalGroups(facts) && isMeasured(facts.outcome),
    whyNot: ({ group }) =>
      `With ${group!.levels.length} groups there are ${(group!.levels.length * (group!.levels.length - 1)) / 2} pairs to test, and with each the chance of a false find grows.`,
  },
  {
    method: 'chi-square',
    tempts: (facts) => grouped(facts) && isOne(facts.outcome, 'number') && isLevels(facts.group),
    whyNot: ({ outcome }) =>
      `It needs categories: cutting "${outcome!.name}" into high and low throws away most of what it says, and where to cut is arbitrary.`,
  },
  {
    method: 't-test',
    tempts: (facts) => byNumber(facts) && isMeasured(facts.outcome),
    whyNot: ({ group }) =>
      `It needs two groups: cutting "${group!.name}" into high and low throws away most of what it says.`,
  },
  {
    method: 't-test',
    tempts: (facts) => grouped(facts) && isOne(facts.outcome, 'yes-no', 'category', 'ordered'),
    whyNot: ({ outcome }) =>
      `"${outcome!.name}" holds categories, and a difference of means is not defined for them.`,
  },
  {
    method: 'risk',
    tempts: (facts) => facts.design === 'case-control' && !survival(facts) && isOne(facts.outcome, 'yes-no'),
    whyNot: () =>
      'The investigators chose how many cases and how many controls there are, so the risks in the data are theirs, not the people’s.',
  },
  {
    method: 'linear-regression',
    tempts: (facts) => (modelled(facts) || byNumber(facts)) && isOne(facts.outcome, 'yes-no'),
    whyNot: () =>
      'A straight line through yes and no leaves the range from 0 to 1, and its residuals cannot have one spread.',
  },
  {
    method: 'chi-square',
    tempts: (facts) => twoByTwo(facts) && facts.strata !== null,
    whyNot: ({ strata }) =>
      `It pools the levels of "${strata!.name}" into one table, where a difference may be made or hidden by how the groups are spread over them.`,
  },
  {
    method: 'shapiro-wilk',
    tempts: (facts) => grouped(facts) && isOne(facts.outcome, 'number') && isLevels(facts.group),
    whyNot: () =>
      'To choose between means and ranks by a test of normality misleads: with few people it misses what matters, with many it flags what does not. Choose by the question, and look at the chart.',
  },
];
