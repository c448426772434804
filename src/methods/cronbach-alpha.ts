import { itemBars } from '../charts/item-bars.js';
import { feldtLimits, scaleReliability } from '../stats/cronbach-alpha.js';
import { alphaChecks, alphaWords, belongs, type ScaleData } from './cronbach-alpha/words.js';
import { fixed, writeEstimate } from './kit/format.js';
import { refuseDiagnosis } from './kit/messages/diagnosis.js';
import { defineMethod, type Labelled } from './kit/method.js';
import { level } from './kit/parameters.js';
import { estimateOf } from './kit/result.js';

/** More items than this cannot be read in a chart. */
const MOST_DRAWN = 80;

export default defineMethod({
  name: 'cronbach-alpha',
  title: 'Cronbach’s alpha',
  family: 'diagnose',
  question: 'How far do the items of a scale go together?',
  whenToUse:
    'Several items of one questionnaire, each answered by the same people with a number, are to be added up to a score; all point the same way.',
  whenNotToUse:
    'The columns are raters of the same thing (icc); the items measure several things, or form an index whose parts need not go together; some items are worded the other way round and have not been turned.',
  roles: {
    items: {
      takes: 'numbers',
      least: 2,
      title: 'Items',
      help: 'Name the columns of the items, two or more, separated by commas.',
    },
  },
  options: { level },
  estimates: {
    alpha: {
      label: 'Cronbach’s alpha',
      scale: 'number',
      meaning: 'How much of the variance of the sum the items have in common, corrected for their number.',
      interval: 'Feldt’s interval, by the F distribution.',
    },
  },
  tests: {},
  tables: { items: { title: 'Items', fields: ['item', 'itemRestCorrelation', 'alphaIfDropped'] } },
  card: {
    formula:
      'α = k/(k − 1) · (1 − Σ sᵢ²/s²), with sᵢ² the variances of the k items and s² that of their sum.',
    references: ['cronbach-1951', 'feldt-1965', 'nunnally-bernstein-1994'],
  },

  prepare({ items }): ScaleData {
    const names = items.map((item) => item.name);
    if (items[0]!.values.length < 2) throw refuseDiagnosis.oneSubject(names);
    const reliability = scaleReliability(items.map((item) => item.values));
    if (reliability.alpha === null) throw refuseDiagnosis.constantSum(names);
    return { items, reliability };
  },

  compute(data, { level: confidence }) {
    const { items, reliability } = data;
    const alpha = reliability.alpha!;
    const limits = feldtLimits(alpha, { rows: items[0]!.values.length, items: items.length }, confidence);
    return {
      estimates: [{ term: 'alpha', estimate: alpha, confLow: limits.low, confHigh: limits.high }],
      tables: { items: items.map(({ name }, at) => ({ item: name, ...reliability.items[at]! })) },
      checks: alphaChecks(data),
      notes: notes(alpha),
    };
  },

  words: (result, data, { level: confidence }) => alphaWords(result, data, confidence),
  chart: (result, data) => drawItems(result, data),

  r: ({ roles, options }) => {
    const columns = roles.items as readonly string[];
    return [
      '# people in rows, items in columns',
      `m <- cbind(${columns.join(', ')}); n <- nrow(m); k <- ncol(m)`,
      '# the variances of the items against that of their sum',
      'alpha <- function(m) { C <- cov(m); ncol(m) / (ncol(m) - 1) * (1 - sum(diag(C)) / sum(C)) }',
      'a <- alpha(m)',
      "# Feldt's interval",
      `tail <- (1 - ${options.level}) / 2; df1 <- n - 1; df2 <- (n - 1) * (k - 1)`,
      'show("alpha", estimate = a, confLow = 1 - (1 - a) * qf(1 - tail, df1, df2), confHigh = 1 - (1 - a) * qf(tail, df1, df2))',
      '# each item: its correlation with the sum of the others, and alpha without it',
      'for (i in seq_len(k)) {',
      '  others <- m[, -i, drop = FALSE]; without <- if (k > 2) alpha(others) else NA',
      '  show("items", itemRestCorrelation = suppressWarnings(cor(m[, i], rowSums(others))), alphaIfDropped = without)',
      '}',
    ];
  },
});

function notes(alpha: number): string[] {
  if (alpha < 0) return ['Alpha is below 0, which happens when items go against each other.'];
  if (alpha < 1 - 1e-12) return [];
  return ['The items differ by constants only, so the interval has no width; that is not certainty.'];
}

function drawItems(result: Labelled, { items, reliability }: ScaleData) {
  const rows = items.flatMap(({ label }, at) => {
    const { itemRestCorrelation: r, alphaIfDropped: without } = reliability.items[at]!;
    if (r === null) return [];
    return [
      {
        item: label,
        correlation: r,
        text: without === null ? fixed(r, 2) : `${fixed(r, 2)}, α without it ${fixed(without, 2)}`,
      },
    ];
  });
  if (rows.length === 0 || rows.length > MOST_DRAWN) return null;
  const { estimate, interval } = writeEstimate(estimateOf(result, 'alpha'), 'number');
  return itemBars({
    axisTitle: 'Correlation with the sum of the other items',
    items: rows,
    threshold: belongs,
    description: `Correlation of each item with the sum of the others, as bars that are hollow below ${belongs}; alpha is ${estimate} (${interval}). ${rows
      .slice(0, 20)
      .map((row) => `${row.item}: ${row.text}`)
      .join('; ')}.`,
  });
}
