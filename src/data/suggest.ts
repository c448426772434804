import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name nearest to a mistyped one, as a sentence with a space before it, or nothing when none is near.
 *
 * @example didYouMean('agee', ['age', 'sex']) // => ' Did you mean "age"?'
 * @example didYouMean('weight', ['age', 'sex']) // => ''
 */
export function didYouMean(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return near === null ? '' : ` Did you mean "${near}"?`;
}

function nearest(typed: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const sameButCase = known.find((name) => name.toLowerCase() === typed.toLowerCase());
  if (sameButCase !== undefined) return sameButCase;
  const best = closest(typed, known);
  return distance(typed, best) <= Math.max(1, Math.floor(typed.length / 3)) ? best : null;
}
