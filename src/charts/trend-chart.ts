import type { ChartSpec, Layer } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** An ordered group: its proportion with limits, and the proportion on the fitted line. */
export interface TrendPoint {
  readonly group: string;
  readonly proportion: number;
  readonly low: number;
  readonly high: number;
  readonly fitted: number;
  readonly text: string;
}

export interface TrendChart {
  readonly groupTitle: string;
  readonly proportionTitle: string;
  readonly points: readonly TrendPoint[];
  readonly description: string;
}

/** Proportions with their intervals along ordered groups, and the fitted proportions as a dashed line. */
export function trendChart({ groupTitle, proportionTitle, points, description }: TrendChart): ChartSpec {
  const names = points.map((point) => point.group);
  const x = {
    field: 'group',
    type: 'ordinal' as const,
    title: groupTitle,
    sort: names,
    scale: { domain: names },
    axis: {
      labelAngle: names.some((name) => name.length > 12) || names.length > 12 ? -40 : 0,
      labelLimit: 140,
    },
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative' as const,
    title: proportionTitle,
    scale: { zero: true },
    axis: { format: '.0%', grid: true },
  });
  const marks: Layer[] = [
    {
      mark: { type: 'line', color: quiet, strokeDash: [5, 4], strokeWidth: 1.5 },
      encoding: { y: y('fitted') },
    },
    {
      mark: { type: 'rule', color: palette[0], strokeWidth: 2 },
      encoding: { y: y('low'), y2: { field: 'high' } },
    },
    {
      mark: { type: 'point', filled: true, shape: 'square', size: 70, color: palette[0], opacity: 1 },
      encoding: {
        y: y('proportion'),
        tooltip: [
          { field: 'group', title: groupTitle },
          { field: 'text', title: 'Proportion' },
        ],
      },
    },
  ];
  return {
    $schema: vegaLiteSchema,
    description,
    width: { step: names.length > 20 ? 22 : names.length > 8 ? 34 : 64 },
    height: 240,
    config: themeConfig,
    data: { values: [...points] },
    encoding: { x },
    layer: marks,
  };
}
