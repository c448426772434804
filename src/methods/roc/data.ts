import type { AreaUnderCurve } from '../../stats/delong.js';
import type { RocCurve } from '../../stats/roc-curve.js';
import type { EventInput, NumberInput } from '../kit/parameters.js';

/** A score with its curve and area. */
export interface ScoreCurve {
  readonly score: NumberInput;
  readonly curve: RocCurve;
  readonly area: AreaUnderCurve;
}

/** What the area and the curve are made from. */
export interface RocData {
  readonly condition: EventInput;
  readonly main: ScoreCurve;
  readonly compare: ScoreCurve | null;
}
