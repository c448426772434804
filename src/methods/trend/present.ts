import { significant, whole, writeEstimate } from '../kit/format.js';
import type { AnyMethod } from '../kit/method.js';
import { levelText, type PresentedTable, presentEstimates, presentTests } from '../kit/present.js';
import type { Result } from '../kit/result.js';
import { left, right } from '../kit/table-rows.js';

/** The groups with their shares and limits, the slope, and the tests. */
export function presentTrend(result: Result, estimates: AnyMethod['estimates']): readonly PresentedTable[] {
  const rows = (result.tables.groups ?? []).map((row) => {
    const { estimate, interval } = writeEstimate({ ...row, estimate: row.proportion ?? null }, 'proportion');
    const counts = `${whole(Number(row.events))} of ${whole(Number(row.total))}`;
    return [String(row.group), scoreText(Number(row.score)), counts, estimate, interval];
  });
  return [
    {
      title: 'Groups',
      columns: [
        left('Group'),
        right('Score'),
        right('Events'),
        right('Proportion¹'),
        right(`${levelText(result)} CI`),
      ],
      rows,
      footnotes: ['Wilson score interval.'],
    },
    ...presentEstimates({ estimates }, result),
    ...presentTests(result),
  ];
}

const scoreText = (score: number): string => (Number.isInteger(score) ? whole(score) : significant(score));
