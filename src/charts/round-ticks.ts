/**
 * Round values from 0 to at most `end` (above 0) for the marks of an axis: steps of 1, 2 or 5 times a power of ten.
 *
 * @param about how many steps are wanted
 * @example roundTicks(35, 6) // => [0, 5, 10, 15, 20, 25, 30, 35]
 * @example roundTicks(1022, 6) // => [0, 200, 400, 600, 800, 1000]
 */
export function roundTicks(end: number, about: number): number[] {
  const power = 10 ** Math.floor(Math.log10(end / about));
  const step = [1, 2, 5, 10].map((size) => size * power).sort((a, b) => misfit(a) - misfit(b))[0]!;
  function misfit(size: number): number {
    return Math.abs(Math.log(end / size / about));
  }
  const count = Math.floor(end / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}
