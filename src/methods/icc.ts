import { ratersChart } from '../charts/raters-chart.js';
import { moments } from '../stats/descriptive.js';
import { type Coefficient, intraclassCorrelations } from '../stats/intraclass.js';
import { type TwoWayMeanSquares, twoWayMeanSquares } from '../stats/two-way.js';
import { iccChecks, iccWords } from './icc/words.js';
import { writeEstimate } from './kit/format.js';
import { refuseDiagnosis } from './kit/messages/diagnosis.js';
import { defineMethod, type Labelled } from './kit/method.js';
import { level, type NumberInput } from './kit/parameters.js';
import { estimateOf } from './kit/result.js';

interface Data {
  readonly raters: readonly NumberInput[];
  readonly squares: TwoWayMeanSquares;
}

/** No screen shows more points. */
const MOST_POINTS = 1500;

const byF = 'By the F distribution (Shrout & Fleiss).';
const bySatterthwaite = 'By the F distribution with Satterthwaite’s degrees of freedom (Shrout & Fleiss).';

const declare = (label: string, meaning: string, interval: string) =>
  ({ label, scale: 'number', meaning, interval }) as const;

export default defineMethod({
  name: 'icc',
  title: 'Intraclass correlation',
  family: 'diagnose',
  question: 'How much of the variation of ratings lies between the subjects rather than between raters?',
  whenToUse:
    'Two or more raters (or repeated measurements) give a number to each of the same subjects, a column a rater.',
  whenNotToUse:
    'The ratings are categories (kappa); the size of the differences in their own unit is the question (bland-altman); the columns are items of a scale (cronbach-alpha).',
  roles: {
    raters: {
      takes: 'numbers',
      least: 2,
      title: 'Raters',
      help: 'Name the columns of the raters, two or more, separated by commas.',
    },
  },
  options: { level },
  estimates: {
    'icc-1-1': declare(
      'ICC(1,1)',
      'One rating, when each subject has raters of its own (one-way random).',
      byF,
    ),
    'icc-2-1': declare(
      'ICC(2,1)',
      'Agreement of one rating, when the raters are a sample of such raters (two-way random).',
      bySatterthwaite,
    ),
    'icc-3-1': declare(
      'ICC(3,1)',
      'Consistency of one rating, when these raters are the only ones (two-way mixed).',
      byF,
    ),
    'icc-1-k': declare('ICC(1,k)', 'The same as ICC(1,1) for the mean of all raters.', byF),
    'icc-2-k': declare('ICC(2,k)', 'The same as ICC(2,1) for the mean of all raters.', bySatterthwaite),
    'icc-3-k': declare('ICC(3,k)', 'The same as ICC(3,1) for the mean of all raters.', byF),
  },
  tests: {},
  tables: { raters: { title: 'Raters', fields: ['variable', 'n', 'mean', 'sd'] } },
  card: {
    formula:
      'With mean squares B between subjects, W within, J between raters and E of the rest, n subjects and k raters: ICC(1,1) = (B − W)/(B + (k − 1)W); ICC(2,1) = (B − E)/(B + (k − 1)E + k(J − E)/n); ICC(3,1) = (B − E)/(B + (k − 1)E).',
    references: ['shrout-fleiss-1979', 'mcgraw-wong-1996'],
  },

  prepare({ raters }): Data {
    const names = raters.map((one) => one.name);
    if (raters[0]!.values.length < 2) throw refuseDiagnosis.oneSubject(names);
    const squares = twoWayMeanSquares(raters.map((one) => one.values));
    if (squares.betweenSubjects === 0 && squares.withinSubjects === 0) throw refuseDiagnosis.allAlike(names);
    return { raters, squares };
  },

  compute({ raters, squares }, { level: confidence }) {
    const { oneWay, random, fixed } = intraclassCorrelations(squares, confidence);
    const row = (term: string, { estimate, low, high }: Coefficient) => ({
      term,
      estimate,
      confLow: low,
      confHigh: high,
    });
    return {
      estimates: [
        row('icc-1-1', oneWay.single),
        row('icc-2-1', random.single),
        row('icc-3-1', fixed.single),
        row('icc-1-k', oneWay.mean),
        row('icc-2-k', random.mean),
        row('icc-3-k', fixed.mean),
      ],
      tables: {
        raters: raters.map(({ label, values }) => {
          const { n, mean, variance } = moments(values);
          return { variable: label, n, mean, sd: Math.sqrt(variance) };
        }),
      },
      checks: iccChecks(squares),
      notes: notes(squares),
    };
  },

  words: (result, { squares }, { level: confidence }) => iccWords(result, squares, confidence),
  chart: (result, data) => drawRaters(result, data),

  r: ({ roles, options }) => [
    '# subjects in rows, raters in columns',
    `m <- cbind(${(roles.raters as readonly string[]).join(', ')}); n <- nrow(m); k <- ncol(m)`,
    '# mean squares between subjects, between raters, of the rest, and within subjects; 0 where only rounding is left',
    'clean <- function(x) if (x <= 1e-26 * max(abs(m))^2) 0 else x',
    'B <- clean(k * sum((rowMeans(m) - mean(m))^2) / (n - 1))',
    'J <- clean(n * sum((colMeans(m) - mean(m))^2) / (k - 1))',
    'E <- clean(sum((m - outer(rowMeans(m), colMeans(m), "+") + mean(m))^2) / ((n - 1) * (k - 1)))',
    'W <- (J + (n - 1) * E) / n',
    `tail <- (1 - ${options.level}) / 2`,
    'single <- function(f) if (is.infinite(f)) 1 else (f - 1) / (f + k - 1); average <- function(f) 1 - 1 / f',
    'by.ratio <- function(term, form, f, df1, df2) {',
    '  sure <- !is.finite(f) || f == 0 # nothing to make limits from',
    '  show(term, estimate = form(f), confLow = if (sure) NA else form(f / qf(1 - tail, df1, df2)), confHigh = if (sure) NA else form(f * qf(1 - tail, df2, df1)))',
    '}',
    'by.ratio("icc-1-1", single, B / W, n - 1, n * (k - 1))',
    'by.ratio("icc-1-k", average, B / W, n - 1, n * (k - 1))',
    'by.ratio("icc-3-1", single, B / E, n - 1, (n - 1) * (k - 1))',
    'by.ratio("icc-3-k", average, B / E, n - 1, (n - 1) * (k - 1))',
    '# raters as a sample: limits with approximate degrees of freedom (Shrout and Fleiss 1979)',
    'r <- (B - E) / (B + (k - 1) * E + k * (J - E) / n)',
    'a <- n * (1 + (k - 1) * r) - k * r',
    'df <- (k - 1) * (n - 1) * (k * r * J / E + a)^2 / ((n - 1) * k^2 * r^2 * (J / E)^2 + a^2)',
    'fu <- qf(1 - tail, n - 1, df); fl <- qf(1 - tail, df, n - 1)',
    'rest <- k * J + (k * n - k - n) * E',
    'low <- n * (B - fu * E) / (fu * rest + n * B); high <- n * (fl * B - E) / (rest + n * fl * B)',
    'if (B == 0 || E == 0) low <- high <- NA',
    'show("icc-2-1", estimate = r, confLow = low, confHigh = high)',
    'mean.of <- function(x) k * x / (1 + (k - 1) * x)',
    'show("icc-2-k", estimate = (B - E) / (B + (J - E) / n), confLow = mean.of(low), confHigh = mean.of(high))',
  ],
});

function notes({ residual, betweenSubjects, betweenRaters }: TwoWayMeanSquares): string[] {
  if (betweenSubjects === 0)
    return ['All subjects have the same mean, so nothing lies between them and there are no limits.'];
  if (residual > 0) return [];
  return betweenRaters === 0
    ? ['The raters agree in every subject, so there is nothing to make limits from; that is not certainty.']
    : [
        'The raters differ by the same amount in every subject, so consistency has no limits; that is not certainty.',
      ];
}

function drawRaters(result: Labelled, { raters }: Data) {
  const subjects = raters[0]!.values.length;
  const means = raters[0]!.values.map((_, row) => raters.reduce((sum, one) => sum + one.values[row]!, 0));
  const order = Uint32Array.from(means.keys()).sort((a, b) => means[a]! - means[b]!);
  const shown = Math.min(subjects, Math.max(2, Math.floor(MOST_POINTS / raters.length)));
  const picked = Array.from(
    { length: shown },
    (_, k) => order[Math.round((k * (subjects - 1)) / (shown - 1))]!,
  );
  const { unit } = raters[0]!;
  const { estimate, interval } = writeEstimate(estimateOf(result, 'icc-2-1'), 'number');
  return ratersChart({
    axisTitle: unit ? `Rating (${unit})` : 'Rating',
    raters: raters.map((one) => one.label),
    subjects: picked.map((row, at) => ({ place: at + 1, ratings: raters.map((one) => one.values[row]!) })),
    description: `Ratings of ${shown} of ${subjects} subjects in order of their mean, a point for each of ${raters.length} raters and a line from the lowest to the highest rating; ICC(2,1) is ${estimate}${interval && ` (${interval})`}.`,
  });
}
