import { mostScatterPoints, scatterChart } from '../charts/scatter-chart.js';
import { correlationT, fisherLimits, pearson } from '../stats/correlation.js';
import { kendall } from '../stats/kendall.js';
import { midranks } from '../stats/ranks.js';
import { type RankCorrelation, spearman } from '../stats/spearman.js';
import { decimalsFor, fixed, percent, pPhrase, whole } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import { alternative, level, type NumberInput } from './kit/parameters.js';
import { rAlternative } from './kit/r-text.js';
import { type Check, type Estimate, estimateOf } from './kit/result.js';
import { levelWords } from './kit/say.js';
import { withUnit } from './kit/say-mean.js';

interface Data {
  readonly x: NumberInput;
  readonly y: NumberInput;
}

export default defineMethod({
  name: 'correlation',
  title: 'Correlation',
  family: 'model',
  question: 'How closely do two numbers go together?',
  whenToUse:
    'Two numbers from each person, neither of which was set by the study. Pearson’s measures how near the points lie to a straight line; Spearman’s and Kendall’s how far the two orders agree.',
  whenNotToUse:
    'Two methods are to measure the same thing (bland-altman: they can correlate closely and never agree); one number is to be predicted from the other (linear-regression); the points bend, turn or fall into groups; the same person gives several points.',
  roles: {
    x: { takes: 'number', title: 'X', help: 'Name the column of numbers for the horizontal axis.' },
    y: { takes: 'number', title: 'Y', help: 'Name the column of numbers for the vertical axis.' },
  },
  options: {
    kind: {
      is: 'choice',
      choices: ['pearson', 'spearman', 'kendall'],
      default: 'pearson',
      help: 'Which correlation: of the values (pearson), or of their ranks (spearman, kendall).',
    },
    alternative,
    level,
  },
  estimates: {
    pearson: {
      label: 'Pearson’s r',
      scale: 'number',
      meaning: 'How near the points lie to a straight line: −1 or 1 on the line, 0 when no line helps.',
      interval: 'By Fisher’s z.',
    },
    spearman: {
      label: 'Spearman’s rho',
      scale: 'number',
      meaning: 'Pearson’s correlation of the ranks: −1 or 1 when one order gives the other.',
    },
    kendall: {
      label: 'Kendall’s tau-b',
      scale: 'number',
      meaning: 'Pairs of rows in the same order in both columns minus pairs in opposite order, as a share.',
    },
  },
  tests: {
    pearson: { label: 'Test of Pearson’s r', hypothesis: 'The correlation is 0.' },
    spearman: { label: 'Test of Spearman’s rho (S)', hypothesis: 'The two orders are independent.' },
    kendall: { label: 'Test of Kendall’s tau', hypothesis: 'The two orders are independent.' },
  },
  tables: {},
  card: {
    formula:
      'r = Σ(x−x̄)(y−ȳ)/√(Σ(x−x̄)²·Σ(y−ȳ)²); t = r·√((n−2)/(1−r²)); limits tanh(artanh r ± z/√(n−3)). Spearman: r of the ranks; S = (n³−n)(1−ρ)/6. Kendall: τ-b = (C−D)/√((N−Tx)(N−Ty)) over N pairs, with C in the same and D in opposite order and Tx, Ty tied; the statistic is C where exact, else z.',
    references: ['pearson-1896', 'fisher-1921', 'spearman-1904', 'best-roberts-1975', 'kendall-1938'],
  },

  prepare({ x, y }): Data {
    if (x.values.length < 3) throw refuse.tooFewPairs(x.name, y.name, x.values.length);
    for (const { name, values } of [x, y]) {
      if (values.every((value) => value === values[0])) throw refuse.constantColumn(name, values[0]!);
    }
    return { x, y };
  },

  compute({ x, y }, options) {
    const found = correlate[options.kind](x.values, y.values, options);
    return {
      estimates: [{ term: options.kind, ...found.row }],
      tests: [{ test: options.kind, ...found.test }],
      checks: [options.kind === 'pearson' ? lineCheck(x, y, found.row.estimate) : tiesCheck(x, y)],
      notes: found.notes,
    };
  },

  words(result, data, options) {
    const { x, y } = data;
    const row = estimateOf(result, options.kind);
    const pValue = Number(result.tests[0]!.pValue);
    const write = writer(x.values.length);
    const precision =
      typeof row.confLow === 'number'
        ? `${levelWords(options.level)} ${write(row.confLow)} to ${write(Number(row.confHigh))}`
        : pPhrase(pValue);
    return [
      `${names[options.kind]} of ${x.label} and ${y.label} was ${write(Number(row.estimate))} (${precision}) in ${whole(x.values.length)} rows.`,
      options.kind === 'pearson' ? sayOpen(row, write) : sayOrders(row, pValue, data),
      'A correlation says how closely two columns go together in these rows, and not why: a third variable may lie behind both.',
    ].filter((sentence) => sentence !== '');
  },

  chart(result, { x, y }) {
    const { term, estimate } = result.estimates[0]!;
    const rows = x.values.length;
    const drawn =
      rows > mostScatterPoints
        ? `${whole(mostScatterPoints)} of the ${whole(rows)} rows, taken at even steps`
        : `all ${whole(rows)} rows`;
    return scatterChart({
      xTitle: withUnit(x),
      yTitle: withUnit(y),
      x: x.values,
      y: y.values,
      description: `Scatter plot of ${withUnit(y)} against ${withUnit(x)}, a point for each of ${drawn}; the ${term} correlation is ${fixed(Number(estimate), 2)}.`,
    });
  },

  r: ({ roles, options }) => [
    `test <- suppressWarnings(cor.test(${roles.x}, ${roles.y}, method = "${options.kind}", alternative = ${rAlternative(options.alternative)}, conf.level = ${options.level}))`,
    ...(options.kind === 'pearson'
      ? [
          'show("pearson", estimate = test$estimate, confLow = test$conf.int[1], confHigh = test$conf.int[2])',
          'show("pearson", statistic = test$statistic, df = test$parameter, pValue = test$p.value)',
        ]
      : [
          `show("${options.kind}", estimate = test$estimate)`,
          `show("${options.kind}", statistic = test$statistic, pValue = test$p.value)`,
        ]),
  ],
});

type Kind = 'pearson' | 'spearman' | 'kendall';

const names: Readonly<Record<Kind, string>> = {
  pearson: 'Pearson’s correlation',
  spearman: 'Spearman’s rank correlation',
  kendall: 'Kendall’s tau-b',
};

interface Choice {
  readonly alternative: 'two-sided' | 'greater' | 'less';
  readonly level: number;
}

interface Found {
  readonly row: {
    readonly estimate: number;
    readonly confLow?: number | null;
    readonly confHigh?: number | null;
  };
  readonly test: { readonly statistic: number; readonly df?: number; readonly pValue: number };
  readonly notes: readonly string[];
}

const correlate: Readonly<Record<Kind, (x: Float64Array, y: Float64Array, choice: Choice) => Found>> = {
  pearson(x, y, choice) {
    const estimate = pearson(x, y);
    const limits = fisherLimits(estimate, x.length, choice);
    return {
      row: { estimate, confLow: limits?.low ?? null, confHigh: limits?.high ?? null },
      test: correlationT(estimate, x.length, choice.alternative),
      notes: limits ? [] : ['Three rows are too few for limits by Fisher’s z; four are needed.'],
    };
  },
  spearman: (x, y, choice) => ofRanks(spearman(x, y, choice.alternative)),
  kendall: (x, y, choice) => ofRanks(kendall(x, y, choice.alternative)),
};

const ofRanks = ({ estimate, statistic, pValue, by }: RankCorrelation): Found => ({
  row: { estimate },
  test: { statistic, pValue },
  notes: [originOfP[by]],
});

const originOfP: Readonly<Record<RankCorrelation['by'], string>> = {
  exact: 'The p-value is exact.',
  series:
    'The p-value is from the Edgeworth series of AS 89, right to three or four decimals; where it is below 0.0001 read no more than that into it.',
  t: 'The p-value is from the t distribution, since there are ties or more than 1290 rows.',
  normal: 'The p-value is from the normal approximation, since there are ties or 50 rows or more.',
};

/** Two decimals, as journals print a correlation, and more where very many rows carry them. */
const writer = (rows: number): ((value: number) => string) => {
  const decimals = Math.max(2, decimalsFor(0, 4 / Math.sqrt(rows)) - 1);
  return (value) => fixed(value, decimals);
};

const unsettled = 'do not settle whether the two rise together or one falls as the other rises';

/** What the interval of a correlation leaves open. */
function sayOpen({ estimate, confLow, confHigh }: Estimate, write: (value: number) => string): string {
  if (typeof confLow !== 'number' || typeof confHigh !== 'number') return '';
  const open = confLow <= 0 && confHigh >= 0 ? `, so they ${unsettled}` : '';
  return `A straight line accounts for ${percent(Number(estimate) ** 2, 0)} of the variation of either; the data are compatible with correlations from ${write(confLow)} to ${write(confHigh)}${open}.`;
}

function sayOrders({ estimate }: Estimate, pValue: number, { x, y }: Data): string {
  if (pValue >= 0.05)
    return `Two columns that have nothing to do with each other often give a value this far from 0, so the data ${unsettled}.`;
  const side = Number(estimate) > 0 ? 'higher' : 'lower';
  return `In these rows ${y.label} is mostly ${side} where ${x.label} is higher; were it always so, the value would be ${side === 'higher' ? '1' : '−1'}.`;
}

/** Where a curve or far values matter, the correlation of the ranks parts from that of the values. */
function lineCheck(x: NumberInput, y: NumberInput, estimate: number): Check {
  const ofRanked = pearson(midranks(x.values).ranks, midranks(y.values).ranks);
  const apart = Math.abs(ofRanked - estimate) > 0.1;
  return {
    check: 'straight-line',
    status: apart ? 'look' : 'holds',
    lookedAt: 'Pearson’s correlation beside that of the ranks.',
    found: `They are ${fixed(estimate, 2)} and ${fixed(ofRanked, 2)}.`,
    advice: apart
      ? 'Look at the scatter plot: a curve or a few far values carry the difference; --kind spearman depends on them less.'
      : '',
  };
}

function tiesCheck(x: NumberInput, y: NumberInput): Check {
  const shares = [x, y].map(({ values }) => 1 - new Set(values).size / values.length);
  const most = Math.max(...shares);
  const many = most > 0.5;
  return {
    check: 'ties',
    status: many ? 'look' : 'holds',
    lookedAt: 'How many values repeat an earlier one in their column.',
    found: `${percent(shares[0]!, 0)} of ${x.label} and ${percent(shares[1]!, 0)} of ${y.label}.`,
    advice: many
      ? 'With so many ties Kendall’s tau-b is easier to read than Spearman’s rho; for two columns of few levels look at their table too.'
      : '',
  };
}
