import type { ChartSpec, Layer } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** A horizontal line with the band of its interval and what is written at its end. */
export interface AgreementLine {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  /** The bias is a solid line, a limit of agreement a dashed one. */
  readonly kind: 'bias' | 'limit';
}

export interface AgreementChart {
  readonly meanTitle: string;
  readonly differenceTitle: string;
  readonly points: readonly { readonly mean: number; readonly difference: number }[];
  /** Ends of the lines along the means. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly AgreementLine[];
  readonly description: string;
}

/** Differences against means (Bland & Altman 1986), with the bias and the limits of agreement in their bands. */
export function agreementChart(chart: AgreementChart): ChartSpec {
  const { from, to, lines } = chart;
  const spans = lines.map((line) => ({ ...line, from, to }));
  const encoding = axes(chart);
  return {
    $schema: vegaLiteSchema,
    description: chart.description,
    width: 430,
    height: 300,
    config: themeConfig,
    layer: [
      bands(spans, encoding),
      ...(nearZero(lines) ? [noDifference(encoding)] : []),
      pointsLayer(chart, encoding),
      ...(['bias', 'limit'] as const).map((kind) =>
        linesLayer(
          spans.filter((span) => span.kind === kind),
          encoding,
        ),
      ),
      {
        data: { values: spans },
        mark: { type: 'text', align: 'left', fontSize: 11, lineBreak: '\n', baseline: 'middle' },
        encoding: { x: { value: 438 }, y: { ...encoding.y, field: 'estimate' }, text: { field: 'text' } },
      },
    ],
  };
}

const axes = ({ meanTitle, differenceTitle }: AgreementChart) => ({
  x: { type: 'quantitative' as const, title: meanTitle, scale: { zero: false, nice: true } },
  y: { type: 'quantitative' as const, title: differenceTitle, scale: { zero: false, nice: true } },
});

type Axes = ReturnType<typeof axes>;

const bands = (spans: object[], { x, y }: Axes): Layer => ({
  data: { values: spans },
  mark: { type: 'rect', color: palette[0], opacity: 0.13 },
  encoding: {
    x: { ...x, field: 'from' },
    x2: { field: 'to' },
    y: { ...y, field: 'low' },
    y2: { field: 'high' },
  },
});

/** Whether a line at 0 can be drawn without pressing the others together. */
function nearZero(lines: readonly AgreementLine[]): boolean {
  const lowest = Math.min(...lines.map((line) => line.low));
  const highest = Math.max(...lines.map((line) => line.high));
  const span = highest - lowest;
  return lowest - span <= 0 && highest + span >= 0;
}

const noDifference = ({ y }: Axes): Layer => ({
  data: { values: [{ difference: 0 }] },
  mark: { type: 'rule', color: quiet, strokeDash: [1, 3] },
  encoding: { y: { ...y, field: 'difference' } },
});

const pointsLayer = ({ points }: AgreementChart, { x, y }: Axes): Layer => ({
  data: { values: [...points] },
  mark: { type: 'point', filled: true, size: 26, opacity: 0.6, color: '#333333' },
  encoding: {
    x: { ...x, field: 'mean' },
    y: { ...y, field: 'difference' },
    tooltip: [
      { field: 'mean', type: 'quantitative' },
      { field: 'difference', type: 'quantitative' },
    ],
  },
});

const linesLayer = (spans: (AgreementLine & { from: number; to: number })[], { x, y }: Axes): Layer => ({
  data: { values: spans },
  mark: {
    type: 'rule',
    color: palette[0],
    strokeWidth: 2,
    ...(spans[0]?.kind === 'limit' ? { strokeDash: [6, 4] } : {}),
  },
  encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y: { ...y, field: 'estimate' } },
});
