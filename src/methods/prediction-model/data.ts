import type { Calibration } from '../../stats/calibration.js';
import type { SortedScores } from '../../stats/concordance.js';
import type { Predictions } from '../../stats/prediction.js';
import type { EventInput } from '../kit/parameters.js';

/** Predictions and outcomes, with the recalibration that they ask for. */
export interface PredictionData {
  readonly outcome: EventInput;
  readonly predictions: Predictions;
  readonly sorted: SortedScores;
  readonly calibration: Calibration;
}
