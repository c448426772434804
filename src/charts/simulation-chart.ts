import { caterpillarLayers } from './caterpillar.js';
import type { ChartSpec, Layer } from './spec.js';
import { palette, themeConfig, vegaLiteSchema } from './theme.js';

/** What one analysis gave in many data sets. */
export interface SimulationChart {
  readonly title: string;
  readonly axisTitle: string;
  /** Ratios are drawn on a logarithmic axis. */
  readonly isRatio: boolean;
  readonly truth: number;
  readonly estimates: readonly number[];
  /** Intervals with their estimates, in the order of the data sets. */
  readonly intervals: readonly { readonly estimate: number; readonly low: number; readonly high: number }[];
  readonly description: string;
}

const bars = 30;
const mostIntervals = 100;

/** Estimates as bars above, and the intervals of the first hundred data sets below, with a line at the truth. */
export function simulationChart(given: SimulationChart): ChartSpec {
  const { title, axisTitle, isRatio, truth, description } = given;
  const intervals = given.intervals.slice(0, mostIntervals);
  const scale = isRatio ? ({ type: 'log', nice: false } as const) : ({ zero: false } as const);
  const x = (field: string) => ({ field, type: 'quantitative', title: axisTitle, scale }) as const;
  const truthLine: Layer = {
    data: { values: [{ truth }] },
    mark: { type: 'rule', color: palette[1], strokeDash: [6, 3], strokeWidth: 2 },
    encoding: { x: x('truth') },
  };
  return {
    $schema: vegaLiteSchema,
    description,
    config: themeConfig,
    title,
    resolve: { scale: { x: 'shared' } },
    vconcat: [
      {
        width: 420,
        height: 140,
        layer: [
          {
            data: { values: barsOf(given.estimates, isRatio) },
            mark: { type: 'rect', color: palette[0], opacity: 0.75 },
            encoding: { x: x('from'), x2: { field: 'to' }, y: countAxis, y2: { field: 'none' } },
          },
          truthLine,
        ],
      },
      {
        width: 420,
        height: 300,
        layer: [...caterpillarLayers(intervals, { truth, x, rows: 'Data sets' }), truthLine],
      },
    ],
  };
}

const countAxis = { field: 'count', type: 'quantitative', title: 'Data sets' } as const;

/** Bars of equal width, of the logarithm for ratios. */
function barsOf(estimates: readonly number[], isRatio: boolean) {
  const scaled = isRatio ? estimates.map(Math.log) : estimates;
  const unscaled = (value: number): number => (isRatio ? Math.exp(value) : value);
  const [low, high] = scaled.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
  );
  const width = (high - low) / bars || 1;
  const counts = new Array<number>(bars).fill(0);
  for (const value of scaled) counts[Math.min(bars - 1, Math.floor((value - low) / width))]! += 1;
  return counts.map((count, at) => ({
    from: unscaled(low + at * width),
    to: unscaled(low + (at + 1) * width),
    count,
    none: 0,
  }));
}
