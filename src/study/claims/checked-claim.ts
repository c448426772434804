import { held } from './answer.js';
import type { Claim } from './claim.js';
import { type Diagnosis, diagnose } from './diagnose.js';
import { withAnalysis } from './mistake.js';
import type { TypedNumber } from './number.js';
import type { NamedAnalysis, ResultNumber } from './result-numbers.js';
import type { Target } from './target.js';

/** A claim held against the results of a study. */
export type CheckedClaim = { readonly claim: Claim } & (
  | { readonly status: 'matches'; readonly analysis: string; readonly target: Target; readonly name: string }
  | {
      readonly status: 'contradicted';
      /** The analysis whose number it was held against; null when it contradicts itself. */
      readonly analysis: string | null;
      readonly diagnoses: readonly Diagnosis[];
      /** What is wrong, in a sentence or two. */
      readonly sentence: string;
    }
  /** No result has this number. */
  | { readonly status: 'unmatched' }
  /** It speaks of something that these results do not hold: a plan, the work of others, people outside the data. */
  | { readonly status: 'unrelated' }
);

/** What is found of a claim. */
export type Held = WithoutClaim<CheckedClaim>;
type WithoutClaim<T> = T extends { readonly claim: Claim } ? Omit<T, 'claim'> : never;

/** What a claim is held against. */
export interface Against {
  readonly analyses: readonly NamedAnalysis[];
  readonly numbers: readonly ResultNumber[];
  /** The claim before it, to which an interval may belong. */
  readonly before: Claim | null;
}

/** A match as it is reported. */
export const matches = ({ analysis, located }: ResultNumber): Held => ({
  status: 'matches',
  analysis: analysis.id,
  target: located.target,
  name: located.name,
});

export const unmatched: Held = { status: 'unmatched' };

/** The first result for which a mistake gives the number written. */
export function firstDiagnosis(typed: TypedNumber, targets: readonly ResultNumber[]): Held | null {
  for (const { analysis, located, value } of targets) {
    const asked = withAnalysis(analysis, { ...located, value });
    const diagnoses = diagnose(typed, asked);
    if (diagnoses.length > 0) {
      const { sentence } = held(typed, asked, { graded: true });
      return { status: 'contradicted', analysis: analysis.id, diagnoses, sentence };
    }
  }
  return null;
}
