import { LindError } from '../errors.js';

const MOST_ITEMS = 10_000;

/**
 * An object out of a JSON file that was written by others. Only its own properties are read; what has the wrong
 * shape is an error that says where in the file it stands.
 */
export class JsonObject {
  readonly #value: object;

  /** @param path where it stands in the file, such as `resources[0].schema`; empty for the whole */
  constructor(
    value: unknown,
    readonly path: string,
    readonly file: string,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw shapeError(file, path, 'must be an object, in braces');
    }
    this.#value = value;
  }

  has(key: string): boolean {
    return this.#get(key) !== undefined;
  }

  /** Text, trimmed; null when it is absent or empty. */
  text(key: string): string | null {
    const value = this.#get(key) ?? '';
    if (typeof value !== 'string') throw this.wrong(key, 'must be text, in quotation marks');
    return value.trim() === '' ? null : value.trim();
  }

  /** False when absent. */
  flag(key: string): boolean {
    const value = this.#get(key) ?? false;
    if (typeof value !== 'boolean') throw this.wrong(key, 'must be true or false');
    return value;
  }

  /** A number or text; null when absent. */
  scalar(key: string): number | string | null {
    const value = this.#get(key) ?? null;
    if (value === null || typeof value === 'number' || typeof value === 'string') return value;
    throw this.wrong(key, 'must be a number or text');
  }

  /** Null when absent. */
  object(key: string): JsonObject | null {
    const value = this.#get(key) ?? null;
    return value === null ? null : new JsonObject(value, this.at(key), this.file);
  }

  /** Each item made with `make`, which is told where the item stands; null when the list is absent. */
  list<T>(key: string, make: (item: unknown, path: string) => T): T[] | null {
    const value = this.#get(key) ?? null;
    if (value === null) return null;
    if (!Array.isArray(value)) throw this.wrong(key, 'must be a list, in square brackets');
    if (value.length > MOST_ITEMS) throw this.wrong(key, `has more than ${MOST_ITEMS} items`);
    return value.map((item: unknown, i) => make(item, `${this.at(key)}[${i}]`));
  }

  at(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  wrong(key: string, problem: string): LindError {
    return shapeError(this.file, this.at(key), problem);
  }

  #get(key: string): unknown {
    return Object.hasOwn(this.#value, key) ? (this.#value as Record<string, unknown>)[key] : undefined;
  }
}

/** The error for a part of a codebook that is not as it must be. */
export const shapeError = (file: string, path: string, problem: string): LindError =>
  new LindError('bad-codebook', `${file}${path === '' ? '' : `, ${path}`}: ${problem}.`);
