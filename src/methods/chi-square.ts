import {
  type ChiSquareTest,
  cramersV,
  expectedCounts,
  margins,
  pearsonTest,
  yatesTest,
} from '../stats/chi-square.js';
import { noncentralChiSquared } from '../stats/distributions/index.js';
import { type Contingency, crossTabulateLevels, filledCounts } from './kit/contingency.js';
import { countNames } from './kit/count-names.js';
import { cellRows, furthestCell, presentCells, rMatrix, sharesChart } from './kit/cross-table-view.js';
import { fixed, writeEstimate } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod, type EstimateDeclaration, type Labelled } from './kit/method.js';
import { level } from './kit/parameters.js';
import { presentEstimates, presentTests } from './kit/present.js';
import { type Check, estimateOf } from './kit/result.js';
import { levelWords } from './kit/say.js';
import { capital } from './kit/wording.js';

const estimates = {
  'cramers-v': {
    label: 'Cramér’s V',
    scale: 'number',
    meaning: 'How strongly outcome and group go together: 0 not at all, 1 when one determines the other.',
    interval: 'By inverting the noncentral chi-square distribution.',
  },
} as const satisfies { readonly [term: string]: EstimateDeclaration };

export default defineMethod({
  name: 'chi-square',
  title: 'Chi-square test of a table',
  family: 'compare-categories',
  question: 'Do the shares of a categorical outcome differ between groups?',
  whenToUse:
    'Outcome and group are categories, each person is counted once, and the counts expected are not small (5 or more in most cells).',
  whenNotToUse:
    'Expected counts are small (fisher-exact); the outcome is a yes/no in two groups and the size of the difference is the question (risk); the groups have an order (trend); the pairs are matched (mcnemar).',
  roles: {
    outcome: {
      takes: 'factor',
      levels: 'any',
      title: 'Outcome',
      help: 'Name the column of the outcome, a category.',
    },
    group: {
      takes: 'factor',
      levels: 'two-or-more',
      title: 'Group',
      help: 'Name the column that says which group each row is in.',
    },
  },
  options: { level, ...countNames },
  counts: { form: 'a,b,...;c,d,...', rows: 'two-or-more', columns: 'two-or-more', prepare: filledCounts },
  estimates,
  tests: {
    pearson: { label: 'Pearson’s chi-square', hypothesis: 'The outcome has the same shares in every group.' },
    yates: {
      label: 'Chi-square with Yates’ correction',
      hypothesis: 'The outcome has the same shares in both groups.',
    },
  },
  tables: {
    cells: { title: 'Cells', fields: ['group', 'outcome', 'count', 'expected', 'residual'] },
  },
  card: {
    formula:
      'χ² = Σ (count − expected)²/expected, expected = row total × column total / n, with (rows − 1)(columns − 1) degrees of freedom; V = √(χ²/(n (k − 1))), k the smaller of rows and columns.',
    references: ['pearson-1900', 'yates-1934', 'cramer-1946', 'steiger-1997', 'cochran-1954'],
  },

  prepare({ outcome, group }): Contingency {
    if (outcome.levels.length < 2) throw refuse.oneLevelOutcome(outcome.name, outcome.levels);
    return crossTabulateLevels(outcome, group);
  },

  compute(table, { level: confidence }) {
    const { counts } = table;
    const pearson = pearsonTest(counts);
    const expected = expectedCounts(counts).flat();
    const twoByTwo = counts.length === 2 && counts[0]!.length === 2;
    return {
      estimates: [
        {
          term: 'cramers-v',
          estimate: cramersV(counts, pearson.statistic),
          ...limits(counts, pearson, confidence),
        },
      ],
      tests: [
        { test: 'pearson', ...pearson },
        ...(twoByTwo ? [{ test: 'yates', ...yatesTest(counts) }] : []),
      ],
      tables: {
        cells: cellRows(table).map((cell, at) => {
          const fitted = expected[at]!;
          return { ...cell, expected: fitted, residual: (cell.count - fitted) / Math.sqrt(fitted) };
        }),
      },
      checks: [expectedCheck(expected)],
    };
  },

  words: (result, table, { level: confidence }) => [
    finding(result, table, confidence),
    leftOpen(result),
    furthestCell(table),
    'The test asks whether the shares differ anywhere in the table; it does not say where or why, nor which way.',
  ],

  present: (result) => [
    presentCells(result.tables.cells!),
    ...presentEstimates({ estimates }, result),
    ...presentTests(result),
  ],

  chart: (_result, table) => sharesChart(table),

  r({ roles, options, counts }) {
    return [
      counts ? `counts <- ${rMatrix(counts)}` : `counts <- table(${roles.group}, ${roles.outcome})`,
      'print(counts)',
      'test <- suppressWarnings(chisq.test(counts, correct = FALSE))',
      'show("pearson", statistic = test$statistic, df = test$parameter, pValue = test$p.value)',
      'if (all(dim(counts) == 2)) {',
      '  corrected <- suppressWarnings(chisq.test(counts, correct = TRUE))',
      '  show("yates", statistic = corrected$statistic, df = corrected$parameter, pValue = corrected$p.value)',
      '}',
      "# Cramer's V, and its limits: the noncentralities at which the statistic lies at the edge of chance",
      'x <- as.numeric(test$statistic); df <- as.numeric(test$parameter); most <- sum(counts) * (min(dim(counts)) - 1)',
      'noncentrality <- function(p) {',
      '  tail <- function(ncp) pchisq(x, df, ncp = ncp, lower.tail = FALSE) - p',
      '  if (tail(0) >= 0) 0 else uniroot(tail, c(0, 4 * x + 50), tol = 1e-10)$root',
      '}',
      `tail <- (1 - ${options.level}) / 2`,
      'v <- function(value) min(1, sqrt(value / most))',
      'show("cramers-v", estimate = v(x), confLow = v(noncentrality(tail)), confHigh = v(noncentrality(1 - tail)))',
      '# counts expected if the shares were the same, and Pearson residuals',
      'for (i in seq_along(counts)) show("cells", count = counts[i], expected = test$expected[i], residual = test$residuals[i])',
    ];
  },
});

function limits(counts: Contingency['counts'], { statistic, df }: ChiSquareTest, confidence: number) {
  const tail = (1 - confidence) / 2;
  const limit = (p: number) => cramersV(counts, noncentralChiSquared.noncentralityAt(statistic, df, p));
  return { confLow: limit(tail), confHigh: limit(1 - tail) };
}

/** Cochran (1954), Biometrics 10:417-51: no expected count below 1, and at most a fifth of them below 5. */
function expectedCheck(expected: readonly number[]): Check {
  const smallest = Math.min(...expected);
  const small = expected.filter((cell) => cell < 5).length;
  const doubtful = smallest < 1 || small > expected.length / 5;
  return {
    check: 'expected-counts',
    status: doubtful ? 'look' : 'holds',
    lookedAt: 'The counts expected if the shares were the same in every group.',
    found: `The smallest is ${fixed(smallest, 1)}; ${small} of ${expected.length} are below 5.`,
    advice: doubtful
      ? 'The chi-square distribution is a poor guide to the p-value here; use fisher-exact, or join levels that belong together.'
      : '',
  };
}

function finding(result: Labelled, table: Contingency, confidence: number): string {
  const v = writeEstimate(estimateOf(result, 'cramers-v'), 'number');
  const people = margins(table.counts).total;
  return `${capital(table.outcome)} by ${table.group} in ${people} people: Cramér’s V is ${v.estimate} (${levelWords(confidence)} ${v.interval}), on a scale from 0 (the same shares in every group) to 1 (the group determines the outcome).`;
}

function leftOpen(result: Labelled): string {
  const { confLow, confHigh } = estimateOf(result, 'cramers-v');
  const high = fixed(Number(confHigh), 2);
  if (Number(confHigh) === 0) return 'The shares are even more alike than chance alone would let one expect.';
  if (Number(confLow) > 0) {
    return `The data are compatible with an association as weak as ${fixed(Number(confLow), 2)} and as strong as ${high}.`;
  }
  return `The data are compatible with the same shares in every group and with an association as strong as ${high}, so they do not settle whether the shares differ.`;
}
