import type { FlowBox } from '../../charts/flow-diagram.js';
import type { Records } from '../../study/reporting.js';
import { counted, type Drawn, lossBox, step } from './boxes.js';

/** Records from the search to the studies included, as PRISMA draws them. */
export function recordsFlow(records: Records): Drawn {
  const removed = lossBox('Removed before screening', records['removed-before-screening']);
  const single = (words: string, n: number | undefined): FlowBox | null =>
    n === undefined ? null : { title: counted(words, n), lines: [] };
  return {
    trunk: [
      ...step('Records identified', records.identified, removed),
      ...step('Records screened', records.screened, single('Records excluded', records.excluded)),
      ...step('Reports sought', records.sought, single('Reports not retrieved', records['not-retrieved'])),
      ...step('Reports assessed', records.assessed, lossBox('Reports excluded', records['reports-excluded'])),
      ...step('Studies included', records.included),
    ],
    arms: [],
  };
}
