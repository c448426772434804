import { DistinctValues } from './distinct-values.js';
import { Int32Builder } from './int32-builder.js';

/**
 * A column as the file has it: each distinct value once, and per row which one it is (-1 where it is missing).
 * Types are then decided on distinct values, not on cells.
 */
export interface RawColumn {
  readonly name: string;
  /** Distinct values that are not missing, trimmed, in order of appearance. */
  readonly values: readonly string[];
  readonly codes: Int32Array;
  /**
   * The values by row, NaN where missing, where all of them are known to be numbers with a decimal point. Then
   * asking for `values` or `codes` costs another look through the file.
   */
  readonly numbers: Float64Array | null;
}

/** Collects the fields of one column, one call a row. */
export class RawColumnBuilder {
  readonly #distinct: DistinctValues;
  readonly #codes = new Int32Builder();

  constructor(
    readonly name: string,
    isMissing: (value: string) => boolean,
  ) {
    this.#distinct = new DistinctValues(isMissing);
  }

  add(field: string): void {
    this.#codes.push(this.#distinct.codeOf(field));
  }

  finish(): RawColumn {
    return { name: this.name, values: this.#distinct.values, codes: this.#codes.finish(), numbers: null };
  }
}

/** How many rows have each of so many values. */
export function countByCode(codes: Int32Array, values: number): Int32Array {
  const counts = new Int32Array(values);
  for (const code of codes) if (code >= 0) counts[code]! += 1;
  return counts;
}

/** How many rows have a value. */
export const presentRows = (codes: Int32Array): number =>
  codes.reduce((n, code) => (code < 0 ? n : n + 1), 0);

/** The lines on which any of these values (by code) stand, in order. */
export function linesOf(codes: Int32Array, lines: Int32Array, wanted: (code: number) => boolean): number[] {
  const found: number[] = [];
  codes.forEach((code, row) => {
    if (wanted(code)) found.push(lines[row]!);
  });
  return found;
}
