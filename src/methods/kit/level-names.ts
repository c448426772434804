/**
 * Two spellings of one level: equal as text, or equal as numbers.
 *
 * @example sameLevel('1', '1.0') // => true
 * @example sameLevel('drug', 'Drug') // => false
 */
export function sameLevel(a: string, b: string): boolean {
  return a === b || (a.trim() !== '' && b.trim() !== '' && Number(a) === Number(b));
}
