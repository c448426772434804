/**
 * Lines in pages that fit a terminal, so that none is gone before it was read.
 *
 * @param rows of the terminal; one is left for the sentence that asks to go on
 * @example pages(['a', 'b', 'c'], 3) // => [['a', 'b'], ['c']]
 */
export function pages(lines: readonly string[], rows: number): string[][] {
  const room = Math.max(1, rows - 1);
  return Array.from({ length: Math.ceil(lines.length / room) }, (_, at) =>
    lines.slice(at * room, (at + 1) * room),
  );
}
