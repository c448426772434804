import type { ChartSpec } from './spec.js';
import { palette, themeConfig, vegaLiteSchema } from './theme.js';

export interface ScatterChart {
  /** Of the two columns, with their units. */
  readonly xTitle: string;
  readonly yTitle: string;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly description: string;
}

/** So many points are drawn, taken at even steps through the rows. */
export const mostScatterPoints = 2000;

/** A point for each row. No line is drawn: what kind of line fits is for the eye, or for a model, to say. */
export function scatterChart({ xTitle, yTitle, x, y, description }: ScatterChart): ChartSpec {
  const along = (field: string, title: string) =>
    ({ field, type: 'quantitative', title, scale: { zero: false, nice: true } }) as const;
  return {
    $schema: vegaLiteSchema,
    description,
    width: 380,
    height: 320,
    config: themeConfig,
    data: { values: pointsOf(x, y) },
    mark: { type: 'point', filled: true, size: 28, opacity: 0.5, color: palette[0] },
    encoding: {
      x: along('x', xTitle),
      y: along('y', yTitle),
      tooltip: [
        { field: 'x', type: 'quantitative', title: xTitle },
        { field: 'y', type: 'quantitative', title: yTitle },
      ],
    },
  };
}

function pointsOf(x: Float64Array, y: Float64Array) {
  const count = Math.min(x.length, mostScatterPoints);
  return Array.from({ length: count }, (_, k) => {
    const row = Math.floor((k * x.length) / count);
    return { x: x[row]!, y: y[row]! };
  });
}
