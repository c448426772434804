import { type GroupsChart, groupsChart } from './groups-chart.js';
import type { ChartSpec } from './spec.js';
import { type StackedBars, stackedBars } from './stacked-bars.js';
import { themeConfig, vegaLiteSchema } from './theme.js';

type Panel = Extract<ChartSpec, { vconcat: unknown }>['vconcat'][number];

/** A variable of the chart: values of a number, or counts of a category. */
export type DistributionPanel =
  | ({ readonly is: 'number' } & Omit<GroupsChart, 'description' | 'mostPoints'>)
  | ({ readonly is: 'category' } & Omit<StackedBars, 'description'>);

/** So many points in all panels together keep the file small. */
const mostPoints = 1600;

/** Distributions one below the other: boxes with points for numbers, bars of shares for categories. */
export function distributionsChart(panels: readonly DistributionPanel[], description: string): ChartSpec {
  const samples = panels.reduce((sum, panel) => sum + (panel.is === 'number' ? panel.groups.length : 0), 0);
  return {
    $schema: vegaLiteSchema,
    description,
    config: themeConfig,
    spacing: 28,
    resolve: { scale: { color: 'independent' } },
    vconcat: panels.map((panel) => {
      const { $schema, config, description: _, ...view } = chartOf(panel, Math.floor(mostPoints / samples));
      return view as Panel;
    }),
  };
}

const chartOf = (panel: DistributionPanel, points: number): ChartSpec =>
  panel.is === 'number'
    ? groupsChart({ ...panel, mostPoints: Math.min(400, points), description: '' })
    : stackedBars({ ...panel, description: '' });
