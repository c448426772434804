import type { Factor } from './parameters.js';

/**
 * Values by level of a factor, in the order of its levels; rows without a level are left out.
 *
 * @param values one for each row of the factor
 */
export function splitByGroup(values: Float64Array, group: Factor): Float64Array[] {
  const sizes = new Int32Array(group.levels.length);
  for (const code of group.codes) if (code >= 0) sizes[code]! += 1;
  const parts = Array.from(sizes, (size) => new Float64Array(size));
  const filled = new Int32Array(group.levels.length);
  group.codes.forEach((code, row) => {
    if (code >= 0) parts[code]![filled[code]!++] = values[row]!;
  });
  return parts;
}
