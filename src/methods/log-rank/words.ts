import { type FollowUpInput, type NamedCurve, theEvent } from '../kit/follow-up.js';
import { fixed, pPhrase, ratio, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { type Estimate, type Row, testOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { list } from '../kit/wording.js';

export interface Compared extends FollowUpInput {
  readonly groups: readonly NamedCurve[];
}

/** With two groups the hazard ratio and what its interval leaves open; then observed against expected. */
export function comparisonInWords(result: Labelled, data: Compared, level: number): string[] {
  const rows = result.tables.groups ?? [];
  const ratioRow = result.estimates[0];
  const p = pPhrase(Number(testOf(result, 'log-rank').pValue));
  const counts = list(data.groups.map((group, at) => sayCounts(group, rows[at]!)));
  const observed = `Observed against expected if all had one rate, for ${theEvent(data.event)}: ${counts}`;
  const limits =
    'The test asks whether the groups share one rate at every time; it can miss curves that cross, and does not say why groups differ.';
  return ratioRow
    ? [sayRatio(ratioRow, { data, level, p }), sayOpen(ratioRow, data), `${observed}.`, limits]
    : [
        `${observed} (log-rank ${p}).`,
        'The test gives no size of the differences: read the curves with their intervals, or fit a cox-regression.',
        limits,
      ];
}

const sayCounts = ({ name }: NamedCurve, { observed, expected, n }: Row): string =>
  `${observed} against ${fixed(Number(expected), 1)} among ${n} people in ${name}`;

interface Saying {
  readonly data: Compared;
  readonly level: number;
  readonly p: string;
}

function sayRatio(row: Estimate, { data, level, p }: Saying): string {
  const [base, group] = data.groups as [NamedCurve, NamedCurve];
  const written = writeEstimate(row, 'ratio');
  return `Over the follow-up, ${theEvent(data.event)} came about ${written.estimate} times as fast in ${group.name} as in ${base.name} (hazard ratio ${written.estimate}, ${levelWords(level)} ${written.interval}; log-rank ${p}).`;
}

function sayOpen({ confLow, confHigh }: Estimate, { groups }: Compared): string {
  const [low, high] = [Number(confLow), Number(confHigh)];
  const range = `a rate in ${groups[1]!.name} from ${ratio(low)} to ${ratio(high)} times that in ${groups[0]!.name}`;
  const open = low <= 1 && high >= 1 ? ', so they do not settle which group had the higher rate' : '';
  return `The data are compatible with ${range}${open}.`;
}
