import type { ChartSpec } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** An item with its correlation, and what is written beside it. */
export interface ItemBar {
  readonly item: string;
  readonly correlation: number;
  readonly text: string;
}

export interface ItemBars {
  readonly axisTitle: string;
  readonly items: readonly ItemBar[];
  /** Where an item is usually taken to belong to its scale: a dashed line. */
  readonly threshold: number;
  readonly description: string;
}

/** Correlations as bars from 0, hollow where they lie below the threshold. */
export function itemBars({ axisTitle, items, threshold, description }: ItemBars): ChartSpec {
  const values = items.map((item) => ({
    ...item,
    from: 0,
    fill: item.correlation < threshold ? '#ffffff' : palette[0],
  }));
  const y = {
    field: 'item',
    type: 'nominal',
    sort: items.map((item) => item.item),
    title: null,
    axis: { domain: false, ticks: false, labelLimit: 260, labelPadding: 8 },
  } as const;
  const x = (field: string) =>
    ({
      field,
      type: 'quantitative',
      title: axisTitle,
      scale: { domain: [Math.min(0, Math.floor(10 * lowest(items)) / 10), 1] as [number, number] },
    }) as const;
  const lines = [
    { at: 0, dash: [1, 0] },
    { at: threshold, dash: [4, 3] },
  ];
  return {
    $schema: vegaLiteSchema,
    description,
    width: 330,
    height: { step: 28 },
    config: themeConfig,
    layer: [
      {
        data: { values },
        mark: { type: 'bar', height: 16, stroke: palette[0], strokeWidth: 1.5 },
        encoding: {
          y,
          x: x('from'),
          x2: { field: 'correlation' },
          fill: { field: 'fill', type: 'nominal', scale: null },
          tooltip: [
            { field: 'item', title: 'Item' },
            { field: 'text', title: 'Item-rest correlation' },
          ],
        },
      },
      ...lines.map(({ at, dash }) => ({
        data: { values: [{ at }] },
        mark: { type: 'rule' as const, color: quiet, strokeDash: dash },
        encoding: { x: x('at') },
      })),
      {
        data: { values },
        mark: { type: 'text', align: 'left', fontSize: 11 },
        encoding: { y, x: { value: 342 }, text: { field: 'text' } },
      },
    ],
  };
}

const lowest = (items: readonly ItemBar[]): number => Math.min(...items.map((item) => item.correlation));
