import { writeEstimate } from '../kit/format.js';
import { type PresentedTable, writeCell } from '../kit/present.js';
import { left, right } from '../kit/table-rows.js';
import type { AnyDesign } from './design.js';
import type { PowerResult } from './plan-power.js';

/** The quantities of a plan: as solved or given, and in whole people. */
export const presentPlan = (design: AnyDesign, result: PowerResult): PresentedTable => ({
  title: 'Plan',
  columns: [left('Quantity'), right('Value'), right('Rounded up')],
  rows: result.estimates.map((row) => [
    row.label,
    writeEstimate(row, design.estimates[row.term]!.scale).estimate,
    writeCell(row.value, 'integer'),
  ]),
  footnotes: [],
});
