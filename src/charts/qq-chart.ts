import type { ChartSpec, Layer } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** A value and the point where a standard normal sample of the same size would be expected to have it. */
export interface QuantilePoint {
  readonly normal: number;
  readonly value: number;
}

export interface QqChart {
  /** Of the values, with their unit. */
  readonly axisTitle: string;
  /** Ascending, as they are to be drawn. */
  readonly points: readonly QuantilePoint[];
  /** The line on which points of a normal distribution lie. */
  readonly line: { readonly mean: number; readonly sd: number };
  readonly description: string;
}

/** Values in order against normal quantiles, with the line of a normal distribution of the same mean and spread. */
export function qqChart({ axisTitle, points, line, description }: QqChart): ChartSpec {
  return {
    $schema: vegaLiteSchema,
    description,
    width: 340,
    height: 300,
    config: themeConfig,
    layer: [lineLayer(points, line, axisTitle), pointsLayer(points, axisTitle)],
  };
}

const along = (field: string, title: string) =>
  ({ field, type: 'quantitative', title, scale: { zero: false, nice: true } }) as const;

const axes = (axisTitle: string) => ({ x: along('normal', 'Normal quantile'), y: along('value', axisTitle) });

function lineLayer(points: readonly QuantilePoint[], line: QqChart['line'], axisTitle: string): Layer {
  const ends = [points[0]!.normal, points.at(-1)!.normal];
  return {
    data: { values: ends.map((normal) => ({ normal, value: line.mean + line.sd * normal })) },
    mark: { type: 'line', color: quiet, strokeDash: [4, 3] },
    encoding: axes(axisTitle),
  };
}

const pointsLayer = (points: readonly QuantilePoint[], axisTitle: string): Layer => ({
  data: { values: [...points] },
  mark: { type: 'point', filled: true, size: 26, opacity: 0.6, color: palette[0] },
  encoding: {
    ...axes(axisTitle),
    tooltip: { field: 'value', type: 'quantitative', title: axisTitle },
  },
});
