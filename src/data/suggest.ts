import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name nearest to a mistyped one, as a sentence with a space before it, or nothing when none is near.
 *
 * @example didYouMean('agee', ['age', 'sex']) // => ' Did you mean "age"?'
 * @example didYouMean('rsik', ['risk', 'rate']) // => ' Did you mean "risk"?'
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
  const swapped = known.find((name) => isSwapOf(typed, name));
  if (swapped !== undefined) return swapped;
  const best = closest(typed, known);
  return distance(typed, best) <= Math.max(1, Math.floor(typed.length / 3)) ? best : null;
}

/** Whether two letters beside each other changed places: the slip that counts as two edits, and is one. */
function isSwapOf(typed: string, name: string): boolean {
  if (typed.length !== name.length) return false;
  const at = [...typed].findIndex((letter, position) => letter !== name[position]);
  if (at < 0 || at + 1 >= typed.length) return false;
  return typed.slice(0, at) + typed[at + 1] + typed[at] + typed.slice(at + 2) === name;
}
