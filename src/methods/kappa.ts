import { agreementMatrix } from '../charts/agreement-matrix.js';
import { margins } from '../stats/chi-square.js';
import { kappa } from '../stats/kappa.js';
import { agreed, kappaChecks, kappaWords } from './kappa/words.js';
import { type Contingency, crossTabulateLevels } from './kit/contingency.js';
import { cellRows, presentCells } from './kit/cross-table-view.js';
import { share, whole, writeEstimate } from './kit/format.js';
import { refuseDiagnosis } from './kit/messages/diagnosis.js';
import { defineMethod, type EstimateDeclaration } from './kit/method.js';
import { level } from './kit/parameters.js';
import { presentEstimates } from './kit/present.js';
import { estimateOf } from './kit/result.js';
import { shareRow } from './kit/share-row.js';

/** Beyond this the ratings are no categories, and a table of them no table. */
const MOST_LEVELS = 200;
/** So many levels can be told apart in a table, and in a chart. */
const MOST_PRESENTED = 10;
const MOST_DRAWN = 25;

const estimates = {
  kappa: {
    label: 'Kappa',
    scale: 'number',
    meaning:
      'Agreement beyond what chance would give: 0 is chance, 1 is perfect, below 0 is worse than chance.',
    interval: 'From the large-sample standard error of Fleiss, Cohen and Everitt, clipped to −1 and 1.',
  },
  agreement: {
    label: 'Agreement',
    scale: 'proportion',
    meaning: 'The share of ratings in which both gave the same level; without weights.',
    interval: 'Wilson score interval.',
  },
} as const satisfies { readonly [term: string]: EstimateDeclaration };

interface Data {
  /** First rater in rows, second in columns; both have all levels. */
  readonly table: Contingency;
  /** Whether the levels are numbers, whose order is known. */
  readonly numeric: boolean;
}

export default defineMethod({
  name: 'kappa',
  title: 'Cohen’s kappa',
  family: 'diagnose',
  question: 'How far do two raters agree on categories, beyond chance?',
  whenToUse:
    'Two raters (or one rater twice) put the same people into the same categories, each without knowing of the other. With ordered categories, --weights gives part credit for near misses.',
  whenNotToUse:
    'The ratings are numbers (icc, bland-altman); one of the two is the truth (diagnostic-accuracy); there are three raters or more.',
  roles: {
    rater1: {
      takes: 'factor',
      levels: 'any',
      title: 'First rater',
      help: 'Name the column with the categories given by the first rater.',
    },
    rater2: {
      takes: 'factor',
      levels: 'any',
      levelsWith: 'rater1',
      title: 'Second rater',
      help: 'Name the column with the categories given by the second rater.',
    },
  },
  options: {
    weights: {
      is: 'choice',
      choices: ['none', 'linear', 'quadratic'],
      default: 'none',
      help: 'Credit for near misses between ordered levels: none, falling with the distance, or with its square.',
    },
    level,
  },
  estimates,
  tests: {},
  tables: { cells: { title: 'Ratings', fields: ['group', 'outcome', 'count'] } },
  card: {
    formula:
      'κ = (pₒ − pₑ)/(1 − pₑ), with pₒ the agreement found and pₑ that expected from the margins; weights 1 − d/(k − 1) or 1 − (d/(k − 1))², d the distance of two levels in rank and k their number.',
    references: ['cohen-1960', 'cohen-1968', 'fleiss-1969', 'feinstein-cicchetti-1990', 'wilson-1927'],
  },

  prepare({ rater1, rater2 }): Data {
    const { levels, name } = rater1;
    if (levels.length === 1) throw refuseDiagnosis.oneLevelOfBoth(name, rater2.name, levels[0]!);
    if (levels.length > MOST_LEVELS) throw refuseDiagnosis.tooManyLevels(name, rater2.name, levels.length);
    const numeric = levels.every((one) => Number.isFinite(Number(one)));
    return { table: crossTabulateLevels(rater2, rater1), numeric };
  },

  compute({ table, numeric }, { weights, level: confidence }) {
    const { estimate, stdError, low, high } = kappa(table.counts, weights, confidence);
    const { total } = margins(table.counts);
    return {
      estimates: [
        { term: 'kappa', estimate, stdError, confLow: low, confHigh: high },
        { term: 'agreement', ...shareRow({ events: agreed(table), total }, confidence) },
      ],
      tables: { cells: cellRows(table) },
      checks: kappaChecks(table, numeric, weights),
      notes:
        stdError === 0
          ? ['The raters agreed every time, so the interval has no width; that is not certainty.']
          : [],
    };
  },

  words: (result, { table }, options) => kappaWords(result, table, options),

  present: (result) => [
    ...((result.tables.cells ?? []).length <= MOST_PRESENTED ** 2
      ? [presentCells(result.tables.cells!, `${result.input.roles.rater1} \\ ${result.input.roles.rater2}`)]
      : []),
    ...presentEstimates({ estimates }, result),
  ],

  chart(result, { table }) {
    if (table.levels.length > MOST_DRAWN) return null;
    const { total } = margins(table.counts);
    const same = agreed(table);
    return agreementMatrix({
      rows: table.group,
      columns: table.outcome,
      levels: table.levelLabels,
      counts: table.counts,
      description: `Ratings of ${table.group} (rows) and ${table.outcome} (columns) as a table of counts, darker where there are more. The same level, with a heavy edge, was given in ${whole(same)} of ${whole(total)} (${share(same, total)}); kappa is ${writeEstimate(estimateOf(result, 'kappa'), 'number').estimate}.`,
    });
  },

  r: ({ roles, options }) => [
    '# both raters have the same levels, in the same order',
    `counts <- table(${roles.rater1}, ${roles.rater2})`,
    'print(counts)',
    'p <- counts / sum(counts); k <- nrow(p)',
    '# credit for a pair of ratings: 1 for the same level',
    {
      none: 'w <- diag(k)',
      linear: 'w <- 1 - abs(row(p) - col(p)) / (k - 1)',
      quadratic: 'w <- 1 - ((row(p) - col(p)) / (k - 1))^2',
    }[options.weights],
    'observed <- sum(w * p); expected <- sum(w * outer(rowSums(p), colSums(p)))',
    'kappa <- (observed - expected) / (1 - expected)',
    '# standard error of Fleiss, Cohen and Everitt (1969); none is left when the raters always agree',
    'part <- w * (1 - expected) - outer(as.vector(w %*% colSums(p)), as.vector(t(w) %*% rowSums(p)), "+") * (1 - observed)',
    'variance <- (sum(p * part^2) - (observed * expected - 2 * expected + observed)^2) / (sum(counts) * (1 - expected)^4)',
    'se <- if (sum(diag(counts)) == sum(counts)) 0 else sqrt(max(0, variance))',
    `half <- qnorm(1 - (1 - ${options.level}) / 2) * se`,
    'show("kappa", estimate = kappa, stdError = se, confLow = max(-1, kappa - half), confHigh = min(1, kappa + half))',
    `wilson <- suppressWarnings(prop.test(sum(diag(counts)), sum(counts), correct = FALSE, conf.level = ${options.level}))$conf.int`,
    'show("agreement", estimate = sum(diag(p)), confLow = wilson[1], confHigh = wilson[2])',
  ],
});
