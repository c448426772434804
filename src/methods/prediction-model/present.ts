import { fixed, percent, whole, writeEstimate } from '../kit/format.js';
import { levelText, type PresentedTable } from '../kit/present.js';
import type { Result } from '../kit/result.js';

/** Calibration in percent, and net benefit as people in 1,000. */
export const presentPrediction = (result: Result): readonly PresentedTable[] => [
  calibration(result),
  decision(result),
];

function calibration(result: Result): PresentedTable {
  return {
    title: 'Calibration: people in order of their prediction',
    columns: ['Group', 'n', 'Predicted', 'Observed', `${levelText(result)} CI`].map(right),
    rows: (result.tables.calibration ?? []).map((row) => {
      const observed = writeEstimate({ ...row, estimate: row.observed ?? null }, 'proportion');
      return [
        String(row.group),
        whole(Number(row.n)),
        percent(Number(row.predicted), 1),
        observed.estimate,
        observed.interval,
      ];
    }),
    footnotes: [],
  };
}

function decision(result: Result): PresentedTable {
  const inThousand = (value: unknown) => fixed(Number(value) * 1000, 0);
  return {
    title: 'Decision curve: net true positives in 1,000 people',
    columns: ['Threshold', 'Act on the model', 'Act on everyone'].map(right),
    rows: (result.tables['decision-curve'] ?? []).map((row) => [
      percentOf(Number(row.threshold)),
      inThousand(row.netBenefit),
      inThousand(row.treatAll),
    ]),
    footnotes: [],
  };
}

/** A threshold in percent, with the decimals that it has. */
export const percentOf = (threshold: number): string => `${Number((threshold * 100).toPrecision(6))}%`;

const right = (title: string) => ({ title, align: 'right' }) as const;
