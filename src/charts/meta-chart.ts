import { type ForestPlot, forestView } from './forest-plot.js';
import { type FunnelPlot, funnelView } from './funnel-plot.js';
import type { ChartSpec } from './spec.js';
import { themeConfig, vegaLiteSchema } from './theme.js';

/** The charts of a meta-analysis: the forest plot, and below it the funnel plot. */
export const metaChartSpec = (forest: ForestPlot, funnel: FunnelPlot, description: string): ChartSpec => ({
  $schema: vegaLiteSchema,
  description,
  config: themeConfig,
  spacing: 36,
  vconcat: [forestView(forest), { title: 'Funnel plot', ...funnelView(funnel) }],
});
