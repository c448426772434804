import { residualChart } from '../../charts/residual-chart.js';
import type { ChartSpec } from '../../charts/spec.js';
import { ascendingOrder } from '../../stats/ascending-order.js';
import { normal } from '../../stats/distributions/index.js';
import type { LinearModel } from '../../stats/regression/linear-model.js';
import type { NumberInput } from '../kit/parameters.js';
import { withUnit } from '../kit/say-mean.js';

/** At most so many points in each panel; beyond that every k-th in order of size, and both ends. */
const MOST_POINTS = 600;
const MOST_BINS = 12;

/** Residuals along the fitted values, with their course, and against the normal distribution. */
export function diagnosticChart(outcome: NumberInput, model: LinearModel): ChartSpec {
  const { fitted, residuals, sigma } = model;
  const order = ascendingOrder(fitted);
  const sorted = Float64Array.from(residuals).sort();
  const drawn = thinned(order.length);
  return residualChart({
    outcome: withUnit(outcome),
    points: drawn.map((rank) => ({ fitted: fitted[order[rank]!]!, residual: residuals[order[rank]!]! })),
    course: courseOf(order, model),
    quantiles: drawn.map((rank) => ({
      normal: normal.upperQuantile(1 - (rank + 0.5) / sorted.length),
      residual: sorted[rank]! / sigma,
    })),
    description: `Two panels for the model of ${outcome.label}. Left: a point for each row, its residual against its fitted value, with the mean residual along the way as a line; a line that stays near 0 and an even spread suit the model. Right: the residuals against quantiles of the normal distribution; points along the dashed line suit it.`,
  });
}

/** Ranks that are drawn: all, or the ends and every k-th between them. */
function thinned(count: number): number[] {
  const wanted = Math.min(count, MOST_POINTS);
  if (wanted === count) return Array.from({ length: count }, (_, rank) => rank);
  return Array.from({ length: wanted }, (_, k) => Math.round((k * (count - 1)) / (wanted - 1)));
}

/** Mean fitted value and mean residual of bins of equal size. */
function courseOf(order: Int32Array, { fitted, residuals }: LinearModel) {
  const bins = Math.max(2, Math.min(MOST_BINS, Math.floor(order.length / 8)));
  return Array.from({ length: bins }, (_, bin) => {
    const rows = order.subarray((bin * order.length) / bins, ((bin + 1) * order.length) / bins);
    return { fitted: meanOf(fitted, rows), residual: meanOf(residuals, rows) };
  });
}

function meanOf(values: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) sum += values[rows[at]!]!;
  return sum / rows.length;
}
