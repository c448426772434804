import type { ChartSpec, Layer } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

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
      { width: 420, height: 300, layer: [...intervalLayers(given, x), truthLine] },
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

type Axis = (field: string) => { readonly field: string; readonly type: 'quantitative' };

/** A line for each interval, those that miss the truth told by colour and dash. */
function intervalLayers({ intervals, truth }: SimulationChart, x: Axis): Layer[] {
  const rows = [...intervals.slice(0, mostIntervals)]
    .sort((a, b) => a.estimate - b.estimate)
    .map((one, rank) => ({
      ...one,
      rank,
      holds: one.low <= truth && truth <= one.high ? 'holds the truth' : 'misses it',
    }));
  const groups = ['holds the truth', 'misses it'];
  const colour = {
    field: 'holds',
    type: 'nominal',
    title: 'Interval',
    scale: { domain: groups, range: [quiet, palette[1]] },
  } as const;
  const dash = {
    field: 'holds',
    type: 'nominal',
    title: 'Interval',
    scale: {
      domain: groups,
      range: [
        [1, 0],
        [4, 2],
      ],
    },
  } as const;
  const y = {
    field: 'rank',
    type: 'quantitative',
    title: 'Data sets, by their estimate',
    axis: { ticks: false, labels: false },
  } as const;
  return [
    {
      data: { values: rows },
      mark: { type: 'rule', strokeWidth: 1.5 },
      encoding: { y, x: x('low'), x2: { field: 'high' }, color: colour, strokeDash: dash },
    },
    {
      data: { values: rows },
      mark: { type: 'point', filled: true, size: 12, color: palette[0] },
      encoding: { y, x: x('estimate') },
    },
  ];
}
