import type { ChartSpec } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** A row of the chart; null limits draw the point alone, and without an estimate the text stands alone. */
export interface IntervalRow {
  readonly label: string;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Written at the right: "69% (56% to 80%)". */
  readonly text: string;
}

export interface IntervalChart {
  readonly axisTitle: string;
  readonly rows: readonly IntervalRow[];
  readonly description: string;
  /** `percent` for shares, `log` for ratios. */
  readonly axis: 'linear' | 'percent' | 'log';
  /** Where there is no difference; drawn as a dashed line. */
  readonly noDifference?: number;
}

/** Estimates with their intervals, a row each, their numbers written beside them. */
export function intervalChart({
  axisTitle,
  rows,
  description,
  axis,
  noDifference,
}: IntervalChart): ChartSpec {
  const y = {
    field: 'label',
    type: 'nominal',
    sort: rows.map((row) => row.label),
    title: null,
    axis: { domain: false, ticks: false, labelLimit: 260, labelPadding: 8 },
  } as const;
  const scale =
    axis === 'log' ? { type: 'log' as const } : axis === 'percent' ? { zero: true } : { zero: false };
  const x = (fieldName: string) =>
    ({
      field: fieldName,
      type: 'quantitative',
      title: axisTitle,
      scale,
      axis: axis === 'percent' ? { format: '.0%' } : {},
    }) as const;
  const reference =
    noDifference === undefined
      ? []
      : [
          {
            data: { values: [{ at: noDifference }] },
            mark: { type: 'rule' as const, color: quiet, strokeDash: [4, 3] },
            encoding: {
              x: { field: 'at', type: 'quantitative' as const },
              y: { value: 0 },
              y2: { value: 'height' as const },
            },
          },
        ];
  return {
    $schema: vegaLiteSchema,
    description,
    width: 330,
    height: { step: 40 },
    config: themeConfig,
    data: { values: rows.map((row) => ({ ...row })) },
    layer: [
      ...reference,
      {
        mark: { type: 'rule', strokeWidth: 2, color: palette[0] },
        encoding: { y, x: x('low'), x2: { field: 'high' } },
      },
      {
        mark: { type: 'point', filled: true, shape: 'square', size: 70, color: palette[0], opacity: 1 },
        encoding: {
          y,
          x: x('estimate'),
          tooltip: [
            { field: 'label', title: 'Row' },
            { field: 'text', title: 'Estimate' },
          ],
        },
      },
      {
        mark: { type: 'text', align: 'left', fontSize: 12 },
        encoding: { y, x: { value: 345 }, text: { field: 'text' } },
      },
    ],
  };
}
