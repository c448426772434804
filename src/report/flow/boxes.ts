import type { FlowBox, FlowDiagram, FlowStep } from '../../charts/flow-diagram.js';
import { whole } from '../../methods/kit/format.js';
import { totalOf } from '../../study/participants/reconcile.js';
import type { Loss } from '../../study/reporting.js';

/** A flow before it is put into words. */
export type Drawn = Omit<FlowDiagram, 'description'>;

export const counted = (words: string, n: number): string => `${words} (n = ${whole(n)})`;

/** A box for those who left; null when nothing was said of them. */
export function lossBox(title: string, losses: readonly Loss[] | undefined): FlowBox | null {
  const total = totalOf(losses);
  if (losses === undefined || total === null) return null;
  const some = losses.filter(({ n }) => n > 0);
  const lines = some.map(({ n, reason }) => (some.length === 1 ? reason : counted(reason, n)));
  return { title: counted(title, total), lines };
}

export const step = (
  words: string,
  n: number | undefined,
  out: FlowBox | null = null,
): readonly FlowStep[] => (n === undefined ? [] : [{ box: { title: counted(words, n), lines: [] }, out }]);

export const box = (
  words: string,
  n: number | undefined,
  below: readonly (FlowBox | null)[],
): FlowBox | null =>
  n === undefined
    ? null
    : { title: counted(words, n), lines: below.flatMap((one) => (one ? [inLine(one)] : [])) };

export const inLine = ({ title, lines }: FlowBox): string =>
  lines.length === 0 ? title : `${title}: ${lines.join('; ')}`;
