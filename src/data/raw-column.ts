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
}

/** Collects the fields of one column, one call a row. */
export class RawColumnBuilder {
  readonly #values: string[] = [];
  readonly #codes = new Int32Builder();
  readonly #codeOf = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly isMissing: (value: string) => boolean,
  ) {}

  add(field: string): void {
    this.#codes.push(this.#codeOf.get(field) ?? this.#register(field));
  }

  finish(): RawColumn {
    return { name: this.name, values: this.#values, codes: this.#codes.finish() };
  }

  #register(field: string): number {
    const value = field.trim();
    const code = this.#codeOf.get(value) ?? (this.isMissing(value) ? -1 : this.#values.push(value) - 1);
    this.#codeOf.set(value, code);
    this.#codeOf.set(field, code);
    return code;
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
