import type { Limits } from '../t-test.js';

/** A number needed to treat for one event more or one fewer. */
export interface NumberNeeded {
  /** 1/|difference|; infinite for none. */
  readonly estimate: number;
  /** Null when the limits of the difference span 0: they then run through infinity. */
  readonly confLow: number | null;
  readonly confHigh: number | null;
  /** For an event that is unwanted. */
  readonly direction: 'benefit' | 'harm' | 'none';
}

/**
 * 1/|risk difference|. Its limits exist only when those of the difference are on one side of 0.
 *
 * @see Altman (1998), BMJ 317:1309-12
 * @example numberNeeded({ estimate: -0.1, low: -0.25, high: -0.05 }).confHigh // => 20
 * @example numberNeeded({ estimate: -0.1, low: -0.25, high: 0.05 }).confHigh // => null
 */
export function numberNeeded({ estimate, low, high }: Limits & { readonly estimate: number }): NumberNeeded {
  const bounds = [1 / Math.abs(low), 1 / Math.abs(high)];
  const spansZero = low <= 0 && high >= 0;
  return {
    estimate: estimate === 0 ? Number.POSITIVE_INFINITY : 1 / Math.abs(estimate),
    confLow: spansZero ? null : Math.min(...bounds),
    confHigh: spansZero ? null : Math.max(...bounds),
    direction: estimate === 0 ? 'none' : estimate < 0 ? 'benefit' : 'harm',
  };
}
