import type { ChartSpec, Layer } from './spec.js';
import { dashes, palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

export interface PredictionChart {
  readonly event: string;
  /** Groups of people with like predictions, as shares of one. */
  readonly groups: readonly {
    readonly predicted: number;
    readonly observed: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Observed against predicted as the recalibration has it; empty when there is none. */
  readonly course: readonly { readonly predicted: number; readonly observed: number }[];
  readonly decision: readonly {
    readonly threshold: number;
    readonly netBenefit: number;
    readonly treatAll: number;
  }[];
  readonly description: string;
}

/** Calibration and decision curve, side by side. */
export const predictionChart = (chart: PredictionChart): ChartSpec => ({
  $schema: vegaLiteSchema,
  description: chart.description,
  config: themeConfig,
  bounds: 'flush',
  spacing: 80,
  resolve: { legend: { color: 'independent', strokeDash: 'independent' } },
  hconcat: [
    { title: 'Calibration', width: 250, height: 250, layer: calibrationLayers(chart) },
    { title: 'Decision curve', width: 250, height: 250, layer: decisionLayers(chart) },
  ],
});

const share = (field: string, title: string) => ({
  field,
  type: 'quantitative' as const,
  title,
  scale: { domain: [0, 1] },
  axis: { format: '.0%' },
});

function calibrationLayers({ event, groups, course }: PredictionChart): Layer[] {
  const x = share('predicted', `Predicted chance of ${event}`);
  const y = share('observed', 'Share that had it');
  const data = { values: [...groups] };
  return [
    {
      data: { values: [0, 1].map((at) => ({ predicted: at, observed: at })) },
      mark: { type: 'line', color: quiet, strokeDash: [4, 3], strokeWidth: 1 },
      encoding: { x, y },
    },
    {
      data: { values: [...course] },
      mark: { type: 'line', color: palette[1], strokeWidth: 2 },
      encoding: { x, y },
    },
    {
      data,
      mark: { type: 'rule', color: palette[0] },
      encoding: { x, y: share('low', 'Share that had it'), y2: { field: 'high' } },
    },
    {
      data,
      mark: { type: 'point', filled: true, size: 45, color: palette[0], opacity: 1 },
      encoding: { x, y },
    },
  ];
}

const strategies = ['Act on the model', 'Act on everyone', 'Act on no one'] as const;

function decisionLayers({ decision }: PredictionChart): Layer[] {
  const best = Math.max(...decision.map((row) => Math.max(row.netBenefit, row.treatAll)), 0.01);
  // Curves that fall far below 0 would flatten what matters.
  const floor = -0.25 * best;
  const rows = decision.flatMap(({ threshold, netBenefit, treatAll }) => [
    { threshold, strategy: strategies[0], benefit: netBenefit },
    { threshold, strategy: strategies[1], benefit: treatAll },
    { threshold, strategy: strategies[2], benefit: 0 },
  ]);
  const legend = { orient: 'bottom' as const, direction: 'vertical' as const, title: null, symbolSize: 400 };
  return [
    {
      data: { values: rows.filter(({ benefit }) => benefit >= floor) },
      mark: { type: 'line', strokeWidth: 2 },
      encoding: {
        x: share('threshold', 'Threshold of the chance'),
        y: {
          field: 'benefit',
          type: 'quantitative',
          title: 'Net benefit',
          scale: { domain: [floor, best], nice: false },
        },
        color: {
          field: 'strategy',
          type: 'nominal',
          scale: { domain: [...strategies], range: [palette[0], palette[1], quiet] },
          legend,
        },
        strokeDash: {
          field: 'strategy',
          type: 'nominal',
          scale: { domain: [...strategies], range: dashes.slice(0, 3).map((dash) => [...dash]) },
          legend,
        },
      },
    },
  ];
}
