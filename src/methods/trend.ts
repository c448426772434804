import { trendChart } from '../charts/trend-chart.js';
import { wilsonLimits } from '../stats/proportion.js';
import { proportionTrend } from '../stats/trend.js';
import { share, whole, writeEstimate } from './kit/format.js';
import { defineMethod, type EstimateDeclaration } from './kit/method.js';
import { eventLevel, level } from './kit/parameters.js';
import { estimateOf } from './kit/result.js';
import { shareRow } from './kit/share-row.js';
import { countByGroup, type TrendData } from './trend/data.js';
import { presentTrend } from './trend/present.js';
import { trendChecks, trendWords } from './trend/words.js';

/** More groups than this cannot be told apart in a chart. */
const MOST_DRAWN = 60;

const estimates = {
  slope: {
    label: 'Change for each unit of the score',
    scale: 'proportion-difference',
    meaning: 'The slope of the proportion along the scores, by weighted least squares.',
    interval: 'Wald’s limits.',
  },
} as const satisfies { readonly [term: string]: EstimateDeclaration };

export default defineMethod({
  name: 'trend',
  title: 'Trend of a proportion over ordered groups',
  family: 'compare-categories',
  question: 'Does the share with an event rise or fall along groups that have an order?',
  whenToUse:
    'The outcome is yes/no and the groups have an order with a meaning (dose, stage, age band); --scores says how far apart they lie.',
  whenNotToUse:
    'The groups have no order (chi-square); there are two groups (risk); the exposure is a number for each person (logistic-regression).',
  roles: {
    outcome: { takes: 'event', title: 'Outcome', help: 'Name the yes/no column.' },
    group: {
      takes: 'factor',
      levels: 'two-or-more',
      title: 'Group',
      help: 'Name the column of the ordered groups.',
    },
  },
  options: {
    'event-level': eventLevel('outcome'),
    scores: {
      is: 'numbers',
      help: 'A number for each group in the order of its levels, separated by commas; 1, 2, 3, ... unless given.',
    },
    level,
  },
  estimates,
  tests: {
    'cochran-armitage': {
      label: 'Cochran-Armitage test',
      hypothesis: 'The proportion neither rises nor falls along the scores.',
    },
    departure: {
      label: 'Departure from a line',
      hypothesis: 'The proportions lie on a straight line in the scores.',
    },
  },
  tables: {
    groups: {
      title: 'Groups',
      fields: ['group', 'score', 'events', 'total', 'proportion', 'confLow', 'confHigh'],
    },
  },
  card: {
    formula:
      'b = Σ nᵢ(pᵢ − p)(sᵢ − s̄)/Σ nᵢ(sᵢ − s̄)²; χ² = b² Σ nᵢ(sᵢ − s̄)²/(p(1 − p)) with 1 degree of freedom; departure: Pearson’s χ² less that, with k − 2.',
    references: ['cochran-1954', 'armitage-1955', 'wilson-1927'],
  },

  prepare: ({ outcome, group }, { scores }) => countByGroup(outcome, group, scores),

  compute(data, { level: confidence }) {
    const { slope, stdError, low, high, test, departure } = proportionTrend(
      data.shares,
      data.scores,
      confidence,
    );
    const sure = stdError === 0;
    return {
      estimates: [
        {
          term: 'slope',
          estimate: slope,
          stdError,
          confLow: sure ? null : low,
          confHigh: sure ? null : high,
        },
      ],
      tests: [
        { test: 'cochran-armitage', ...test },
        ...(departure === null ? [] : [{ test: 'departure', ...departure }]),
      ],
      tables: {
        groups: data.shares.map(({ events, total }, at) => {
          const { estimate, ...limits } = shareRow({ events, total }, confidence);
          return {
            group: data.groupNames[at]!,
            score: data.scores[at]!,
            events,
            total,
            proportion: estimate,
            ...limits,
          };
        }),
      },
      checks: trendChecks(data, departure),
      notes: sure
        ? ['In each group all or none have it, so the slope has no interval; that is not certainty.']
        : [],
    };
  },

  words: (result, data, options) => trendWords(result, data, options),

  present: (result) => presentTrend(result, estimates),

  chart(result, data, { level: confidence }) {
    if (data.groups.length > MOST_DRAWN) return null;
    return drawTrend(
      data,
      writeEstimate(estimateOf(result, 'slope'), 'proportion-difference').estimate,
      confidence,
    );
  },

  r: ({ roles, options }) => [
    '# events and totals of the groups, in the order of their levels',
    `events <- as.numeric(tapply(${roles.outcome}, ${roles.group}, sum)); total <- as.numeric(table(${roles.group}))`,
    `score <- ${options.scores === null ? 'seq_along(total)' : `c(${options.scores.join(', ')})`}`,
    'test <- prop.trend.test(events, total, score)',
    'show("cochran-armitage", statistic = test$statistic, df = test$parameter, pValue = test$p.value)',
    '# the line: weighted least squares, with the variance of each group as it is',
    'distance <- score - sum(total * score) / sum(total); spread <- sum(total * distance^2)',
    'p <- events / total; slope <- sum(events * distance) / spread',
    'se <- sqrt(sum(total * p * (1 - p) * distance^2)) / spread',
    `half <- if (se == 0) NA else qnorm(1 - (1 - ${options.level}) / 2) * se`,
    'show("slope", estimate = slope, stdError = se, confLow = slope - half, confHigh = slope + half)',
    '# what is left of the chi-square of the whole table: departure from the line',
    'if (length(total) > 2) {',
    '  whole <- suppressWarnings(chisq.test(rbind(events, total - events), correct = FALSE))',
    '  left <- max(0, as.numeric(whole$statistic - test$statistic)); df <- length(total) - 2',
    '  show("departure", statistic = left, df = df, pValue = pchisq(left, df, lower.tail = FALSE))',
    '}',
  ],
});

function drawTrend(data: TrendData, slope: string, confidence: number) {
  const { proportionAt } = proportionTrend(data.shares, data.scores, confidence);
  const points = data.shares.map((one, at) => {
    const { low, high } = wilsonLimits(one, confidence);
    return {
      group: data.groupNames[at]!,
      proportion: one.events / one.total,
      low,
      high,
      fitted: proportionAt(data.scores[at]!),
      text: `${share(one.events, one.total)} (${whole(one.events)} of ${whole(one.total)})`,
    };
  });
  return trendChart({
    groupTitle: data.groupLabel,
    proportionTitle: `Proportion: ${data.counted}`,
    points,
    description: `Proportion with ${data.counted} along ${data.groupLabel}, a square with its interval for each group, and the fitted line dashed (${slope} for each unit of the score). ${points
      .slice(0, 20)
      .map((point) => `${point.group}: ${point.text}`)
      .join('; ')}.`,
  });
}
