const scale = 2 ** -32;

/**
 * The generator xoshiro128**: 128 bits of state, period 2^128 - 1. It uses 32-bit integer steps only, so that every
 * machine gives the same numbers.
 *
 * @see Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, doi:10.1145/3460772
 */
export class Xoshiro {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** @param state four 32-bit words, not all of them 0 */
  constructor([a, b, c, d]: readonly [number, number, number, number]) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }

  /**
   * The next 32 bits, as a whole number from 0 on.
   *
   * @example new Xoshiro([1, 2, 3, 4]).next() // => 11520
   */
  next(): number {
    const result = Math.imul(rotated(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotated(this.#d, 11);
    return result;
  }

  /**
   * A number strictly between 0 and 1, so that it has a quantile in every distribution: the middle of one of 2^52
   * steps, which a double holds exactly.
   */
  uniform(): number {
    const high = this.next();
    const low = this.next() >>> 12;
    return (high + (low + 0.5) * 2 ** -20) * scale;
  }
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
