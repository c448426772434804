import { countCodes } from './codes.js';
import type { Factor } from './parameters.js';

/**
 * Values by level of a factor, in the order of its levels; rows without a level are left out.
 *
 * @param values one for each row of the factor
 */
export function splitByGroup(values: Float64Array, group: Factor): Float64Array[] {
  const { codes } = group;
  const parts = Array.from(countCodes(codes, group.levels.length), (size) => new Float64Array(size));
  const filled = new Int32Array(group.levels.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code >= 0) parts[code]![filled[code]!++] = values[row]!;
  }
  return parts;
}
