/**
 * p-values adjusted by Holm's step-down method: each times the number of those not smaller, never below the one before it.
 *
 * @param pValues in any order
 * @see Holm (1979), Scand J Stat 6:65-70
 * @example holm([0.01, 0.04, 0.03]) // => [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, at) => at).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach((at, smaller) => {
    largest = Math.min(1, Math.max(largest, pValues[at]! * (pValues.length - smaller)));
    adjusted[at] = largest;
  });
  return adjusted;
}
