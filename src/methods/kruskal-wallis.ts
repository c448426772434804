import { holm } from '../stats/holm.js';
import { type DunnComparison, dunn, groupRanks, kruskalWallis } from '../stats/kruskal-wallis.js';
import { summarise } from '../stats/summary.js';
import { fixed, pPhrase, significant } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import { type Check, estimateOf, type Row, testOf } from './kit/result.js';
import {
  sayHighestAndLowest,
  sayPairs,
  severalGroupsChart,
  severalGroupsRoles,
  shareBetween,
  splitSeveral,
} from './kit/several-groups.js';
import { capital } from './kit/wording.js';

export default defineMethod({
  name: 'kruskal-wallis',
  title: 'Kruskal-Wallis test',
  family: 'compare-numbers',
  question: 'Do values tend to be higher in some groups than in others?',
  whenToUse:
    'The outcome is a number or a score with an order, each person is in one of several groups, and far values or small skewed groups make the mean a poor summary.',
  whenNotToUse:
    'There are two groups (mann-whitney, which gives the size of the difference too); the same people are measured several times (friedman); the mean is a sensible summary (anova, which gives differences with intervals).',
  roles: severalGroupsRoles,
  options: {},
  estimates: {
    'epsilon-squared': {
      label: 'Epsilon-squared',
      scale: 'number',
      meaning: 'The share of the variation of the ranks that lies between the groups, from 0 to 1.',
    },
  },
  tests: {
    'kruskal-wallis': {
      label: 'Kruskal-Wallis H',
      hypothesis: 'Values are as likely to be high in one group as in another.',
    },
  },
  tables: {
    groups: { title: 'Groups', fields: ['group', 'n', 'median', 'q1', 'q3', 'meanRank'] },
    pairwise: {
      title: 'Pairs of groups (Dunn)',
      fields: ['group1', 'group2', 'statistic', 'pValue', 'adjustedPValue'],
    },
  },
  card: {
    formula:
      'H = Σ nᵢ·(mean rankᵢ − (N+1)/2)² / v, with v = [N(N+1) − Σ(t³−t)/(N−1)]/12 for ties of t; ε² = H/(N−1). Dunn: z = difference of mean ranks / √(v·(1/n₁ + 1/n₂)), p adjusted by Holm.',
    references: ['kruskal-wallis-1952', 'dunn-1964', 'holm-1979', 'tomczak-2014'],
  },

  prepare: ({ outcome, group }) => splitSeveral(outcome, group),

  compute({ outcome, group, samples }) {
    const ranks = groupRanks(outcome.values, group.codes, samples.length);
    if (!(ranks.variance > 0)) throw refuse.constantColumn(outcome.name, outcome.values[0]!);
    const { epsilonSquared, ...test } = kruskalWallis(ranks);
    return {
      estimates: [{ term: 'epsilon-squared', estimate: epsilonSquared }],
      tests: [{ test: 'kruskal-wallis', ...test }],
      tables: {
        groups: samples.map((values, code) => {
          const { n, median, q1, q3 } = summarise(values);
          return { group: group.levels[code]!, n, median, q1, q3, meanRank: ranks.groups[code]!.meanRank };
        }),
        pairwise: pairRows(dunn(ranks), group.levels),
      },
      checks: [sizeCheck(samples), spreadCheck(samples)],
    };
  },

  words(result, data) {
    const medians = result.tables.groups!.map((row) => Number(row.median));
    const { statistic, pValue } = testOf(result, 'kruskal-wallis');
    const share = Number(estimateOf(result, 'epsilon-squared').estimate);
    const pairs = result.tables.pairwise!;
    const apart = pairs.filter((row) => Number(row.adjustedPValue) < 0.05).length;
    return [
      `${sayHighestAndLowest('Median', data, medians)} (H ${significant(Number(statistic))}, ${pPhrase(Number(pValue))}).`,
      `${capital(shareBetween(share))} of the variation of the ranks lies between the groups. ${sayPairs('Dunn’s comparison, at an adjusted P below 0.05,', apart, pairs.length)}`,
      'The test compares ranks and gives no size in the unit of the outcome; whether the groups were alike at the start is a matter of how they were formed.',
    ];
  },

  chart: (_result, data) => severalGroupsChart(data),

  r: ({ roles }) => [
    `y <- ${roles.outcome}; g <- ${roles.group}`,
    'test <- kruskal.test(y, g)',
    'show("kruskal-wallis", statistic = test$statistic, df = test$parameter, pValue = test$p.value)',
    'show("epsilon-squared", estimate = test$statistic / (length(y) - 1))',
    '# ranks among all values, and how much they vary, less for ties',
    'n <- table(g); N <- length(y); ties <- table(y)',
    'mean.rank <- tapply(rank(y), g, mean)',
    'for (i in levels(g)) show("groups", n = n[[i]], median = median(y[g == i]), meanRank = mean.rank[[i]])',
    'v <- (N * (N + 1) - sum(ties^3 - ties) / (N - 1)) / 12',
    "# Dunn's comparison of every pair, the later group minus the earlier, adjusted by Holm",
    'pair <- combn(levels(g), 2)',
    'z <- (mean.rank[pair[2, ]] - mean.rank[pair[1, ]]) / sqrt(v * (1 / n[pair[2, ]] + 1 / n[pair[1, ]]))',
    'p <- 2 * pnorm(-abs(z)); adjusted <- p.adjust(p, "holm")',
    'for (i in seq_along(z)) show("pairwise", statistic = z[[i]], pValue = p[[i]], adjustedPValue = adjusted[[i]])',
  ],
});

function pairRows(comparisons: readonly DunnComparison[], levels: readonly string[]): Row[] {
  const adjusted = holm(comparisons.map(({ pValue }) => pValue));
  return comparisons.map(({ later, earlier, z, pValue }, at) => ({
    group1: levels[later]!,
    group2: levels[earlier]!,
    statistic: z,
    pValue,
    adjustedPValue: adjusted[at]!,
  }));
}

/** The chi-squared approximation of H is taken to be good from five in each group on (Kruskal & Wallis 1952). */
function sizeCheck(samples: readonly Float64Array[]): Check {
  const smallest = Math.min(...samples.map((values) => values.length));
  const small = smallest < 5;
  return {
    check: 'size',
    status: small ? 'look' : 'holds',
    lookedAt: 'The size of the smallest group.',
    found: `It is ${smallest}.`,
    advice: small ? 'With fewer than five in a group the p-value is rough; do not lean on its digits.' : '',
  };
}

/** Groups that differ in spread alone can differ in mean rank; only with like shapes is it the medians that differ. */
function spreadCheck(samples: readonly Float64Array[]): Check {
  const spreads = samples.map((values) => summarise(values)).map(({ q1, q3 }) => q3 - q1);
  const [least, most] = [Math.min(...spreads), Math.max(...spreads)];
  const unlike = most > 3 * least;
  const times = least > 0 ? `${fixed(most / least, 1)} times the narrowest` : 'and in another group it is 0';
  return {
    check: 'spread',
    status: unlike ? 'look' : 'holds',
    lookedAt: 'The distance between the quartiles of each group.',
    found: most === 0 ? 'It is 0 in every group.' : `The widest is ${significant(most)}, ${times}.`,
    advice: unlike
      ? 'The groups differ in spread as well as in place: look at the chart, and do not read the test as one of medians.'
      : '',
  };
}
