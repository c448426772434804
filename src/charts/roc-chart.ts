import type { ChartSpec, Layer } from './spec.js';
import { dashes, palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** A point of a ROC curve, as shares of one. */
export interface RocPoint {
  readonly falsePositive: number;
  readonly sensitivity: number;
}

export interface RocChart {
  readonly curves: readonly { readonly name: string; readonly points: readonly RocPoint[] }[];
  /** The chosen threshold, with what is written beside it; null when there is none. */
  readonly chosen: (RocPoint & { readonly text: string }) | null;
  readonly description: string;
}

const share = (field: string, title: string) => ({
  field,
  type: 'quantitative' as const,
  title,
  scale: { domain: [0, 1] },
  axis: { format: '.0%' },
});

const position = {
  x: share('falsePositive', '1 − specificity (false positives)'),
  y: share('sensitivity', 'Sensitivity'),
};

/** ROC curves in a square, told apart by dash as well as colour, with the diagonal of a coin's toss. */
export const rocChart = ({ curves, chosen, description }: RocChart): ChartSpec => ({
  $schema: vegaLiteSchema,
  description,
  width: 320,
  height: 320,
  config: themeConfig,
  layer: [diagonal, curveLayer(curves), ...(chosen === null ? [] : chosenLayers(chosen))],
});

const diagonal: Layer = {
  data: { values: [0, 1].map((at) => ({ falsePositive: at, sensitivity: at })) },
  mark: { type: 'line', color: quiet, strokeDash: [4, 3], strokeWidth: 1 },
  encoding: position,
};

function curveLayer(curves: RocChart['curves']): Layer {
  const names = curves.map((curve) => curve.name);
  const points = curves.flatMap(({ name, points: own }) =>
    own.map((point, order) => ({ name, order, ...point })),
  );
  const legend = {
    orient: 'bottom' as const,
    title: null,
    direction: 'vertical' as const,
    symbolSize: 400,
    labelLimit: 300,
  };
  return {
    data: { values: points },
    mark: { type: 'line', strokeWidth: 2 },
    encoding: {
      ...position,
      order: { field: 'order', type: 'quantitative' },
      color: { field: 'name', type: 'nominal', scale: { domain: names, range: [...palette] }, legend },
      strokeDash: {
        field: 'name',
        type: 'nominal',
        scale: { domain: names, range: dashes.slice(0, names.length).map((dash) => [...dash]) },
        legend,
      },
    },
  };
}

function chosenLayers(chosen: RocPoint & { readonly text: string }): Layer[] {
  const data = { values: [chosen] };
  return [
    {
      data,
      mark: { type: 'point', shape: 'diamond', filled: true, size: 120, color: '#222', opacity: 1 },
      encoding: position,
    },
    {
      data,
      mark: { type: 'text', align: 'left', dx: 10, dy: 12 },
      encoding: { ...position, text: { field: 'text' } },
    },
  ];
}
