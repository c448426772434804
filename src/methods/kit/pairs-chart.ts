import { groupsChart } from '../../charts/groups-chart.js';
import type { ChartSpec } from '../../charts/spec.js';
import { moments, quantiles } from '../../stats/descriptive.js';
import type { PairedData } from './pairs.js';

/** Every difference as a point beside their box, with a dashed line where the two measurements agree. */
export function differencesChart({ before, after, differences }: PairedData): ChartSpec {
  const [q1, median, q3] = quantiles(differences, [0.25, 0.5, 0.75]) as [number, number, number];
  const unit = before.unit ? ` (${before.unit})` : '';
  const title = `${after.label} minus ${before.label}${unit}`;
  return groupsChart({
    axisTitle: title,
    groups: [{ name: 'Difference', values: differences, q1, median, q3, mean: moments(differences).mean }],
    noDifference: 0,
    description: `${title}: a box from the lower to the upper quartile of the differences with a line at the median and a diamond at the mean, a point for each pair, and a dashed line at 0.`,
  });
}
