import { roundTicks } from './round-ticks.js';
import type { ChartSpec, Layer } from './spec.js';
import { atRiskAt, bandOf, censorMarks, type DrawnCurve, type Slots, stepsOf } from './survival-steps.js';
import { dashes, palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

export interface SurvivalChart {
  /** Of time, with its unit. */
  readonly axisTitle: string;
  /** What those above the curve are free of: "Free of relapse". */
  readonly survivalTitle: string;
  readonly curves: readonly DrawnCurve[];
  /** Written in the upper right corner: a test, or nothing. */
  readonly caption?: string;
  readonly description: string;
}

const size = { width: 460, height: 300 };
/** Pixels below the plot at which the numbers at risk begin, and from line to line. */
const risk = { top: 58, line: 18 };
/** Marks of all curves together. */
const mostSlots = 900;

/**
 * Kaplan-Meier curves as steps with their shaded intervals, a tick where someone was last seen, each curve named
 * where it ends, and the numbers at risk under the axis at its own marks (Pocock et al. 2002,
 * doi:10.1016/S0140-6736(02)08594-X).
 */
export function survivalChart(chart: SurvivalChart): ChartSpec {
  const { curves } = chart;
  const end = Math.max(...curves.map((curve) => curve.times.at(-1) ?? 0)) || 1;
  const slots = { end, count: Math.max(60, Math.min(size.width, Math.floor(mostSlots / curves.length))) };
  const scales = scalesOf(chart, end);
  return {
    $schema: vegaLiteSchema,
    description: chart.description,
    ...size,
    config: themeConfig,
    layer: [
      bandLayer(curves, slots, scales),
      stepLayer(curves, slots, scales),
      censorLayer(curves, slots, scales),
      ...nameLayers(curves, scales),
      ...riskLayers(curves, end, scales),
      ...(chart.caption === undefined ? [] : [captionLayer(chart.caption)]),
    ],
  };
}

type Scales = ReturnType<typeof scalesOf>;

/** The encodings that all layers share: one time axis, one survival axis, one look for each group. */
function scalesOf({ curves, axisTitle, survivalTitle }: SurvivalChart, end: number) {
  const domain = curves.map((curve) => curve.name);
  const colours = domain.map((_, at) => palette[at % palette.length]!);
  // From the second round of colours on the dashes are shifted, so that no two curves look alike.
  const lines = domain.map((_, at) => [...dashes[(at + Math.floor(at / palette.length)) % dashes.length]!]);
  return {
    x: {
      field: 'time',
      type: 'quantitative' as const,
      title: axisTitle,
      scale: { domain: [0, end], nice: false },
      axis: { values: roundTicks(end, 6), labelFlush: false },
    },
    y: {
      field: 'survival',
      type: 'quantitative' as const,
      title: survivalTitle,
      scale: { domain: [0, 1] },
      axis: { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1], grid: true, gridOpacity: 0.35 },
    },
    color: {
      field: 'group',
      type: 'nominal' as const,
      scale: { domain, range: colours },
      legend: null,
    },
    strokeDash: {
      field: 'group',
      type: 'nominal' as const,
      scale: { domain, range: lines },
      legend: null,
    },
  };
}

const bandLayer = (curves: readonly DrawnCurve[], slots: Slots, { x, y, color }: Scales): Layer => ({
  data: { values: curves.flatMap((curve) => bandOf(curve, slots)) },
  mark: { type: 'area', interpolate: 'step-after', opacity: curves.length > 3 ? 0.08 : 0.16 },
  encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color },
});

const stepLayer = (
  curves: readonly DrawnCurve[],
  slots: Slots,
  { x, y, color, strokeDash }: Scales,
): Layer => ({
  data: { values: curves.flatMap((curve) => stepsOf(curve, slots)) },
  mark: { type: 'line', interpolate: 'step-after', strokeWidth: 1.8 },
  encoding: { x, y, color, strokeDash },
});

const censorLayer = (curves: readonly DrawnCurve[], slots: Slots, { x, y, color }: Scales): Layer => ({
  data: { values: curves.flatMap((curve) => censorMarks(curve, slots)) },
  mark: { type: 'tick', orient: 'vertical', size: 9, thickness: 1.2 },
  encoding: { x, y, color },
});

/** Each curve's name right of the plot, level with its end, after a piece of its line. */
function nameLayers(curves: readonly DrawnCurve[], { color, strokeDash }: Scales): Layer[] {
  if (curves.length < 2) return [];
  const levels = apart(curves.map((curve) => size.height * (1 - (curve.survival.at(-1) ?? 1))));
  const names = curves.map((curve, at) => ({ group: curve.name, level: levels[at]! }));
  const y = { field: 'level', type: 'quantitative', scale: null, axis: null } as const;
  const data = { values: names };
  return [
    {
      data,
      mark: { type: 'rule', strokeWidth: 1.8 },
      encoding: { x: { value: size.width + 6 }, x2: { value: size.width + 30 }, y, color, strokeDash },
    },
    {
      data,
      mark: { type: 'text', align: 'left', baseline: 'middle', limit: 220 },
      encoding: { x: { value: size.width + 36 }, y, text: { field: 'group' }, color },
    },
  ];
}

/** Pixel heights moved as little as needed so that names do not overprint one another. */
function apart(heights: readonly number[]): number[] {
  const gap = 15;
  const order = heights.map((_, at) => at).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  order.forEach((at, position) => {
    const above = position === 0 ? Number.NEGATIVE_INFINITY : placed[order[position - 1]!]!;
    placed[at] = Math.max(heights[at]!, above + gap);
  });
  const overflow = Math.max(0, (placed[order.at(-1)!] ?? 0) - size.height);
  return placed.map((height) => height - overflow);
}

/** The numbers at risk, drawn in the plot's own coordinates so that each stands under its mark of the axis. */
function riskLayers(curves: readonly DrawnCurve[], end: number, { x, color }: Scales): Layer[] {
  const line = (at: number) => size.height + risk.top + risk.line * (at + 1);
  const numbers = curves.flatMap((curve, at) =>
    roundTicks(end, 6).map((time) => ({ time, level: line(at), atRisk: atRiskAt(curve, time) })),
  );
  const names = curves.map((curve, at) => ({ group: curve.name, level: line(at) }));
  const y = { field: 'level', type: 'quantitative', scale: null, axis: null } as const;
  const heading: Layer = {
    data: { values: [{ text: 'Number at risk' }] },
    mark: { type: 'text', align: 'left', baseline: 'middle', color: quiet },
    encoding: { x: { value: -6 }, y: { value: size.height + risk.top }, text: { field: 'text' } },
  };
  const counts: Layer = {
    data: { values: numbers },
    mark: { type: 'text', baseline: 'middle' },
    encoding: { x, y, text: { field: 'atRisk', type: 'quantitative', format: ',' } },
  };
  const labels: Layer = {
    data: { values: names },
    mark: { type: 'text', align: 'right', baseline: 'middle', limit: 150 },
    encoding: { x: { value: -22 }, y, text: { field: 'group' }, color },
  };
  return curves.length < 2 ? [heading, counts] : [heading, counts, labels];
}

const captionLayer = (caption: string): Layer => ({
  data: { values: [{ text: caption }] },
  mark: { type: 'text', align: 'right', baseline: 'top' },
  encoding: { x: { value: size.width }, y: { value: 2 }, text: { field: 'text' } },
});
