import { groupsChart } from '../charts/groups-chart.js';
import { type Moments, moments, quantiles } from '../stats/descriptive.js';
import { cohenD, hedgesG } from '../stats/effect-size.js';
import { pooledT, tLimits, tPValue, welchT } from '../stats/t-test.js';
import { fixed, ratio } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import { alternative, type Factor, level, type NumberInput, reference } from './kit/parameters.js';
import { rAlternative } from './kit/r-text.js';
import type { Check } from './kit/result.js';
import { estimateOf } from './kit/result.js';
import { sayCompatible, sayDifference } from './kit/say.js';
import { quartileSkew, withUnit } from './kit/say-mean.js';
import { splitByGroup } from './kit/split.js';

interface Data {
  readonly outcome: NumberInput;
  readonly group: Factor;
  /** Values by level: the reference first. */
  readonly samples: readonly [Float64Array, Float64Array];
}

export default defineMethod({
  name: 't-test',
  title: 'Two-sample t-test',
  family: 'compare-numbers',
  question: 'How far apart are the means of two independent groups?',
  whenToUse:
    'The outcome is a number, each person is in one of two groups, and the mean is a sensible summary. Welch’s form, the default, does not assume equal spread.',
  whenNotToUse:
    'The two values belong to the same person or a matched pair (paired-t-test); there are three or more groups (anova); a few very large values carry the mean and the groups are small (mann-whitney); the outcome is a yes/no (risk).',
  roles: {
    outcome: { takes: 'number', title: 'Outcome', help: 'Name the column of numbers to compare.' },
    group: {
      takes: 'factor',
      levels: 'two',
      title: 'Group',
      help: 'Name the column that says which of two groups each row is in.',
    },
  },
  options: {
    reference: reference('group'),
    'equal-variance': { is: 'flag', help: 'Assume equal variances (Student’s form) in place of Welch’s.' },
    alternative,
    level,
  },
  estimates: {
    'mean-difference': {
      label: 'Difference in means',
      scale: 'outcome',
      meaning: 'The mean of the group minus the mean of the reference, in the unit of the outcome.',
      interval: 'From the t distribution, with the degrees of freedom of the test.',
    },
    'cohen-d': {
      label: 'Cohen’s d',
      scale: 'number',
      meaning: 'The difference in means as a multiple of the pooled standard deviation.',
      interval: 'By inverting the noncentral t distribution.',
    },
    'hedges-g': {
      label: 'Hedges’ g',
      scale: 'number',
      meaning: 'Cohen’s d corrected for its upward bias in small samples.',
      interval: 'Limits of Cohen’s d times the same correction.',
    },
  },
  tests: {
    'welch-t': { label: 'Welch’s t-test', hypothesis: 'The two means are equal.' },
    'student-t': { label: 'Student’s t-test', hypothesis: 'The two means are equal, given equal variances.' },
  },
  tables: { groups: { title: 'Groups', fields: ['group', 'n', 'mean', 'sd'] } },
  card: {
    formula:
      't = (mean₁ − mean₀) / SE, with SE = √(s₁²/n₁ + s₀²/n₀) and Satterthwaite’s degrees of freedom; the pooled variance with --equal-variance.',
    references: ['welch-1947', 'student-1908', 'hedges-1981'],
  },

  prepare({ outcome, group }): Data {
    const [first, second] = splitByGroup(outcome.values, group);
    [first, second].forEach((sample, code) => {
      if (sample!.length < 2) throw refuse.groupOfOne(outcome.name, group.name, group.levels[code]!);
    });
    return { outcome, group, samples: [first!, second!] };
  },

  compute({ outcome, group, samples }, options) {
    const [base, compared] = samples.map(moments) as [Moments, Moments];
    if (base.variance === 0 && compared.variance === 0) throw refuse.bothConstant(outcome.name);
    const equal = options['equal-variance'];
    const statistic = equal ? pooledT(compared, base) : welchT(compared, base);
    const limits = tLimits(statistic, options.level, options.alternative);
    const size = cohenD(compared, base, { level: options.level, alternative: options.alternative });
    return {
      estimates: [
        {
          term: 'mean-difference',
          estimate: statistic.estimate,
          stdError: statistic.stdError,
          confLow: limits.low,
          confHigh: limits.high,
        },
        { term: 'cohen-d', ...size },
        { term: 'hedges-g', ...hedgesG(size, compared.n + base.n - 2) },
      ],
      tests: [
        {
          test: equal ? 'student-t' : 'welch-t',
          statistic: statistic.t,
          df: statistic.df,
          pValue: tPValue(statistic, options.alternative),
        },
      ],
      tables: {
        groups: [base, compared].map((sample, code) => ({
          group: group.levels[code]!,
          n: sample.n,
          mean: sample.mean,
          sd: Math.sqrt(sample.variance),
        })),
      },
      checks: [spreadCheck(base, compared, equal), shapeCheck(samples, outcome)],
    };
  },

  words(result, { outcome, group }, options) {
    const row = estimateOf(result, 'mean-difference');
    const [referenceName, groupName] = group.levelLabels as [string, string];
    const comparison = {
      row,
      scale: 'outcome',
      unit: outcome.unit,
      group: groupName,
      reference: referenceName,
    } as const;
    return [
      sayDifference({ ...comparison, what: `Mean ${outcome.label}`, level: options.level }),
      sayCompatible(comparison),
      'The test compares means; whether the groups were alike at the start is a matter of how they were formed.',
    ];
  },

  chart(_result, { outcome, group, samples }) {
    return groupsChart({
      axisTitle: withUnit(outcome),
      description: `${withUnit(outcome)} in ${group.levelLabels.join(' and ')}: a box from the lower to the upper quartile with a line at the median and a diamond at the mean, and a point for each value.`,
      groups: samples.map((values, code) => {
        const [q1, median, q3] = quantiles(values, [0.25, 0.5, 0.75]) as [number, number, number];
        return { name: group.levelLabels[code]!, values, q1, median, q3, mean: moments(values).mean };
      }),
    });
  },

  r({ roles, options }) {
    const settings = `var.equal = ${options['equal-variance'] ? 'TRUE' : 'FALSE'}, alternative = ${rAlternative(options.alternative)}, conf.level = ${options.level}`;
    return [
      '# the group against the reference: x is the group, y the reference',
      `groups <- split(${roles.outcome}, ${roles.group})`,
      'reference <- groups[[1]]; compared <- groups[[2]]',
      `test <- t.test(compared, reference, ${settings})`,
      'show("mean-difference", estimate = mean(compared) - mean(reference), stdError = test$stderr, confLow = test$conf.int[1], confHigh = test$conf.int[2])',
      `show("${options['equal-variance'] ? 'student-t' : 'welch-t'}", statistic = test$statistic, df = test$parameter, pValue = test$p.value)`,
      "# Cohen's d: the difference over the pooled standard deviation",
      'n <- lengths(groups)',
      'pooled.sd <- sqrt(((n[1] - 1) * var(reference) + (n[2] - 1) * var(compared)) / (sum(n) - 2))',
      'd <- (mean(compared) - mean(reference)) / pooled.sd',
      'correction <- exp(lgamma((sum(n) - 2) / 2) - lgamma((sum(n) - 3) / 2)) / sqrt((sum(n) - 2) / 2)',
      'show("cohen-d", estimate = d)',
      'show("hedges-g", estimate = d * correction)',
    ];
  },
});

/** From here on a ratio of standard deviations is more likely an error in the data than a difference of people. */
const farApart = 10;

/** The ratio of spreads matters to Student's form only; Welch's is right either way. */
function spreadCheck(base: Moments, compared: Moments, equal: boolean): Check {
  const sds = [Math.sqrt(base.variance), Math.sqrt(compared.variance)];
  const times = Math.max(...sds) / Math.min(...sds);
  const found = Number.isFinite(times)
    ? `The larger standard deviation is ${ratio(times)} times the smaller.`
    : 'One group has no spread at all.';
  const unequal = !(times < 2);
  if (times >= farApart && !equal) {
    return {
      check: 'equal-spread',
      status: 'look',
      lookedAt: 'Standard deviations of the two groups.',
      found,
      advice:
        'Look at the data: a spread so different is often a code for a missing value (999), a slip of the decimal point or another unit. If the values are right, the groups differ in more than their means.',
    };
  }
  return {
    check: 'equal-spread',
    status: unequal && equal ? 'fails' : 'holds',
    lookedAt: 'Standard deviations of the two groups.',
    found,
    advice: unequal && equal ? 'Leave out --equal-variance: Welch’s form does not need equal spread.' : '',
  };
}

/** With 30 or more in each group the mean is near normal for all but the most skewed outcomes (central limit theorem). */
function shapeCheck(samples: readonly Float64Array[], outcome: NumberInput): Check {
  const smallest = Math.min(...samples.map((values) => values.length));
  const skews = samples.map(quartileSkew);
  const largest = Math.max(...skews.map(Math.abs));
  const doubtful = smallest < 30 && largest > 0.5;
  return {
    check: 'shape',
    status: doubtful ? 'look' : 'holds',
    lookedAt: `Size of the groups, and the skewness of ${outcome.label} by its quartiles (0 is symmetric, 1 the most skewed).`,
    found: `The smaller group has ${smallest} values; the largest quartile skewness is ${fixed(largest, 2)}.`,
    advice: doubtful
      ? 'Look at the chart; with groups this small and skewed, mann-whitney is the safer comparison.'
      : '',
  };
}
