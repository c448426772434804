import type { Layer } from './spec.js';
import { palette, quiet } from './theme.js';

export interface FunnelPlot {
  readonly axisTitle: string;
  readonly axis: 'linear' | 'percent' | 'log';
  readonly studies: readonly {
    readonly label: string;
    readonly estimate: number;
    readonly stdError: number;
  }[];
  readonly pooled: number;
  /** Standard normal quantile of the level of the lines. */
  readonly z: number;
  readonly errorTitle: string;
}

const axisFormat = { linear: {}, percent: { format: '.0%' }, log: { format: '~g' } } as const;

/** More studies than this are drawn as an even sample of them. */
const mostDrawn = 1000;

/**
 * Each study's effect against its standard error, the most precise on top, about the pooled effect; between the
 * dashed lines studies would lie if they differed by sampling alone.
 */
export function funnelView(plot: FunnelPlot): { width: number; height: number; layer: Layer[] } {
  const { studies, axis, axisTitle, pooled, z, errorTitle } = plot;
  const largest = 1.05 * studies.reduce((most, { stdError }) => Math.max(most, stdError), 0);
  const at = (steps: number) =>
    axis === 'log' ? pooled * Math.exp(steps * largest) : pooled + steps * largest;
  const x = {
    field: 'estimate',
    type: 'quantitative' as const,
    title: axisTitle,
    scale: axis === 'log' ? { type: 'log' as const, nice: true } : { zero: false, nice: true },
    axis: { tickCount: 6, ...axisFormat[axis] },
  };
  const y = {
    field: 'stdError',
    type: 'quantitative' as const,
    title: errorTitle,
    scale: { domain: [0, largest], reverse: true, nice: false },
  };
  const line = (steps: number, strokeDash: number[]): Layer => ({
    data: {
      values: [
        { estimate: pooled, stdError: 0 },
        { estimate: at(steps), stdError: largest },
      ],
    },
    mark: { type: 'line', color: quiet, strokeDash, strokeWidth: 1 },
    encoding: { x, y },
  });
  const step = Math.max(1, studies.length / mostDrawn);
  const drawn = Array.from(
    { length: Math.min(studies.length, mostDrawn) },
    (_, k) => studies[Math.floor(k * step)]!,
  );
  return {
    width: 300,
    height: 200,
    layer: [
      line(-z, [4, 3]),
      line(z, [4, 3]),
      line(0, []),
      {
        data: { values: drawn },
        mark: { type: 'point', filled: true, size: 40, color: palette[0], opacity: 0.75 },
        encoding: { x, y, tooltip: [{ field: 'label', title: 'Study' }] },
      },
    ],
  };
}
