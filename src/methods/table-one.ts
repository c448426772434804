import { lovePlot } from '../charts/love-plot.js';
import { meanImbalance, shareImbalance } from '../stats/balance.js';
import type { Moments } from '../stats/descriptive.js';
import { fixed } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import type { Check, Row } from './kit/result.js';
import { about, codedCheck, leftOutNotes, missingCheck, summaryFields } from './kit/variable-rows.js';
import { countOf, type Described, describeColumns, type Variable } from './kit/variables.js';
import { presentTableOne } from './table-one/present.js';
import { tableOneInWords } from './table-one/words.js';

/** Austin (2009): from a tenth of a standard deviation on, a difference is worth a look. */
const worthALook = 0.1;

export default defineMethod({
  name: 'table-one',
  title: 'Characteristics by group',
  family: 'describe',
  question: 'Who is in each group, and how alike are the groups?',
  whenToUse:
    'To lay out the characteristics of the groups of a study side by side, as the first table of a report does.',
  whenNotToUse:
    'A difference in an outcome is the question. Differences at the start of a randomised trial are chance by design, so they are not tested; look at their size and at what the variable means for the outcome.',
  roles: {
    group: { takes: 'factor', levels: 'two-or-more', title: 'Group', help: 'Name the column of the groups.' },
    variables: {
      takes: 'columns',
      optional: true,
      allWhenAbsent: true,
      keepMissing: true,
      title: 'Variables',
      help: 'Name the characteristics, in the order of the table; all other columns when left out.',
    },
  },
  options: {
    nonnormal: {
      is: 'names',
      help: 'Columns that are printed as median (quartiles) in place of mean (SD).',
    },
  },
  estimates: {},
  tests: {},
  tables: {
    rows: {
      title: 'Characteristics',
      fields: [
        'variable',
        'level',
        'group',
        'n',
        'missing',
        'mean',
        'sd',
        'median',
        'q1',
        'q3',
        'count',
        'proportion',
      ],
    },
    balance: { title: 'Balance', fields: ['variable', 'smd'] },
  },
  card: {
    formula:
      'Standardised mean difference of a number: |mean₁ − mean₀| / √((s₁² + s₀²)/2); of a category: the Mahalanobis distance of the two sets of shares with the mean of their multinomial covariances.',
    references: ['yang-2012', 'austin-2009', 'senn-1994', 'altman-1983'],
  },

  prepare({ variables, group }, { nonnormal }): Described {
    if (variables === null) throw refuse.missingRole('table-one', 'variables', 'Name the characteristics.');
    const described = describeColumns(variables, group);
    for (const name of nonnormal ?? []) checkNonnormal(name, described);
    return described;
  },

  compute(data) {
    const { variables, groups } = data;
    const rows = variables.map((one) => variableRows(one, data));
    const balance =
      groups.length === 2
        ? variables.map((one, at) => ({ ...named(one), smd: imbalance(one, rows[at]!) }))
        : [];
    const checks = [missingCheck(data), codedCheck(data), balanceCheck(balance)];
    return {
      tables: {
        rows: rows.flat(),
        ...(groups.length === 2 ? { balance } : {}),
      },
      checks: checks.filter((check) => check !== null),
      notes: leftOutNotes(data),
    };
  },

  words: tableOneInWords,

  present: presentTableOne,

  chart({ tables }, { groups }) {
    const rows = (tables.balance ?? []).flatMap(({ variableLabel, smd }) =>
      typeof smd === 'number' ? [{ label: String(variableLabel), distance: smd }] : [],
    );
    if (rows.length < 2) return null;
    const drawn = rows.slice(0, 60);
    return lovePlot({
      rows: drawn,
      threshold: worthALook,
      description: `Absolute standardised mean difference between ${groups[0]!.label} and ${groups[1]!.label}, a dot for each variable and a dashed line at ${worthALook}: ${drawn.map((row) => `${row.label} ${row.distance.toFixed(2)}`).join('; ')}.`,
    });
  },

  r({ roles, options }) {
    const nonnormal = new Set(options.nonnormal ?? []);
    const variables = [roles.variables ?? []].flat();
    return [
      `group <- ${roles.group}`,
      '# numbers: mean and SD, median and quartiles; categories: counts and shares, by group',
      'characteristic <- function(x) {',
      '  if (is.numeric(x)) print(tapply(x, group, summary)) else print(prop.table(table(x, group), 2))',
      '  if (is.numeric(x)) print(tapply(x, group, sd, na.rm = TRUE)) else print(table(x, group, useNA = "ifany"))',
      '}',
      ...(nonnormal.size > 0 ? [`# printed as median (quartiles): ${[...nonnormal].join(', ')}`] : []),
      '# the standardised mean difference of two groups: of means, or of shares (Yang and Dalton 2012)',
      'smd <- function(x) {',
      '  if (is.numeric(x)) {',
      '    m <- tapply(x, group, mean, na.rm = TRUE); v <- tapply(x, group, var, na.rm = TRUE)',
      '    return(abs(m[[1]] - m[[2]]) / sqrt((v[[1]] + v[[2]]) / 2))',
      '  }',
      '  p <- prop.table(table(droplevels(factor(x)), group), 2)[-1, , drop = FALSE]',
      '  covariance <- function(p) diag(p, length(p)) - p %*% t(p)',
      '  d <- p[, 1] - p[, 2]',
      '  sqrt(drop(t(d) %*% solve((covariance(p[, 1]) + covariance(p[, 2])) / 2, d)))',
      '}',
      ...variables.flatMap((variable) => [
        `characteristic(${variable})`,
        `if (nlevels(group) == 2) show("balance", smd = smd(${variable}))`,
      ]),
    ];
  },
});

function checkNonnormal(name: string, { variables }: Described): void {
  const found = variables.find((variable) => variable.name === name);
  if (!found)
    throw refuse.notAVariable(
      name,
      'nonnormal',
      variables.map((variable) => variable.name),
    );
  if (found.is === 'category') throw refuse.notANumber(name, 'nonnormal');
}

const named = ({ name, label }: Variable) => ({ variable: name, variableLabel: label });

/** The absolute standardised mean difference of the two groups; null when a group has too few values for it. */
function imbalance(one: Variable, rows: readonly Row[]): number | null {
  const distance =
    one.is === 'category'
      ? shareImbalance(one.counts[0]!, one.counts[1]!)
      : meanImbalance(momentsIn(rows[0]!), momentsIn(rows[1]!));
  return Number.isNaN(distance) ? null : distance;
}

/** Of a million values the moments are not computed again. */
const momentsIn = ({ n, mean, sd }: Row): Moments => ({
  n: Number(n),
  mean: Number(mean ?? Number.NaN),
  variance: Number(sd ?? Number.NaN) ** 2,
});

const noNumbers = { mean: null, sd: null, median: null, q1: null, q3: null };

function variableRows(one: Variable, { groups }: Described): Row[] {
  if (one.is === 'number') {
    return groups.map((group, at) => {
      const { min, max, ...summary } = summaryFields(one.samples[at]!);
      const n = one.samples[at]!.length;
      const own = { ...about(one, group), level: null, levelLabel: null };
      return { ...own, n, missing: one.missing[at]!, ...summary, count: null, proportion: null };
    });
  }
  return one.levels.flatMap((level, code) =>
    groups.map((group, at) => {
      const n = countOf(one.counts[at]!);
      const count = one.counts[at]![code]!;
      const own = { ...about(one, group), level, levelLabel: one.levelLabels[code]! };
      const proportion = n === 0 ? null : count / n;
      return { ...own, n, missing: one.missing[at]!, ...noNumbers, count, proportion };
    }),
  );
}

/** Austin (2009), Stat Med 28:3083-107: the size of a difference, not its p-value, says whether groups are alike. */
function balanceCheck(balance: readonly Row[]): Check | null {
  if (balance.length === 0) return null;
  const above = balance.filter((row) => Number(row.smd) > worthALook);
  return {
    check: 'balance',
    status: above.length > 0 ? 'look' : 'holds',
    lookedAt: `Variables that differ by more than ${worthALook} standard deviations between the groups.`,
    found:
      above.length === 0
        ? 'None does.'
        : `${above.length} of ${balance.length}: ${above
            .slice(0, 8)
            .map((row) => `${row.variable} (${fixed(Number(row.smd), 2)})`)
            .join(', ')}${above.length > 8 ? ` and ${above.length - 8} more` : ''}.`,
    advice:
      above.length > 0
        ? 'If it was measured before treatment (or exposure) and bears on the outcome, compare the groups with it taken into account; an outcome, or anything measured later, is not to be adjusted for and has no place in this table. In small groups differences of this size are common by chance.'
        : '',
  };
}
