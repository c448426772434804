import type { Moments } from './descriptive.js';
import { noncentralityLimits } from './distributions/index.js';
import { gammaRatioHalf } from './special/gamma-ratio.js';
import { type Alternative, pooledSd } from './t-test.js';

/** A standardised effect with its interval; no unit. */
export interface EffectSize {
  readonly estimate: number;
  readonly confLow: number;
  readonly confHigh: number;
}

interface Confidence {
  readonly level: number;
  readonly alternative: Alternative;
}
