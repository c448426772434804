// Plain loops over the codes of a column: with a function for each row, a million rows take ten times as long.

/** Which levels occur: 1 or 0 for each. */
export function occurringCodes(codes: Int32Array, levels: number): Uint8Array {
  const occurs = new Uint8Array(levels);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) occurs[codes[row]!] = 1;
  return occurs;
}

/** The new code of each row, by its old one; a row without a level stays without. */
export function recoded(codes: Int32Array, newCode: Int32Array): Int32Array {
  const result = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) result[row] = codes[row] === -1 ? -1 : newCode[codes[row]!]!;
  return result;
}

/** The mark of each row's level. */
export function markedRows(codes: Int32Array, marks: Uint8Array): Uint8Array {
  const result = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) result[row] = marks[codes[row]!]!;
  return result;
}

/** How many rows have each level. */
export function countCodes(codes: Int32Array, levels: number): Int32Array {
  const counts = new Int32Array(levels);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) counts[codes[row]!]! += 1;
  return counts;
}
