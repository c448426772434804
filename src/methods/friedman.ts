import { groupsChart } from '../charts/groups-chart.js';
import { friedman } from '../stats/friedman.js';
import { summarise } from '../stats/summary.js';
import { fixed, pPhrase, significant } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import type { NumberInput } from './kit/parameters.js';
import { type Check, estimateOf, testOf } from './kit/result.js';
import { withUnit } from './kit/say-mean.js';
import { list } from './kit/wording.js';

export default defineMethod({
  name: 'friedman',
  title: 'Friedman test',
  family: 'compare-numbers',
  question: 'Do three or more measurements of the same people tend to be in the same order?',
  whenToUse:
    'Three or more numbers from each person, on one scale, in columns of one row: several occasions, treatments in turn, or raters.',
  whenNotToUse:
    'The groups are different people (kruskal-wallis, anova); there are two measurements (wilcoxon-signed-rank, paired-t-test); how well raters agree in value is asked (icc). People with a missing measurement are left out, which matters when those who miss one differ from the rest.',
  roles: {
    measures: {
      takes: 'numbers',
      least: 3,
      title: 'Measures',
      help: 'Name three or more columns of numbers, separated by commas.',
    },
  },
  options: {},
  estimates: {
    'kendall-w': {
      label: 'Kendall’s W',
      scale: 'number',
      meaning:
        'How well people agree on the order of the measurements: 0 when not at all, 1 when each has the same order.',
    },
  },
  tests: {
    friedman: {
      label: 'Friedman chi-square',
      hypothesis: 'Within a person every order of the measurements is equally likely.',
    },
  },
  tables: {
    measures: { title: 'Measurements', fields: ['variable', 'n', 'median', 'q1', 'q3', 'meanRank'] },
  },
  card: {
    formula:
      'Measurements are ranked within each person; χ² = 12·Σ(Rⱼ − n(k+1)/2)² / [n·k·(k+1) − Σ(t³−t)/(k−1)] with rank sums R and ties of t; W = χ²/(n(k−1)).',
    references: ['friedman-1937', 'kendall-babington-smith-1939'],
  },

  prepare: ({ measures }): readonly NumberInput[] => {
    const [first] = measures;
    if (measures.every(({ values }) => values.every((value, row) => value === first!.values[row]))) {
      throw refuse.sameMeasures(measures.map(({ name }) => name));
    }
    return measures;
  },

  compute(measures) {
    const { kendallW, meanRanks, ...test } = friedman(measures.map(({ values }) => values));
    return {
      estimates: [{ term: 'kendall-w', estimate: kendallW }],
      tests: [{ test: 'friedman', ...test }],
      tables: {
        measures: measures.map(({ label, values }, at) => {
          const { n, median, q1, q3 } = summarise(values);
          return { variable: label, n, median, q1, q3, meanRank: meanRanks[at]! };
        }),
      },
      checks: [sizeCheck(measures)],
    };
  },

  words(result, measures) {
    const rows = result.tables.measures!;
    const ranks = rows.map(({ meanRank }) => Number(meanRank));
    const { statistic, pValue } = testOf(result, 'friedman');
    const w = Number(estimateOf(result, 'kendall-w').estimate);
    return [
      `${sayOrder(measures, ranks)} (chi-square ${significant(Number(statistic))}, ${pPhrase(Number(pValue))}).`,
      `Kendall’s W was ${fixed(w, 2)}, on a scale from 0 (people do not agree at all on the order of the measurements) to 1 (each has the same order).`,
      'The test compares ranks within people and gives no size in the unit of the measurement; measurements in a row may differ by their order in time as well as by what was done.',
    ];
  },

  chart(_result, measures) {
    const title = list(measures.map(({ label }) => label));
    return groupsChart({
      axisTitle: unitOf(measures),
      mostPoints: Math.max(1, Math.min(400, Math.floor(1600 / measures.length))),
      groups: measures.map(({ label, values }) => ({ name: label, values, ...summarise(values) })),
      description: `${title}: a box from the lower to the upper quartile with a line at the median and a diamond at the mean, and points for single values.`,
    });
  },

  r: ({ roles }) => [
    `measures <- cbind(${[roles.measures].flat().join(', ')})`,
    'test <- friedman.test(measures)',
    'show("friedman", statistic = test$statistic, df = test$parameter, pValue = test$p.value)',
    'show("kendall-w", estimate = test$statistic / (nrow(measures) * (ncol(measures) - 1)))',
    '# ranks within each person',
    'ranks <- t(apply(measures, 1, rank))',
    'for (j in seq_len(ncol(measures))) show("measures", n = nrow(measures), median = median(measures[, j]), meanRank = mean(ranks[, j]))',
  ],
});

function sayOrder(measures: readonly NumberInput[], ranks: readonly number[]): string {
  const [low, high] = [Math.min(...ranks), Math.max(...ranks)];
  const people = `Among the ${measures.length} measurements of ${measures[0]!.values.length} people`;
  if (low === high) return `${people} all had the same mean rank`;
  const at = (rank: number) => measures[ranks.indexOf(rank)]!.label;
  return `${people}, ${at(high)} had the highest mean rank (${fixed(high, 2)}) and ${at(low)} the lowest (${fixed(low, 2)})`;
}

/** One axis serves all measurements; it is named by their unit where they share one. */
function unitOf(measures: readonly NumberInput[]): string {
  const units = new Set(measures.map(({ unit }) => unit));
  return units.size === 1 ? withUnit({ label: 'Value', unit: measures[0]!.unit }) : 'Value';
}

/** The chi-squared approximation is poor for few people and few measurements (Friedman 1937). */
function sizeCheck(measures: readonly NumberInput[]): Check {
  const n = measures[0]!.values.length;
  const small = n * measures.length < 30;
  return {
    check: 'size',
    status: small ? 'look' : 'holds',
    lookedAt: 'How many people there are, and how many measurements.',
    found: `${n} people with ${measures.length} measurements each.`,
    advice: small ? 'With so few the p-value is rough; do not lean on its digits.' : '',
  };
}
