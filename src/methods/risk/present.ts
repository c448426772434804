import { whole, writeEstimate } from '../kit/format.js';
import { levelText, type PresentedTable, presentEstimates, presentTests } from '../kit/present.js';
import { type Estimate, estimateOf, type Result } from '../kit/result.js';
import { left, right } from '../kit/table-rows.js';
import { riskEstimates } from './estimates.js';

/** The risk of each group with its counts, then the comparison, worded by the direction of the difference. */
export function presentRisks(result: Result): readonly PresentedTable[] {
  const comparison = result.estimates.filter(
    ({ term }) => !term.startsWith('risk-reference') && term !== 'risk',
  );
  const worded = { ...result, estimates: comparison.map(byDirection) };
  const [estimates] = presentEstimates({ estimates: riskEstimates }, worded);
  return [risks(result), { ...estimates!, title: 'Comparison' }, ...presentTests(result)];
}

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
      const written = writeEstimate(estimateOf(result, terms[at]!), 'proportion');
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
