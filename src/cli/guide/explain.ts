import type { Effects } from '../../effects/effects.js';
import type { Shown } from '../../guide/interview.js';

/** A term of the glossary. */
export async function explainTerm(_effects: Effects, term: string): Promise<readonly Shown[]> {
  return [`"lind explain ${term}" tells what it means.`];
}
