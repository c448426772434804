import { canonicalJson, sha256 } from './canonical.js';
import type { PlannedAnalysis, Study } from './study.js';

/** What is settled before outcomes are seen: the part of a study that a lock records. */
export type LockedPart = Pick<Study, 'question' | 'design' | 'data' | 'plan'>;

export function lockedPart({ question, design, data, plan }: LockedPart): LockedPart {
  return data ? { question, design, data, plan } : { question, design, plan };
}

/** SHA-256 of a study's question, design, data reference and plan in canonical JSON. */
export const planHash = (study: LockedPart): string => sha256(canonicalJson(lockedPart(study)));

/** SHA-256 of one analysis: everything but `why`, whose wording may be mended without making it another analysis. */
export function analysisHash({ why: _, ...analysis }: PlannedAnalysis): string {
  return sha256(canonicalJson(analysis));
}

/** The hash of each analysis of a plan, by id. */
export const analysisHashes = ({ plan }: Pick<Study, 'plan'>): { readonly [id: string]: string } =>
  Object.fromEntries(plan.analyses.map((analysis) => [analysis.id, analysisHash(analysis)]));
