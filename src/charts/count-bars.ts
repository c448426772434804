import type { ChartSpec } from './spec.js';
import { palette, themeConfig, vegaLiteSchema } from './theme.js';

/** A bar from one value to the next, and how many lie there. */
export interface CountBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface CountBars {
  readonly axisTitle: string;
  /** What is counted, such as `Students`. */
  readonly counted: string;
  readonly bars: readonly CountBar[];
  readonly description: string;
}

/** How many lie in each part of a scale, as bars with their counts above. */
export function countBars({ axisTitle, counted, bars, description }: CountBars): ChartSpec {
  const values = bars.map((bar) => ({
    ...bar,
    none: 0,
    middle: (bar.from + bar.to) / 2,
    text: bar.count || '',
  }));
  const scale = { domain: [bars[0]!.from, bars.at(-1)!.to], nice: false };
  const x = (field: string) => ({ field, type: 'quantitative', title: axisTitle, scale }) as const;
  const y = { field: 'count', type: 'quantitative', title: counted, axis: { tickMinStep: 1 } } as const;
  return {
    $schema: vegaLiteSchema,
    description,
    width: 480,
    height: 200,
    config: themeConfig,
    data: { values },
    layer: [
      {
        mark: { type: 'rect', color: palette[0], stroke: '#ffffff' },
        encoding: { x: x('from'), x2: { field: 'to' }, y, y2: { field: 'none' } },
      },
      {
        mark: { type: 'text', baseline: 'bottom', dy: -3 },
        encoding: { x: x('middle'), y, text: { field: 'text' } },
      },
    ],
  };
}
