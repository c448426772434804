import { DistinctValues } from '../distinct-values.js';
import { wordAt } from './words.js';

/**
 * Collects a column as codes of its distinct values, and makes a string only of bytes that it has not met: a hash
 * table with open addressing, in which a slot holds where such bytes stand in the text.
 */
export class LevelSink {
  readonly codes: Int32Array;
  readonly #distinct: DistinctValues;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #codes: number[] = [];
  readonly #hashes: number[] = [];
  /** Which entry stands in a slot, -1 for none; as many slots as a power of two, less than half of them taken. */
  #slots = new Int32Array(256).fill(-1);

  constructor(
    readonly text: Buffer,
    mostRows: number,
    isMissing: (value: string) => boolean,
  ) {
    this.codes = new Int32Array(mostRows);
    this.#distinct = new DistinctValues(isMissing);
  }

  get values(): readonly string[] {
    return this.#distinct.values;
  }

  /** Always true: any bytes are a value. */
  add(row: number, start: number, end: number): boolean {
    const hash = hashOf(this.text, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot]!; entry !== -1; entry = this.#slots[slot]!) {
      if (this.#hashes[entry] === hash && this.#holds(entry, start, end)) {
        this.codes[row] = this.#codes[entry]!;
        return true;
      }
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#hashes.length;
    this.codes[row] = this.#enter(hash, start, end);
    return true;
  }

  #holds(entry: number, start: number, end: number): boolean {
    const from = this.#starts[entry]!;
    if (this.#ends[entry]! - from !== end - start) return false;
    for (let at = start; at < end; at++) if (this.text[at] !== this.text[from + at - start]) return false;
    return true;
  }

  #enter(hash: number, start: number, end: number): number {
    const code = this.#distinct.codeOf(wordAt(this.text, start, end));
    this.#starts.push(start);
    this.#ends.push(end);
    this.#codes.push(code);
    const entries = this.#hashes.push(hash);
    if (entries * 2 > this.#slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, entry) => {
      let slot = hash & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = entry;
    });
    this.#slots = slots;
  }
}

/** FNV-1a, 32 bits, its high bits folded into the low ones that choose the slot. */
function hashOf(text: Buffer, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
