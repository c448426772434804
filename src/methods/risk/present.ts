import { ratioCells, type TwoByTwo } from '../../stats/two-by-two.js';
import { whole, writeEstimate } from '../kit/format.js';
import { levelText, type PresentedTable, presentEstimates, presentTests } from '../kit/present.js';
import { type Estimate, estimateOf, type Result, type Test } from '../kit/result.js';
import { left, right } from '../kit/table-rows.js';
import { sameForAll, smallestExpected } from './checks.js';
import { riskEstimates } from './estimates.js';

/** The risk of each group with its counts, then the comparison, worded by the direction of the difference. */
export function presentRisks(result: Result): readonly PresentedTable[] {
  const table = tableOf(result);
  const comparison = result.estimates.filter(({ term }) => isShown(term, table));
  const worded = { ...result, estimates: comparison.map(byDirection) };
  const declared = ratioCells(table).corrected ? { ...riskEstimates, ...roughRatios } : riskEstimates;
  const [estimates] = presentEstimates({ estimates: declared }, worded);
  const tests = result.tests.filter(({ pValue }) => pValue !== null).map((row) => byCounts(row, table));
  return [risks(result), { ...estimates!, title: 'Comparison' }, ...presentTests({ ...result, tests })];
}

function tableOf({ tables }: Result): TwoByTwo {
  const [group, reference] = tables.cells!.map(({ events, total }) => ({
    events: Number(events),
    total: Number(total),
  }));
  return { group: group!, reference: reference! };
}

/** What comes of 0.5 in an empty cell is no reduction or increase to speak of; without any event nothing but the difference is left. */
function isShown(term: string, table: TwoByTwo): boolean {
  if (term === 'risk' || term === 'risk-reference') return false;
  if (sameForAll(table) !== null) return term === 'risk-difference';
  return term !== 'relative-risk-reduction' || !ratioCells(table).corrected;
}

const rough = 'with 0.5 added to every cell, since one is 0: not to be relied on.';
const roughRatios = {
  'risk-ratio': { ...riskEstimates['risk-ratio'], interval: `Katz log interval, ${rough}` },
  'odds-ratio': { ...riskEstimates['odds-ratio'], interval: `Woolf log interval, ${rough}` },
};

const byCounts = (row: Test, table: TwoByTwo): Test =>
  smallestExpected(table) < 5 ? { ...row, label: `${row.label} (counts too small: use fisher-exact)` } : row;

function risks(result: Result): PresentedTable {
  const terms = ['risk', 'risk-reference'];
  return {
    title: 'Risks',
    columns: [
      left('Group'),
      right('Events'),
      right('Total'),
      right('Risk'),
      right(`${levelText(result)} CI¹`),
    ],
    rows: result.tables.cells!.map(({ group, events, total }, at) => {
      const written = writeEstimate(
        { ...estimateOf(result, terms[at]!), total: Number(total) },
        'proportion',
      );
      return [String(group), whole(Number(events)), whole(Number(total)), written.estimate, written.interval];
    }),
    footnotes: [riskEstimates.risk.interval],
  };
}

/** A reduction below 0 is an increase, and a number needed is for one event more or one fewer. */
function byDirection(row: Estimate): Estimate {
  if (row.term === 'nnt') return { ...row, label: neededFor(row) };
  if (row.term !== 'relative-risk-reduction' || !(Number(row.estimate) < 0)) return row;
  return {
    ...row,
    label: 'Relative risk increase',
    estimate: -Number(row.estimate),
    confLow: -Number(row.confHigh),
    confHigh: -Number(row.confLow),
  };
}

function neededFor({ direction, label }: Estimate): string {
  if (direction === 'none') return label;
  return `${label}, for one event ${direction === 'harm' ? 'more' : 'fewer'}`;
}
