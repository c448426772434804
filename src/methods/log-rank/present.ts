import { fixed, whole, writeEstimate } from '../kit/format.js';
import { levelText, type PresentedTable, presentTests } from '../kit/present.js';
import type { Result } from '../kit/result.js';

/** Observed and expected events, the hazard ratio under them where there is one, then the test. */
export function presentComparison(result: Result): readonly PresentedTable[] {
  const columns = ['Group', 'n', 'Observed', 'Expected'].map(
    (title, at) => ({ title, align: at === 0 ? 'left' : 'right' }) as const,
  );
  const rows = (result.tables.groups ?? []).map(({ group, n, observed, expected }) => [
    String(group),
    whole(Number(n)),
    whole(Number(observed)),
    fixed(Number(expected), 1),
  ]);
  return [
    { title: 'Events', columns, rows, footnotes: [] },
    ...result.estimates.map((row) => presentRatio(result, row)),
    ...presentTests(result),
  ];
}

function presentRatio(result: Result, row: Result['estimates'][number]): PresentedTable {
  const written = writeEstimate(row, 'ratio');
  return {
    title: 'Size of the difference',
    columns: [
      { title: 'Measure', align: 'left' },
      { title: 'Estimate', align: 'right' },
      { title: `${levelText(result)} CI`, align: 'right' },
    ],
    rows: [[row.label, written.estimate, written.interval]],
    footnotes: [],
  };
}
