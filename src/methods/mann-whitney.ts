import { groupsChart } from '../charts/groups-chart.js';
import { hodgesLehmannShift, mannWhitneyP, type RankedSamples, rankSamples } from '../stats/mann-whitney.js';
import { summarise } from '../stats/summary.js';
import type { Contingency } from './kit/contingency.js';
import { cellRows, sharesChart } from './kit/cross-table-view.js';
import { fixed, ratio } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod, type EstimateDeclaration, type TableDeclaration } from './kit/method.js';
import { alternative, exact, type Factor, level, type NumberInput, reference } from './kit/parameters.js';
import { presentEstimates, presentTable, presentTests } from './kit/present.js';
import { rAlternative } from './kit/r-text.js';
import { limitNotes } from './kit/rank-limits.js';
import { type Check, estimateOf } from './kit/result.js';
import { sayCompatible, sayDifference } from './kit/say.js';
import { splitByGroup } from './kit/split.js';
import { presentStates, statesOf, stateWords } from './mann-whitney/states.js';

interface Data {
  readonly outcome: NumberInput;
  readonly group: Factor;
  /** Values by level: the reference first. */
  readonly samples: readonly [Float64Array, Float64Array];
  /** The group against the reference. */
  readonly ranked: RankedSamples;
  /** Set where the values are ordered states with names. */
  readonly states: Contingency | null;
}

const estimates = {
  'hodges-lehmann': {
    label: 'Typical difference (Hodges-Lehmann)',
    scale: 'outcome',
    meaning: 'The median of the differences of all pairs of one from the group and one from the reference.',
    interval: 'The shifts that the Mann-Whitney test does not reject.',
  },
  'probability-of-superiority': {
    label: 'Probability of superiority',
    scale: 'proportion',
    meaning:
      'The share of all pairs in which the one from the group has the higher value, equal values counting half; 50% when neither group lies higher.',
  },
} as const satisfies { readonly [term: string]: EstimateDeclaration };

const tables = {
  groups: { title: 'Groups', fields: ['group', 'n', 'median', 'q1', 'q3'] },
  cells: { title: 'States', fields: ['group', 'outcome', 'count'] },
} as const satisfies { readonly [name: string]: TableDeclaration };

export default defineMethod({
  name: 'mann-whitney',
  title: 'Mann-Whitney test',
  family: 'compare-numbers',
  question: 'How far apart do the values of two independent groups typically lie?',
  whenToUse:
    'The outcome is a number or an ordered score, each person is in one of two groups, and a few far values would carry a mean, or the groups are small.',
  whenNotToUse:
    'The two values belong to the same person (wilcoxon-signed-rank); there are three or more groups (kruskal-wallis); the mean is what matters, as it is for costs (t-test); the shapes of the groups differ much and a difference of medians is wanted.',
  roles: {
    outcome: { takes: 'number', title: 'Outcome', help: 'Name the column of numbers to compare.' },
    group: {
      takes: 'factor',
      levels: 'two',
      title: 'Group',
      help: 'Name the column that says which of two groups each row is in.',
    },
  },
  options: { reference: reference('group'), exact, alternative, level },
  estimates,
  tests: {
    'mann-whitney': {
      label: 'Mann-Whitney U',
      hypothesis: 'The values of both groups come from the same distribution.',
    },
  },
  tables,
  card: {
    formula:
      'U = number of pairs in which the group has the higher value, ties half; probability of superiority U/(n₁n₀). Exact with fewer than 50 in each group and no ties; else normal, corrected for continuity and ties.',
    references: ['mann-1947', 'hodges-lehmann-1963', 'hollander-2014'],
  },

  prepare({ outcome, group }): Data {
    const [base, compared] = splitByGroup(outcome.values, group) as [Float64Array, Float64Array];
    const ranked = rankSamples(compared, base);
    if (outcome.values.every((value) => value === outcome.values[0])) throw refuse.allTied(outcome.name);
    return { outcome, group, samples: [base, compared], ranked, states: statesOf(outcome, group) };
  },

  compute({ group, samples, ranked, states }, options) {
    const choice = { alternative: options.alternative, exact: isExact(ranked, options.exact) };
    const shift = hodgesLehmannShift(ranked, choice, options.level);
    return {
      estimates: [
        {
          term: 'hodges-lehmann',
          estimate: shift.estimate,
          confLow: shift.limits?.low ?? null,
          confHigh: shift.limits?.high ?? null,
        },
        {
          term: 'probability-of-superiority',
          estimate: ranked.statistic / (ranked.x.length * ranked.y.length),
        },
      ],
      tests: [{ test: 'mann-whitney', statistic: ranked.statistic, pValue: mannWhitneyP(ranked, choice) }],
      tables: {
        groups: samples.map((values, code) => {
          const { n, median, q1, q3 } = summarise(values);
          return { group: group.levels[code]!, n, median, q1, q3 };
        }),
        ...(states ? { cells: cellRows(states) } : {}),
      },
      checks: [sizeCheck(samples), ...(states ? [] : [shapeCheck(samples)])],
      notes: [howNote(ranked, choice.exact, options.exact), ...limitNotes(shift, options.level)],
    };
  },

  words(result, { outcome, group, samples, states }, options) {
    if (states) return stateWords(result, states);
    const [referenceName, groupName] = group.levelLabels as [string, string];
    const comparison = {
      row: estimateOf(result, 'hodges-lehmann'),
      scale: 'outcome',
      unit: outcome.unit,
      group: groupName,
      reference: referenceName,
    } as const;
    const higher = Number(estimateOf(result, 'probability-of-superiority').estimate);
    return [
      sayDifference({ ...comparison, what: `The typical value of ${outcome.label}`, level: options.level }),
      sayCompatible(comparison),
      smallest(samples) < fewest ? tooFew(samples) : '',
      `Of 100 pairs of one from ${groupName} and one from ${referenceName}, the one from ${groupName} has the higher value in about ${fixed(100 * higher, 0)}, equal values counting half.`,
      'The test compares whole distributions: where their shapes differ, the typical difference is not the difference of the medians. It does not say why the groups differ, or do not.',
    ].filter((sentence) => sentence !== '');
  },

  present: (result) =>
    result.tables.cells
      ? presentStates(result, estimates)
      : [
          presentTable({ tables }, result, 'groups'),
          ...presentEstimates({ estimates }, result),
          ...presentTests(result),
        ],

  chart(_result, { outcome, group, samples, states }) {
    if (states) return sharesChart(states);
    const unit = outcome.unit ? ` (${outcome.unit})` : '';
    return groupsChart({
      axisTitle: outcome.label + unit,
      description: `${outcome.label}${unit} in ${group.levelLabels.join(' and ')}: a box from the lower to the upper quartile with a line at the median and a diamond at the mean, and a point for each value.`,
      groups: samples.map((values, code) => ({
        name: group.levelLabels[code]!,
        values,
        ...summarise(values),
      })),
    });
  },

  r: ({ roles, options }) => [
    '# the group against the reference',
    `groups <- split(${roles.outcome}, ${roles.group})`,
    'reference <- groups[[1]]; compared <- groups[[2]]',
    'm <- length(compared); n <- length(reference)',
    options.exact === 'false'
      ? 'exact <- FALSE'
      : `exact <- ${options.exact === 'auto' ? 'm < 50 && n < 50 && ' : ''}!anyDuplicated(c(compared, reference))`,
    `test <- suppressWarnings(wilcox.test(compared, reference, exact = exact, alternative = ${rAlternative(options.alternative)}))`,
    'show("mann-whitney", statistic = test$statistic, pValue = test$p.value)',
    'show("probability-of-superiority", estimate = test$statistic[[1]] / (as.numeric(m) * n))',
    '# the Hodges-Lehmann estimate: the median of all pairwise differences',
    'difference <- sort(outer(compared, reference, "-"))',
    '# its limits: differences counted in from both ends as far as the test allows',
    `tail <- (1 - ${options.level})${options.alternative === 'two-sided' ? ' / 2' : ''}`,
    'ties <- c(table(compared), table(reference))',
    'sd <- sqrt(m * n / 12 * (m + n + 1 - sum(ties^3 - ties) / ((m + n) * (m + n - 1))))',
    'place <- if (exact) max(1, qwilcox(tail, m, n)) else m * n - floor(m * n / 2 + 0.5 + qnorm(1 - tail) * sd)',
    'attained <- place >= 1 && (length(unique(compared)) > 1 || length(unique(reference)) > 1)',
    `low <- if (attained) ${options.alternative === 'less' ? '-Inf' : 'difference[place]'} else NA`,
    `high <- if (attained) ${options.alternative === 'greater' ? 'Inf' : 'difference[m * n + 1 - place]'} else NA`,
    'show("hodges-lehmann", estimate = median(difference), confLow = low, confHigh = high)',
  ],
});

type ExactOption = 'auto' | 'true' | 'false';

/** Ties have no exact distribution here, even where it is asked for, as in R. */
const isExact = ({ x, y, tieSum }: RankedSamples, wanted: ExactOption): boolean =>
  tieSum === 0 && (wanted === 'true' || (wanted === 'auto' && Math.max(x.length, y.length) < 50));

function howNote({ tieSum }: RankedSamples, exactly: boolean, wanted: ExactOption): string {
  if (exactly) return 'The p-value and the limits are exact.';
  const why =
    wanted === 'false'
      ? 'as asked for'
      : tieSum > 0
        ? 'since there are ties'
        : 'since a group has 50 values or more';
  return `The p-value and the limits are from the normal approximation, corrected for continuity and ties, ${why}.`;
}

/** With fewer values than this in a group no result is far from what chance alone gives. */
const fewest = 4;

const smallest = (samples: readonly Float64Array[]): number =>
  Math.min(...samples.map((values) => values.length));

const tooFew = ([base, compared]: readonly Float64Array[]): string =>
  `With ${compared!.length} against ${base!.length} these numbers describe the values at hand and hardly anything beyond them.`;

/** Three against three have 20 orders, so that P is 0.1 at least. */
function sizeCheck(samples: readonly Float64Array[]): Check {
  const least = smallest(samples);
  const few = least < fewest;
  return {
    check: 'group-size',
    status: few ? 'look' : 'holds',
    lookedAt: 'How many values each group has.',
    found: `The smaller group has ${least}.`,
    advice: few
      ? 'With so few, show every value; whatever the groups are, the test can hardly give a small P.'
      : '',
  };
}

/** A shift is what the estimate describes when one group is the other moved along; its spread is then the same. */
function shapeCheck(samples: readonly Float64Array[]): Check {
  const [one, other] = samples.map((values) => {
    const { q1, q3 } = summarise(values);
    return q3 - q1;
  }) as [number, number];
  const times = Math.max(one, other) / Math.min(one, other);
  const different = !(times < 2);
  return {
    check: 'same-shape',
    status: different && one !== other ? 'look' : 'holds',
    lookedAt: 'The interquartile ranges of the two groups.',
    found:
      one === other
        ? 'They are the same.'
        : Number.isFinite(times)
          ? `The larger is ${ratio(times)} times the smaller.`
          : 'One group has none.',
    advice:
      different && one !== other
        ? 'The groups differ in spread as well; give both medians and quartiles, and read the probability of superiority.'
        : '',
  };
}
