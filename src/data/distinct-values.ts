/** The distinct values of a column: each once, trimmed, with missing ones left out. */
export class DistinctValues {
  /** In order of appearance. */
  readonly values: string[] = [];
  readonly #codeOf = new Map<string, number>();

  constructor(readonly isMissing: (value: string) => boolean) {}

  /** Which of the values a field holds, a new one if need be; -1 where it is missing. */
  codeOf(field: string): number {
    return this.#codeOf.get(field) ?? this.#register(field);
  }

  #register(field: string): number {
    const value = field.trim();
    const code = this.#codeOf.get(value) ?? (this.isMissing(value) ? -1 : this.values.push(value) - 1);
    this.#codeOf.set(value, code);
    this.#codeOf.set(field, code);
    return code;
  }
}
