import { rocChart } from '../../charts/roc-chart.js';
import type { ChartSpec } from '../../charts/spec.js';
import { significant, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { estimateOf } from '../kit/result.js';
import type { RocData, ScoreCurve } from './data.js';

/** At most so many points a curve: no screen shows more. */
const MOST_POINTS = 500;

/** The curves of one or two scores, and the threshold of the largest Youden index. */
export function drawRoc(result: Labelled, { condition, main, compare }: RocData): ChartSpec {
  const area = writeEstimate(estimateOf(result, 'auc'), 'number');
  const best = estimateOf(result, 'youden-threshold');
  const named = [main, ...(compare ? [compare] : [])].map((one, index) => ({
    name: `${one.score.label} (AUC ${index === 0 ? area.estimate : writeEstimate(estimateOf(result, 'auc-compare'), 'number').estimate})`,
    points: pointsOf(one),
  }));
  const finite = typeof best.estimate === 'number' && Number.isFinite(best.estimate);
  return rocChart({
    curves: named,
    chosen: finite
      ? {
          falsePositive: 1 - Number(best.specificity),
          sensitivity: Number(best.sensitivity),
          text: `threshold ${shortNumber(Number(best.estimate))}`,
        }
      : null,
    description: `ROC curve of ${named.map(({ name }) => name).join(' and ')} for ${condition.label}: sensitivity against false positives, with the diagonal of a coin’s toss${finite ? ` and a diamond at the threshold ${shortNumber(Number(best.estimate))}` : ''}.`,
  });
}

/** Four significant digits, without zeros at the end. */
const shortNumber = (value: number): string =>
  significant(value)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

/** From the strictest threshold to the laxest, thinned evenly. */
function pointsOf({ curve }: ScoreCurve) {
  const { sensitivity, specificity } = curve;
  const count = Math.min(sensitivity.length, MOST_POINTS);
  const points = Array.from({ length: count }, (_, k) => {
    const at = Math.round((k * (sensitivity.length - 1)) / (count - 1));
    return { falsePositive: 1 - specificity[at]!, sensitivity: sensitivity[at]! };
  });
  return points[0]!.falsePositive > 0.5 ? points.reverse() : points;
}
