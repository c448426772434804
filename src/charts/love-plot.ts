import type { ChartSpec } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

export interface LovePlot {
  /** A dot a variable, in the order given; a distance without end is drawn at the edge. */
  readonly rows: readonly { readonly label: string; readonly distance: number }[];
  /** Where a difference begins to be worth a look: a dashed line. */
  readonly threshold: number;
  readonly description: string;
}

/**
 * Standardised differences as dots on one scale, hollow up to the threshold and filled beyond it (Love plot; Ahmed et al. 2006, Eur Heart J 27:1431-9).
 */
export function lovePlot({ rows, threshold, description }: LovePlot): ChartSpec {
  const finite = rows.map((row) => row.distance).filter(Number.isFinite);
  const furthest = Math.max(2.5 * threshold, ...finite.map((distance) => 1.1 * distance));
  const values = rows.map(({ label, distance }) => ({
    label,
    at: Math.min(distance, furthest),
    text: Number.isFinite(distance) ? distance.toFixed(2) : 'no overlap',
    fill: distance > threshold ? palette[0] : '#ffffff',
  }));
  const x = {
    type: 'quantitative',
    title: 'Absolute standardised mean difference',
    scale: { domain: [0, furthest] as [number, number] },
  } as const;
  const y = {
    field: 'label',
    type: 'nominal',
    sort: rows.map((row) => row.label),
    title: null,
    axis: { domain: false, ticks: false, grid: true, labelLimit: 260, labelPadding: 8 },
  } as const;
  return {
    $schema: vegaLiteSchema,
    description,
    width: 330,
    height: { step: 26 },
    config: themeConfig,
    layer: [
      {
        data: { values: [{ threshold }] },
        mark: { type: 'rule', color: quiet, strokeDash: [4, 3] },
        encoding: { x: { ...x, field: 'threshold' } },
      },
      {
        data: { values },
        mark: { type: 'point', size: 70, stroke: palette[0], opacity: 1 },
        encoding: {
          x: { ...x, field: 'at' },
          y,
          fill: { field: 'fill', type: 'nominal', scale: null },
          tooltip: [
            { field: 'label', title: 'Variable' },
            { field: 'text', title: 'SMD' },
          ],
        },
      },
      {
        data: { values },
        mark: { type: 'text', align: 'left', fontSize: 11 },
        encoding: { y, x: { value: 342 }, text: { field: 'text' } },
      },
    ],
  };
}
