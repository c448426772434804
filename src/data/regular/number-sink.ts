import { plainNumber } from '../plain-number.js';
import { plainBytes } from './plain-bytes.js';
import { wordAt } from './words.js';

/** What stands for a missing value in a column. */
export interface MissingValues {
  readonly isMissing: (value: string) => boolean;
  /** The codes that are numbers. */
  readonly numbers: ReadonlySet<number>;
}

/** Collects a column as numbers, for as long as it holds nothing else. */
export class NumberSink {
  /** NaN where it is missing. */
  readonly numbers: Float64Array;

  constructor(
    readonly text: Buffer,
    mostRows: number,
    readonly missing: MissingValues,
  ) {
    this.numbers = new Float64Array(mostRows);
  }

  /** False when the field is neither a number nor missing. */
  add(row: number, start: number, end: number): boolean {
    const plain = plainBytes(this.text, start, end);
    if (Number.isNaN(plain)) return this.#addWord(row, start, end);
    this.numbers[row] = this.missing.numbers.has(plain) ? Number.NaN : plain;
    return true;
  }

  #addWord(row: number, start: number, end: number): boolean {
    const word = start === end ? '' : wordAt(this.text, start, end).trim();
    const isMissing = this.missing.isMissing(word);
    const number = isMissing ? Number.NaN : plainNumber(word);
    this.numbers[row] = number;
    return isMissing || !Number.isNaN(number);
  }
}
