import type { Factor } from './parameters.js';

/**
 * Two spellings of one level: equal as text, or equal as numbers.
 *
 * @example sameLevel('1', '1.0') // => true
 * @example sameLevel('drug', 'Drug') // => false
 */
export function sameLevel(a: string, b: string): boolean {
  return a === b || (a.trim() !== '' && b.trim() !== '' && Number(a) === Number(b));
}

/** Groups as a sentence calls them: a bare code is named after its column, "sex 1". */
export const groupNames = (group: Pick<Factor, 'label' | 'levelLabels'>): string[] =>
  group.levelLabels.map((label) => (/^[\d.]+$/.test(label) ? `${group.label} ${label}` : label));
