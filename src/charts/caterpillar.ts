import type { ChartSpec, Layer } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** An estimate with its limits, and what is shown when it is pointed at. */
export interface CaterpillarRow {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Whose it is; left out where nobody is to be told from another. */
  readonly label?: string;
}

export interface Caterpillar {
  readonly axisTitle: string;
  /** Ratios are drawn on a logarithmic axis. */
  readonly isRatio: boolean;
  /** Shares are written in percent. */
  readonly isShare: boolean;
  readonly truth: number;
  /** What the rows are, such as `Students`. */
  readonly rows: string;
  readonly intervals: readonly CaterpillarRow[];
  readonly description: string;
}

type Axis = (field: string) => { readonly field: string; readonly type: 'quantitative' };

interface Frame {
  readonly truth: number;
  readonly x: Axis;
  readonly rows: string;
}

/** Many intervals of one quantity in the order of their estimates, and a line at the truth. */
export function caterpillar({
  axisTitle,
  isRatio,
  isShare,
  truth,
  rows,
  intervals,
  description,
}: Caterpillar): ChartSpec {
  const scale = isRatio ? ({ type: 'log', nice: false } as const) : ({ zero: false } as const);
  const axis = isShare ? { format: '.0%' } : {};
  const x = (field: string) => ({ field, type: 'quantitative', title: axisTitle, scale, axis }) as const;
  return {
    $schema: vegaLiteSchema,
    description,
    config: themeConfig,
    width: 480,
    height: Math.min(900, Math.max(160, 5 * intervals.length)),
    layer: [
      ...caterpillarLayers(intervals, { truth, x, rows }),
      {
        data: { values: [{ truth }] },
        mark: { type: 'rule', color: palette[1], strokeDash: [6, 3], strokeWidth: 2 },
        encoding: { x: x('truth') },
      },
      {
        data: { values: [{ truth }] },
        mark: { type: 'text', baseline: 'bottom', text: 'the truth' },
        encoding: { x: x('truth'), y: { value: -4 } },
      },
    ],
  };
}

/** A line for each interval, those that miss the truth told by colour and dash. */
export function caterpillarLayers(
  intervals: readonly CaterpillarRow[],
  { truth, x, rows: what }: Frame,
): Layer[] {
  const rows = intervals
    .toSorted((a, b) => a.estimate - b.estimate)
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
    title: `${what}, by their estimate`,
    axis: { ticks: false, labels: false },
    scale: { domain: [-1, rows.length] as [number, number], nice: false },
  } as const;
  const tooltip = intervals.some(({ label }) => label !== undefined)
    ? { tooltip: [{ field: 'label', title: what }] }
    : {};
  return [
    {
      data: { values: rows },
      mark: { type: 'rule', strokeWidth: 1.5 },
      encoding: { y, x: x('low'), x2: { field: 'high' }, color: colour, strokeDash: dash, ...tooltip },
    },
    {
      data: { values: rows },
      mark: { type: 'point', filled: true, size: 12, color: palette[0] },
      encoding: { y, x: x('estimate'), ...tooltip },
    },
  ];
}
