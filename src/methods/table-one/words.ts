import { fixed } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import type { Described } from '../kit/variables.js';
import { list, plural } from '../kit/wording.js';

/** Who is compared, how far the groups are apart, and why no p-value is given. */
export function tableOneInWords({ tables }: Labelled, { groups, variables }: Described): string[] {
  const sizes = list(groups.map(({ label, rows }) => `${label} (n = ${rows})`));
  return [
    `${plural(variables.length, 'characteristic')} of ${plural(groups.length, 'group')}: ${sizes}.`,
    furthestApart(tables),
    'The table describes the groups as they are; it has no p-values, since a test would ask whether chance made a difference, and not whether the difference matters. Likeness in what was measured says nothing of what was not.',
  ].filter((sentence) => sentence !== '');
}

function furthestApart({ balance }: Labelled['tables']): string {
  const measured = (balance ?? []).filter((row) => typeof row.smd === 'number');
  if (measured.length === 0) return '';
  const most = measured.reduce((worst, row) => (Number(row.smd) > Number(worst.smd) ? row : worst));
  const size = Number(most.smd);
  if (size === 0) return 'The two groups have the same means and shares in every characteristic.';
  const apart = Number.isFinite(size)
    ? `a standardised difference of ${fixed(size, 2)} (in standard deviations; 0.1 is often taken as worth a look)`
    : 'no overlap at all';
  return `The groups are furthest apart in ${most.variableLabel}, with ${apart}.`;
}
