import type { TypedNumber } from './number.js';

/** What a number in a text claims to be. */
export type ClaimKind =
  | 'risk-ratio'
  | 'odds-ratio'
  | 'hazard-ratio'
  | 'rate-ratio'
  | 'risk-difference'
  | 'relative-risk-reduction'
  | 'nnt'
  | 'mean-difference'
  | 'sensitivity'
  | 'specificity'
  | 'ppv'
  | 'npv'
  | 'auc'
  | 'kappa'
  | 'interval'
  | 'p-value'
  /** n of N. */
  | 'count'
  /** A percentage, percentage points, or so many in every 100. */
  | 'share';

export interface ClaimNumber {
  readonly role: 'value' | 'low' | 'high' | 'count' | 'total';
  readonly typed: TypedNumber;
}

/** A number in a text, or numbers that belong together, with what they claim to be. */
export interface Claim {
  readonly kind: ClaimKind;
  /** As it stands in the text. */
  readonly text: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly ClaimNumber[];
  /** The confidence level written with an interval, such as 0.95; null when none is. */
  readonly level: number | null;
  /** False where the sentence speaks of what was planned, supposed, or found by others. */
  readonly ofResults: boolean;
}
