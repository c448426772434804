import type { ChartSpec, Layer } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

export interface ResidualChart {
  /** Of the outcome, with its unit. */
  readonly outcome: string;
  /** Fitted values and residuals, in the unit of the outcome; drawn as they are. */
  readonly points: readonly { readonly fitted: number; readonly residual: number }[];
  /** Mean residual along the fitted values, from left to right. */
  readonly course: readonly { readonly fitted: number; readonly residual: number }[];
  /** Residuals in standard deviations against normal quantiles. */
  readonly quantiles: readonly { readonly normal: number; readonly residual: number }[];
  readonly description: string;
}

/** Residuals against fitted values, and against the normal distribution, side by side. */
export function residualChart(chart: ResidualChart): ChartSpec {
  return {
    $schema: vegaLiteSchema,
    description: chart.description,
    config: themeConfig,
    // Panels in line with each other, whatever the width of their axis labels.
    bounds: 'flush',
    spacing: 80,
    hconcat: [
      { title: 'Residuals along the fitted values', width: 260, height: 230, layer: alongFitted(chart) },
      { title: 'Residuals against the normal', width: 230, height: 230, layer: againstNormal(chart) },
    ],
  };
}

const axis = (field: string, title: string) =>
  ({ field, type: 'quantitative', title, scale: { zero: false, nice: true } }) as const;

const dots = { type: 'point', filled: true, size: 18, opacity: 0.5, color: palette[0] } as const;

function alongFitted({ outcome, points, course }: ResidualChart): Layer[] {
  const encoding = { x: axis('fitted', `Fitted ${outcome}`), y: axis('residual', 'Residual') };
  return [
    {
      data: { values: [{ residual: 0 }] },
      mark: { type: 'rule', color: quiet, strokeDash: [4, 3] },
      encoding: { y: encoding.y },
    },
    { data: { values: [...points] }, mark: dots, encoding },
    {
      data: { values: [...course] },
      mark: {
        type: 'line',
        color: palette[1],
        strokeWidth: 2,
        point: { shape: 'diamond', color: palette[1] },
      },
      encoding,
    },
  ];
}

function againstNormal({ quantiles }: ResidualChart): Layer[] {
  const encoding = {
    x: axis('normal', 'Normal quantile'),
    y: axis('residual', 'Residual (in SD)'),
  };
  const ends = quantiles.map(({ normal }) => normal);
  const line = [Math.min(...ends), Math.max(...ends)].map((normal) => ({ normal, residual: normal }));
  return [
    {
      data: { values: line },
      mark: { type: 'line', color: quiet, strokeDash: [4, 3] },
      encoding,
    },
    { data: { values: [...quantiles] }, mark: dots, encoding },
  ];
}
