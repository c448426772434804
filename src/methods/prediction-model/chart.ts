import { predictionChart } from '../../charts/prediction-chart.js';
import type { ChartSpec } from '../../charts/spec.js';
import { netBenefit } from '../../stats/prediction.js';
import { eventPhrase } from '../kit/cross-table.js';
import type { Labelled } from '../kit/method.js';
import type { PredictionData } from './data.js';

/** Calibration in groups and as a line, and the decision curve at every percent. */
export function drawPrediction(
  result: Labelled,
  { outcome, predictions, sorted, calibration }: PredictionData,
): ChartSpec {
  const event = eventPhrase({ outcome: outcome.label, event: outcome.eventLabel });
  const groups = result.tables.calibration!;
  return predictionChart({
    event,
    groups: groups.map(({ predicted, observed, confLow, confHigh }) => ({
      predicted: Number(predicted),
      observed: Number(observed),
      low: Number(confLow),
      high: Number(confHigh),
    })),
    course: courseOf(predictions.probabilities, calibration),
    decision: Array.from({ length: 99 }, (_, k) => netBenefit(sorted, (k + 1) / 100)),
    description: `Two panels for predictions of ${event}. Left: observed share against mean prediction in ${groups.length} groups, with intervals, the line of the recalibrated model, and the diagonal where both agree. Right: net benefit of acting on the model, on everyone and on no one, by threshold.`,
  });
}

/** Observed chance against predicted, by the calibration slope, over the predictions that occur. */
function courseOf(
  probabilities: Float64Array,
  { slope, interceptOfSlope }: PredictionData['calibration'],
): { predicted: number; observed: number }[] {
  if (slope === null || interceptOfSlope === null) return [];
  const low = probabilities.reduce((least, p) => Math.min(least, p), 1);
  const high = probabilities.reduce((most, p) => Math.max(most, p), 0);
  return Array.from({ length: 60 }, (_, k) => {
    const predicted = low + (k / 59) * (high - low);
    const logOdds = interceptOfSlope + slope.estimate * Math.log(predicted / (1 - predicted));
    return { predicted, observed: 1 / (1 + Math.exp(-logOdds)) };
  });
}
