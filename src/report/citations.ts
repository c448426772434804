/**
 * Numbers of references as they are written: three or more in a row as a range.
 *
 * @example citationRanges([1, 2, 3, 7]).map(({ from, to }) => [from, to]) // => [[1, 3], [7, 7]]
 * @example citationRanges([4, 5]).length // => 2
 */
export function citationRanges(numbers: readonly number[]): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.flatMap(({ from, to }) =>
    to === from + 1
      ? [
          { from, to: from },
          { from: to, to },
        ]
      : [{ from, to }],
  );
}
