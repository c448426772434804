import type { Layer } from './spec.js';
import { textWidth } from './text-width.js';
import { palette, quiet } from './theme.js';

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** A line of a forest plot, from top to bottom. */
export type ForestLine =
  | { readonly kind: 'heading'; readonly label: string }
  | ({
      readonly kind: 'study';
      readonly label: string;
      readonly estimate: number;
      /** "0.39 (0.12 to 1.26)" */
      readonly text: string;
      /** Share of the pooled effect, of 1. */
      readonly weight: number;
      readonly weightText: string;
    } & Limits)
  | ({
      readonly kind: 'summary';
      readonly label: string;
      readonly estimate: number;
      readonly text: string;
    } & Limits)
  | ({ readonly kind: 'prediction'; readonly label: string; readonly text: string } & Limits);

export interface ForestPlot {
  readonly axisTitle: string;
  readonly axis: 'linear' | 'percent' | 'log';
  /** Where the groups are alike. */
  readonly noDifference: number;
  readonly lines: readonly ForestLine[];
  /** Heads of the columns of text: labels, estimates, weights. */
  readonly heads: readonly [string, string, string];
}

const width = 300;
const rowHeight = 21;
const fontSize = 12;
const widestLabel = 230;
/** Area of the square of the heaviest study, in square pixels. */
const largestSquare = 190;

/**
 * Studies as squares as large as their weights, with intervals; pooled effects as diamonds as wide as theirs; the
 * prediction interval as a bar. Limits far outside of all estimates end in an arrow.
 */
export function forestView(plot: ForestPlot): { width: number; height: number; layer: Layer[] } {
  const { lines } = plot;
  const rows = lines.map((line, at) => ({ ...line, row: at + 1 }));
  const studies = rows.filter((line) => line.kind === 'study');
  const domain = domainOf(plot);
  const frame: Frame = { plot, domain, rows: lines.length };
  return {
    width,
    height: (lines.length + 1) * rowHeight,
    layer: [
      ruleAt(frame, plot.noDifference, [4, 3]),
      ...studyLayers(frame, studies),
      ...rows.flatMap((line) => (line.kind === 'summary' ? [diamond(frame, line)] : [])),
      ...rows.flatMap((line) => (line.kind === 'prediction' ? [predictionBar(frame, line)] : [])),
      ...textLayers(frame, rows),
    ],
  };
}

interface Frame {
  readonly plot: ForestPlot;
  readonly domain: readonly [number, number];
  readonly rows: number;
}

type Placed<L> = L & { readonly row: number };

const xAxis = ({ plot, domain }: Frame, field: string) => ({
  field,
  type: 'quantitative' as const,
  title: plot.axisTitle,
  scale: {
    type: plot.axis === 'log' ? ('log' as const) : ('linear' as const),
    domain: [...domain],
    nice: false,
    ...(plot.axis === 'log' ? {} : { zero: false }),
  },
  axis: { tickCount: 6, ...axisFormat[plot.axis] },
});

const axisFormat = { linear: {}, percent: { format: '.0%' }, log: { format: '~g' } } as const;

const yAxis = ({ rows }: Frame, field = 'row') => ({
  field,
  type: 'quantitative' as const,
  title: null,
  axis: null,
  scale: { domain: [-0.5, rows + 0.5], reverse: true, nice: false, zero: false },
});

function ruleAt(frame: Frame, at: number, strokeDash: number[]): Layer {
  return {
    data: { values: [{ at, top: 0.5, bottom: frame.rows + 0.5 }] },
    mark: { type: 'rule', color: quiet, strokeDash },
    encoding: { x: xAxis(frame, 'at'), y: yAxis(frame, 'top'), y2: { field: 'bottom' } },
  };
}

function studyLayers(
  frame: Frame,
  studies: readonly Placed<Extract<ForestLine, { kind: 'study' }>>[],
): Layer[] {
  const heaviest = Math.max(...studies.map(({ weight }) => weight));
  const [low, high] = frame.domain;
  const values = studies.map((study) => ({
    ...study,
    from: Math.max(study.low, low),
    to: Math.min(study.high, high),
    area: Math.max(8, (largestSquare * study.weight) / heaviest),
  }));
  const arrow = (shape: 'triangle-left' | 'triangle-right', at: number, ends: readonly object[]): Layer => ({
    data: { values: ends.map((end) => ({ ...end, at })) },
    mark: { type: 'point', shape, filled: true, size: 45, color: palette[0], opacity: 1 },
    encoding: { x: xAxis(frame, 'at'), y: yAxis(frame) },
  });
  return [
    {
      data: { values },
      mark: { type: 'rule', color: palette[0], strokeWidth: 1.5 },
      encoding: { x: xAxis(frame, 'from'), x2: { field: 'to' }, y: yAxis(frame) },
    },
    arrow(
      'triangle-left',
      low,
      studies.filter((study) => study.low < low),
    ),
    arrow(
      'triangle-right',
      high,
      studies.filter((study) => study.high > high),
    ),
    {
      data: { values },
      mark: { type: 'point', shape: 'square', filled: true, color: palette[0], opacity: 1 },
      encoding: {
        x: xAxis(frame, 'estimate'),
        y: yAxis(frame),
        size: { field: 'area', type: 'quantitative', scale: null, legend: null },
        tooltip: [
          { field: 'label', title: 'Study' },
          { field: 'text', title: 'Estimate' },
          { field: 'weightText', title: 'Weight' },
        ],
      },
    },
  ];
}

function diamond(frame: Frame, line: Placed<Extract<ForestLine, { kind: 'summary' }>>): Layer {
  const { row, low, estimate, high, label, text } = line;
  const corners = [
    { at: low, over: row, under: row },
    { at: estimate, over: row - 0.33, under: row + 0.33 },
    { at: high, over: row, under: row },
  ];
  return {
    data: { values: corners.map((corner) => ({ ...corner, label, text })) },
    mark: {
      type: 'area',
      color: palette[1],
      line: { color: palette[1], strokeWidth: 1 },
      opacity: 1,
      clip: true,
    },
    encoding: {
      x: xAxis(frame, 'at'),
      y: yAxis(frame, 'over'),
      y2: { field: 'under' },
      tooltip: [
        { field: 'label', title: 'Pooled' },
        { field: 'text', title: 'Estimate' },
      ],
    },
  };
}

function predictionBar(frame: Frame, line: Placed<Extract<ForestLine, { kind: 'prediction' }>>): Layer {
  return {
    data: { values: [line] },
    mark: { type: 'bar', height: 5, color: palette[1], clip: true },
    encoding: { x: xAxis(frame, 'low'), x2: { field: 'high' }, y: yAxis(frame) },
  };
}

function textLayers(frame: Frame, rows: readonly Placed<ForestLine>[]): Layer[] {
  const { heads } = frame.plot;
  const labels = [heads[0], ...rows.map(({ label }) => label)];
  const texts = [heads[1], ...rows.map((row) => ('text' in row ? row.text : ''))];
  const weights = [heads[2], ...rows.map((row) => ('weightText' in row ? row.weightText : ''))];
  const widest = (column: readonly string[]) =>
    Math.ceil(Math.max(...column.map((text) => textWidth(text, fontSize) * 1.08)));
  const atLabels = -Math.min(widestLabel, widest(labels)) - 14;
  const atTexts = width + 14;
  const atWeights = atTexts + widest(texts) + 16 + widest(weights);
  const column = (words: readonly string[], x: number, align: 'left' | 'right'): Layer => ({
    data: {
      values: words.flatMap((text, at) => (text === '' ? [] : [{ text, row: at }])),
    },
    mark: { type: 'text', align, fontSize, limit: align === 'left' && x < 0 ? widestLabel : 400 },
    encoding: {
      x: { value: x },
      y: yAxis(frame),
      text: { field: 'text' },
    },
  });
  return [
    column(labels, atLabels, 'left'),
    column(texts, atTexts, 'left'),
    column(weights, atWeights, 'right'),
  ];
}

/**
 * The axis spans all estimates, the pooled limits, the prediction interval and the line of equality, and half as
 * much again for the limits of studies; what lies further out is cut off.
 */
function domainOf({ lines, axis, noDifference }: ForestPlot): [number, number] {
  const scaled = (value: number) => (axis === 'log' ? Math.log(value) : value);
  const shown = lines.flatMap((line) => {
    if (line.kind === 'heading') return [];
    if (line.kind === 'study') return [line.estimate];
    return [line.low, line.high];
  });
  const core = [...shown, noDifference].map(scaled).filter(Number.isFinite);
  const limits = lines.flatMap((line) => (line.kind === 'study' ? [line.low, line.high] : []));
  const ends = limits.map(scaled).filter(Number.isFinite);
  const [least, most] = [Math.min(...core), Math.max(...core)];
  const room = 0.5 * (most - least) || 1;
  const low = Math.max(least - room, Math.min(least, ...ends));
  const high = Math.min(most + room, Math.max(most, ...ends));
  const margin = 0.03 * (high - low);
  const back = (value: number) => (axis === 'log' ? Math.exp(value) : value);
  return [back(low - margin), back(high + margin)];
}
