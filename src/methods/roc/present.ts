import { significant, writeEstimate } from '../kit/format.js';
import { levelText, type PresentedTable, presentTests } from '../kit/present.js';
import type { Result } from '../kit/result.js';

/** So many thresholds can be read in one table. */
const MOST_ROWS = 15;

/** Areas, the chosen threshold with what it gives, and a selection of the other thresholds. */
export function presentRoc(result: Result): readonly PresentedTable[] {
  return [
    areas(result),
    ...presentTests(result).filter((table) => table.rows.length > 0),
    thresholds(result),
  ];
}

function areas(result: Result): PresentedTable {
  const rows = result.estimates.filter(({ term }) => term !== 'youden-threshold');
  const roles = result.input.roles;
  const names = [`${roles.score}¹`, `${roles.compare}¹`, 'Difference¹'];
  return {
    title: 'Area under the ROC curve',
    columns: [left('Score'), right('AUC'), right(`${levelText(result)} CI`)],
    rows: rows.map((row, index) => {
      const written = writeEstimate(row, 'number');
      return [names[index]!, written.estimate, written.interval];
    }),
    footnotes: ['DeLong’s interval, that of an area clipped to 0 and 1.'],
  };
}

function thresholds(result: Result): PresentedTable {
  const all = result.tables.roc ?? [];
  const best = result.estimates.find(({ term }) => term === 'youden-threshold')?.estimate;
  const count = Math.min(all.length, MOST_ROWS);
  const picked = Array.from(
    { length: count },
    (_, k) => all[Math.round((k * (all.length - 1)) / (count - 1))]!,
  );
  const chosen = all.find((row) => row.threshold === best);
  const shown = chosen && !picked.includes(chosen) ? [...picked, chosen] : picked;
  const sorted = [...shown].sort((a, b) => Number(a.threshold) - Number(b.threshold));
  return {
    title: all.length > shown.length ? `Thresholds (${shown.length} of ${all.length})` : 'Thresholds',
    columns: [right('Threshold'), right('Sensitivity'), right('Specificity')],
    rows: sorted.map((row) => [
      significant(Number(row.threshold)) + (row === chosen ? '¹' : ''),
      writeEstimate({ estimate: row.sensitivity ?? null }, 'proportion').estimate,
      writeEstimate({ estimate: row.specificity ?? null }, 'proportion').estimate,
    ]),
    footnotes: ['The largest sum of sensitivity and specificity (Youden).'],
  };
}

const left = (title: string) => ({ title, align: 'left' }) as const;
const right = (title: string) => ({ title, align: 'right' }) as const;
