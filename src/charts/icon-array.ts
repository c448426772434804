import type { ChartSpec, Layer } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** A group of people of whom so many have the event. */
export interface IconPanel {
  readonly label: string;
  /** Whole, from 0 to the number of people. */
  readonly events: number;
}

export interface IconArray {
  /** 100 or 1,000: the same for all groups, so that they can be compared by eye. */
  readonly people: 100 | 1000;
  readonly panels: readonly IconPanel[];
  readonly description: string;
}

const forms = { 100: { across: 10, step: 18 }, 1000: { across: 40, step: 7 } } as const;
const gap = 3;

/**
 * People as discs, side by side for each group: full ones have the event, open ones have not.
 *
 * @see Galesic, Garcia-Retamero & Gigerenzer (2009), Health Psychol 28:210-6, doi:10.1037/a0014474
 */
export function iconArrayChart({ people, panels, description }: IconArray): ChartSpec {
  const { across, step } = forms[people];
  const rows = people / across;
  const apart = across + gap * (people === 100 ? 1 : 2);
  const icons = panels.flatMap(({ events }, panel) =>
    Array.from({ length: people }, (_, at) => ({
      x: panel * apart + (at % across),
      y: Math.floor(at / across),
      has: at < events,
    })),
  );
  const [width, height] = [(panels.length * apart - (apart - across)) * step, (rows + 3) * step];
  const x = {
    field: 'x',
    type: 'quantitative',
    axis: null,
    scale: { domain: [-0.7, width / step - 0.3] as [number, number], nice: false },
  } as const;
  const y = {
    field: 'y',
    type: 'quantitative',
    axis: null,
    scale: { domain: [rows, -3] as [number, number], nice: false },
  } as const;
  const discs = (has: boolean): Layer => ({
    data: { values: icons.filter((icon) => icon.has === has) },
    mark: {
      type: 'point',
      shape: 'circle',
      size: (step * 0.72) ** 2,
      filled: has,
      color: has ? palette[1] : quiet,
      strokeWidth: 1,
      opacity: 1,
    },
    encoding: { x, y },
  });
  const titles = panels.flatMap(({ label, events }, panel) => [
    { x: panel * apart - 0.4, y: -2.2, text: label, weight: 'bold' },
    {
      x: panel * apart - 0.4,
      y: -1.2,
      text: `${events} of ${people.toLocaleString('en-GB')}`,
      weight: 'normal',
    },
  ]);
  const line = (weight: string): Layer => ({
    data: { values: titles.filter((title) => title.weight === weight) },
    mark: {
      type: 'text',
      align: 'left',
      fontWeight: weight as 'bold' | 'normal',
      fontSize: 12,
      limit: across * step + gap * step,
    },
    encoding: { x, y, text: { field: 'text' } },
  });
  return {
    $schema: vegaLiteSchema,
    description,
    width,
    height,
    config: themeConfig,
    layer: [discs(true), discs(false), line('bold'), line('normal')],
  };
}
