import type { Contingency } from '../kit/contingency.js';
import type { NamedTwoByTwo } from '../kit/cross-table.js';

/** A table, and where it is two by two which group is compared with which and what the event is. */
export interface FisherTable extends Contingency {
  readonly pair: NamedTwoByTwo | null;
}
