import type { ChartSpec } from './spec.js';
import { dashes, palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** Curves over one axis, and the point that was asked about. */
export interface CurveChart {
  readonly xTitle: string;
  readonly yTitle: string;
  /** What sets the curves apart; left out when there is one. */
  readonly legendTitle?: string;
  /** Whether y is a share, from 0 to 1. */
  readonly percent: boolean;
  readonly points: readonly { readonly curve: string; readonly x: number; readonly y: number }[];
  readonly marked: { readonly x: number; readonly y: number; readonly text: string };
  readonly description: string;
}

/** Curves told apart by colour and dash; dashed lines lead from the point asked about to both axes. */
export function curveChart({
  xTitle,
  yTitle,
  legendTitle,
  percent,
  points,
  marked,
  description,
}: CurveChart): ChartSpec {
  const names = [...new Set(points.map(({ curve }) => curve))];
  const x = { field: 'x', type: 'quantitative' as const, title: xTitle, scale: { zero: false, nice: false } };
  const y = {
    field: 'y',
    type: 'quantitative' as const,
    title: yTitle,
    scale: percent ? { domain: [0, 1] } : { zero: true },
    axis: percent ? { format: '.0%' } : {},
  };
  const legend =
    legendTitle === undefined
      ? null
      : {
          title: legendTitle,
          orient: 'bottom-right' as const,
          symbolSize: 400,
          symbolType: 'stroke' as const,
        };
  const least = points.reduce((a, { x: at }) => Math.min(a, at), marked.x);
  return {
    $schema: vegaLiteSchema,
    description,
    width: 420,
    height: 280,
    config: themeConfig,
    layer: [
      {
        data: { values: [...points] },
        mark: { type: 'line', strokeWidth: 2 },
        encoding: {
          x,
          y,
          color: {
            field: 'curve',
            type: 'nominal',
            scale: { domain: names, range: palette.slice(0, names.length) },
            legend,
          },
          strokeDash: {
            field: 'curve',
            type: 'nominal',
            scale: { domain: names, range: dashes.slice(0, names.length).map((dash) => [...dash]) },
            legend,
          },
        },
      },
      {
        data: {
          values: [
            { x: least, y: marked.y },
            { x: marked.x, y: marked.y },
            { x: marked.x, y: 0 },
          ],
        },
        mark: { type: 'line', color: quiet, strokeDash: [4, 3], strokeWidth: 1 },
        encoding: { x, y, order: { value: 0 } },
      },
      {
        data: { values: [{ ...marked }] },
        mark: { type: 'point', filled: true, size: 80, color: quiet, opacity: 1 },
        encoding: { x, y },
      },
      {
        data: { values: [{ ...marked }] },
        // A rising curve leaves room below the point, a falling one above it.
        mark: { type: 'text', align: 'left', dx: 9, dy: percent ? 14 : -12, fontSize: 12 },
        encoding: { x, y, text: { field: 'text' } },
      },
    ],
  };
}
