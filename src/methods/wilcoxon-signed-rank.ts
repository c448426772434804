import { withoutDecimalNoise } from '../stats/decimal-noise.js';
import { pseudomedian, type SignedRanks, signedRankP, signedRanks } from '../stats/signed-rank.js';
import { summarise } from '../stats/summary.js';
import { fixed } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import { type PairedData, preparePair } from './kit/pairs.js';
import { differencesChart } from './kit/pairs-chart.js';
import { alternative, exact, level, type NumberInput } from './kit/parameters.js';
import { rAlternative } from './kit/r-text.js';
import { limitNotes } from './kit/rank-limits.js';
import { type Check, estimateOf } from './kit/result.js';
import { sayCompatible, sayDifference } from './kit/say.js';
import { quartileSkew } from './kit/say-mean.js';
import { plural } from './kit/wording.js';

interface Data extends PairedData {
  readonly ranks: SignedRanks;
}

export default defineMethod({
  name: 'wilcoxon-signed-rank',
  title: 'Wilcoxon signed-rank test',
  family: 'compare-numbers',
  question: 'By how much does a measurement typically differ between two occasions in the same people?',
  whenToUse:
    'Two numbers from each person, or from each matched pair, in two columns of one row, whose differences have far values that would carry a mean, or are few.',
  whenNotToUse:
    'The two groups are different people (mann-whitney); the differences are far from symmetric, since the ranks then mix where they lie with how they are skewed; the measurement is a score whose steps cannot be subtracted. A change from before to after may be regression to the mean: without a comparison group it cannot be told apart.',
  roles: {
    before: { takes: 'number', title: 'Before', help: 'Name the column of the first measurement.' },
    after: {
      takes: 'number',
      title: 'After',
      help: 'Name the column of the second measurement, of the same people.',
    },
  },
  options: { exact, alternative, level },
  estimates: {
    pseudomedian: {
      label: 'Typical difference (pseudomedian)',
      scale: 'outcome',
      meaning:
        'The median of the means of all pairs of differences, after minus before; the median difference where the differences are symmetric.',
      interval: 'The values that the signed-rank test does not reject.',
    },
  },
  tests: {
    'signed-rank': {
      label: 'Wilcoxon signed-rank V',
      hypothesis: 'The differences are symmetric about 0.',
    },
  },
  tables: { measures: { title: 'Measurements', fields: ['variable', 'n', 'median', 'q1', 'q3'] } },
  card: {
    formula:
      'V = sum of the ranks of the positive differences, ranked by size, those of 0 left out. Pseudomedian: the median of (dᵢ + dⱼ)/2 over all i ≤ j. Exact up to 49 differences without ties or zeros; else normal, corrected for continuity and ties.',
    references: ['wilcoxon-1945', 'hodges-lehmann-1963', 'hollander-2014'],
  },

  prepare({ before, after }): Data {
    const pairs = preparePair(before, after);
    const differences = withoutDecimalNoise(pairs.differences, largestOf([before, after]));
    const ranks = signedRanks(differences);
    if (ranks.sorted.length === 0) throw refuse.noDifferences(before.name, after.name);
    return { ...pairs, differences, ranks };
  },

  compute({ before, after, differences, ranks }, options) {
    const choice = { alternative: options.alternative, exact: isExact(ranks, options.exact) };
    const found = pseudomedian(ranks, choice, options.level);
    return {
      estimates: [
        {
          term: 'pseudomedian',
          estimate: found.estimate,
          confLow: found.limits?.low ?? null,
          confHigh: found.limits?.high ?? null,
        },
      ],
      tests: [{ test: 'signed-rank', statistic: ranks.statistic, pValue: signedRankP(ranks, choice) }],
      tables: {
        measures: [before, after, { label: 'Difference', values: differences }].map(({ label, values }) => {
          const { n, median, q1, q3 } = summarise(values);
          return { variable: label, n, median, q1, q3 };
        }),
      },
      checks: [symmetryCheck(differences)],
      notes: [...rankNotes(ranks, choice.exact, options.exact), ...limitNotes(found, options.level)],
    };
  },

  words(result, { before, after }, options) {
    const row = estimateOf(result, 'pseudomedian');
    const comparison = {
      row,
      scale: 'outcome',
      unit: before.unit,
      group: after.label,
      reference: before.label,
    } as const;
    return [
      sayDifference({ ...comparison, what: 'The typical value', level: options.level }),
      sayCompatible(comparison),
      'A change between two occasions has more than one explanation: time, regression to the mean and measuring twice are among them.',
    ].filter((sentence) => sentence !== '');
  },

  chart: (_result, data) => differencesChart(data),

  r: ({ roles, options }) => [
    '# after minus before, without the noise of binary arithmetic that would hide ties',
    `largest <- max(abs(c(${roles.before}, ${roles.after})))`,
    `difference <- round(${roles.after} - ${roles.before}, 14 - ceiling(log10(largest)))`,
    'kept <- difference[difference != 0]',
    'n <- length(kept)',
    ...exactLines(options.exact),
    `test <- suppressWarnings(wilcox.test(difference, exact = exact, alternative = ${rAlternative(options.alternative)}))`,
    'show("signed-rank", statistic = test$statistic, pValue = test$p.value)',
    '# the pseudomedian: the median of the means of all pairs of differences (Walsh averages)',
    'walsh <- outer(kept, kept, "+") / 2',
    'walsh <- sort(walsh[upper.tri(walsh, diag = TRUE)])',
    '# its limits: Walsh averages, counted in from both ends as far as the test allows',
    `tail <- (1 - ${options.level})${options.alternative === 'two-sided' ? ' / 2' : ''}`,
    'sd <- sqrt(n * (n + 1) * (2 * n + 1) / 24 - sum(table(kept)^3 - table(kept)) / 48)',
    'place <- if (exact) max(1, qsignrank(tail, n)) else length(walsh) - floor(length(walsh) / 2 + 0.5 + qnorm(1 - tail) * sd)',
    'attained <- place >= 1 && length(unique(kept)) > 1',
    `low <- if (attained) ${options.alternative === 'less' ? '-Inf' : 'walsh[place]'} else NA`,
    `high <- if (attained) ${options.alternative === 'greater' ? 'Inf' : 'walsh[length(walsh) + 1 - place]'} else NA`,
    'show("pseudomedian", estimate = median(walsh), confLow = low, confHigh = high)',
  ],
});

type ExactOption = 'auto' | 'true' | 'false';

const hasNoTies = ({ zeros, tieSum }: SignedRanks): boolean => zeros === 0 && tieSum === 0;

/** Ties and zeros have no exact distribution here, even where it is asked for, as in R. */
const isExact = (ranks: SignedRanks, wanted: ExactOption): boolean =>
  hasNoTies(ranks) && (wanted === 'true' || (wanted === 'auto' && ranks.sorted.length < 50));

const exactLines = (wanted: ExactOption): string[] =>
  wanted === 'false'
    ? ['exact <- FALSE']
    : [
        '# the exact distribution knows neither ties nor differences of 0',
        `exact <- ${wanted === 'auto' ? 'n < 50 && ' : ''}n == length(difference) && !anyDuplicated(abs(kept))`,
      ];

function largestOf(columns: readonly NumberInput[]): number {
  let largest = 0;
  for (const { values } of columns) for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest;
}

function rankNotes({ zeros, tieSum, sorted }: SignedRanks, exactly: boolean, wanted: ExactOption): string[] {
  const left =
    zeros === 0
      ? []
      : [
          `${plural(zeros, 'pair')} with a difference of 0 ${zeros === 1 ? 'is' : 'are'} left out of the ranks, as Wilcoxon has it.`,
        ];
  if (exactly) return [...left, 'The p-value and the limits are exact.'];
  const why =
    wanted === 'false'
      ? 'as asked for'
      : zeros > 0 || tieSum > 0
        ? 'since there are ties or differences of 0'
        : `since there are ${sorted.length} differences`;
  return [
    ...left,
    `The p-value and the limits are from the normal approximation, corrected for continuity and ties, ${why}.`,
  ];
}

/** The test takes the differences to be symmetric about their centre. */
function symmetryCheck(differences: Float64Array): Check {
  const skew = quartileSkew(differences);
  const skewed = Math.abs(skew) > 0.5;
  return {
    check: 'symmetry',
    status: skewed ? 'look' : 'holds',
    lookedAt: 'The skewness of the differences by their quartiles (0 is symmetric, 1 the most skewed).',
    found: `It is ${fixed(skew, 2)}.`,
    advice: skewed
      ? 'With differences this skewed the pseudomedian is not their median; look at the chart, and give the median beside it.'
      : '',
  };
}
