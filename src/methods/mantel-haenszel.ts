import { intervalChart } from '../charts/interval-chart.js';
import {
  breslowDay,
  cochranMantelHaenszel,
  isInformative,
  pooledOddsRatio,
  pooledRiskRatio,
} from '../stats/mantel-haenszel.js';
import { type LogRatio, oddsRatio, ratioCells, riskRatio } from '../stats/two-by-two.js';
import { eventPhrase } from './kit/cross-table.js';
import { writeEstimate } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod, type Labelled } from './kit/method.js';
import { eventLevel, level, reference } from './kit/parameters.js';
import { type Estimate, estimateOf, type Row } from './kit/result.js';
import { quotedList } from './kit/wording.js';
import { distortionCheck, homogeneityCheck, strataDiffer } from './mantel-haenszel/checks.js';
import { mantelHaenszelLines } from './mantel-haenszel/r.js';
import {
  defined,
  ratiosOf,
  type StratifiedTable,
  type Stratum,
  stratify,
  whyNoRatio,
} from './mantel-haenszel/strata.js';
import { stratifiedInWords } from './mantel-haenszel/words.js';

/** More strata than this are not drawn one by one. */
const mostDrawn = 30;

export default defineMethod({
  name: 'mantel-haenszel',
  title: 'Mantel-Haenszel analysis of strata',
  family: 'compare-categories',
  question: 'How do two groups compare on a yes/no outcome, like with like within strata?',
  whenToUse:
    'The outcome is yes/no, each person is in one of two groups, and a third, categorical column (a centre, an age band) may distort the comparison.',
  whenNotToUse:
    'Several columns, or a number, are to be taken into account (logistic-regression); the ratio clearly differs between strata, so that one number for all would hide it.',
  roles: {
    outcome: { takes: 'event', title: 'Outcome', help: 'Name the yes/no column.' },
    group: {
      takes: 'factor',
      levels: 'two',
      title: 'Group',
      help: 'Name the column that says which of two groups each row is in.',
    },
    strata: {
      takes: 'factor',
      levels: 'any',
      title: 'Strata',
      help: 'Name the categorical column within whose levels the groups are compared.',
    },
  },
  options: { 'event-level': eventLevel('outcome'), reference: reference('group'), level },
  estimates: {
    'crude-odds-ratio': {
      label: 'Odds ratio, crude',
      scale: 'ratio',
      meaning: 'The odds in the group over the odds in the reference, strata ignored.',
      interval: 'Woolf log interval.',
    },
    'crude-risk-ratio': {
      label: 'Risk ratio, crude',
      scale: 'ratio',
      meaning: 'The risk in the group over the risk in the reference, strata ignored.',
      interval: 'Katz log interval.',
    },
    'pooled-odds-ratio': {
      label: 'Odds ratio, pooled over strata',
      scale: 'ratio',
      meaning: 'The odds ratio within strata, taken to be the same in all of them.',
      interval: 'Robins-Breslow-Greenland log interval.',
    },
    'pooled-risk-ratio': {
      label: 'Risk ratio, pooled over strata',
      scale: 'ratio',
      meaning: 'The risk ratio within strata, taken to be the same in all of them.',
      interval: 'Greenland-Robins log interval.',
    },
  },
  tests: {
    cmh: { label: 'Cochran-Mantel-Haenszel', hypothesis: 'The odds ratio is 1 in every stratum.' },
    'breslow-day': {
      label: 'Breslow-Day, Tarone-corrected',
      hypothesis: 'The odds ratio is the same in every stratum.',
    },
  },
  tables: {
    strata: {
      title: 'Strata, with limits of the odds ratio',
      fields: ['stratum', 'n', 'oddsRatio', 'confLow', 'confHigh', 'riskRatio', 'why'],
      limits: 'ratio',
    },
  },
  card: {
    formula:
      'Pooled odds ratio Σ(ad/n) / Σ(bc/n); pooled risk ratio Σ(a(c + d)/n) / Σ(c(a + b)/n), over strata with cells a, b (group) and c, d (reference).',
    references: [
      'mantel-1959',
      'robins-1986',
      'greenland-1985',
      'breslow-1980',
      'tarone-1985',
      'woolf-1955',
      'katz-1978',
    ],
  },

  prepare(inputs): StratifiedTable {
    const table = stratify(inputs);
    if (!table.strata.some(isInformative)) throw refuse.noInformativeStratum(inputs.strata.name);
    return table;
  },

  compute({ crude, strata }, { level: confidence }) {
    const pooled = pooledOddsRatio(strata, confidence);
    const homogeneity = breslowDay(strata, pooled.estimate);
    return {
      estimates: [
        { term: 'crude-odds-ratio', ...fields(oddsRatio(crude, confidence)) },
        { term: 'crude-risk-ratio', ...fields(riskRatio(crude, confidence)) },
        { term: 'pooled-odds-ratio', ...fields(pooled) },
        { term: 'pooled-risk-ratio', ...fields(pooledRiskRatio(strata, confidence)) },
      ],
      tests: [
        { test: 'cmh', ...cochranMantelHaenszel(strata) },
        { test: 'breslow-day', ...homogeneity },
      ],
      tables: { strata: strata.map((stratum) => stratumRow(stratum, confidence)) },
      checks: [
        homogeneityCheck(homogeneity.pValue),
        distortionCheck(strata, {
          crude: oddsRatio(crude, confidence),
          pooled,
          differs: strataDiffer(homogeneity.pValue),
        }),
      ],
      notes: notes({ crude, strata }, pooled),
    };
  },

  words: (result, table, { level: confidence }) => stratifiedInWords(result, table, confidence),

  chart(result, table) {
    const { strata, stratifier, crude } = table;
    const rows = [
      ...(strata.length > mostDrawn ? [] : strata.map((stratum, at) => stratumForest(result, stratum, at))),
      forestRow(`All, pooled within ${stratifier}`, estimateOf(result, 'pooled-odds-ratio')),
      forestRow('All, crude', estimateOf(result, 'crude-odds-ratio')),
    ];
    if (rows.every((row) => row.estimate === null)) return null;
    const axisTitle = `Odds ratio of ${eventPhrase(crude)}, ${crude.groupName} against ${crude.referenceName}`;
    return intervalChart({
      axisTitle,
      axis: 'log',
      noDifference: 1,
      rows,
      description: `${axisTitle}, by ${stratifier}, pooled and crude, each with its interval: ${rows.map((row) => `${row.label} ${row.text}`).join('; ')}.`,
    });
  },

  r: (call) => mantelHaenszelLines(call),
});

/** A ratio without limits (0, infinite) has none, and no standard error. */
const fields = (found: LogRatio) => ({
  estimate: defined(found.estimate),
  stdError: defined(found.stdError),
  confLow: defined(found.low),
  confHigh: defined(found.high),
});

function stratumRow(stratum: Stratum, confidence: number): Row {
  const empty = ratioCells(stratum).corrected;
  const { low, high } = oddsRatio(stratum, confidence);
  return {
    stratum: stratum.name,
    n: stratum.group.total + stratum.reference.total,
    ...ratiosOf(stratum),
    confLow: empty ? null : low,
    confHigh: empty ? null : high,
    ...(empty ? { why: whyNoRatio(stratum) } : {}),
  };
}

function notes({ crude, strata }: Pick<StratifiedTable, 'crude' | 'strata'>, pooled: LogRatio): string[] {
  const silent = strata.filter((stratum) => !isInformative(stratum)).map((stratum) => stratum.name);
  const noLimits = Number.isNaN(pooled.stdError);
  return [
    ...(silent.length > 0
      ? [
          `${silent.length === 1 ? 'The stratum' : 'The strata'} ${quotedList(silent)} ${silent.length === 1 ? 'has' : 'have'} one group only, or events only, or none, and so ${silent.length === 1 ? 'adds' : 'add'} nothing to the comparison of odds.`,
        ]
      : []),
    ...(ratioCells(crude).corrected
      ? ['A cell of the crude table is 0, so the crude ratios were computed with 0.5 added to every cell.']
      : []),
    ...(noLimits
      ? ['In every stratum the same cell is 0, so the pooled odds ratio is 0 or infinite and has no limits.']
      : []),
  ];
}

function stratumForest(result: Labelled, stratum: Stratum, at: number) {
  const { n, oddsRatio: estimate, confLow, confHigh, why } = result.tables.strata![at]!;
  const label = `${stratum.label} (n = ${n})`;
  const row = { estimate: estimate ?? null, confLow: confLow ?? null, confHigh: confHigh ?? null };
  return forestRow(label, row, typeof why === 'string' ? why : undefined);
}

/** A logarithmic axis has no place for 0, infinity, or nothing: then the text says why. */
function forestRow(
  label: string,
  row: Pick<Estimate, 'estimate' | 'confLow' | 'confHigh'>,
  why = 'no limits',
) {
  const { estimate, interval } = writeEstimate(row, 'ratio');
  const at = Number(row.estimate);
  return {
    label,
    estimate: at > 0 && Number.isFinite(at) ? at : null,
    low: typeof row.confLow === 'number' ? row.confLow : null,
    high: typeof row.confHigh === 'number' ? row.confHigh : null,
    text: `${estimate} (${interval === '' ? why : interval})`,
  };
}
