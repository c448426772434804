import { LONGEST_RECORD } from '../tokenize.js';

const LF = 10;
const SPACE = 32;
const QUOTE = 34;

export interface RegularText {
  /** UTF-8 with line feeds. */
  readonly text: Buffer;
  /** The byte between two fields. */
  readonly delimiter: number;
}

/** Where the fields of one record begin and end in the text, quotation marks left out. It is filled anew for each record. */
export interface FieldPlaces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Hands each record to `onRecord`, with the line on which it begins, as places in the text. It reads only what is
 * beyond doubt: records of equal width, quotation marks only around whole fields. Whatever else there is, it gives
 * up, and leaves it to the slower reader to understand it or to say what is wrong.
 *
 * @returns false where it gave up, or `onRecord` did by returning false
 */
export function scanRegular(
  { text, delimiter }: RegularText,
  onRecord: (record: FieldPlaces, line: number) => boolean,
): boolean {
  const fields = new Fields(text, delimiter);
  let width = 0;
  let line = 1;
  for (let at = 0; at < text.length; at++, line++) {
    if (text[at] === LF) continue;
    const end = fields.read(at);
    if (width === 0) width = fields.count;
    const isRegular = end !== GIVE_UP && fields.count === width && end - at < LONGEST_RECORD;
    if (!isRegular || fields.mayBeBlankLine() || !onRecord(fields, line)) return false;
    line += fields.lineBreaks;
    at = end;
  }
  return true;
}

/** In place of a position in the text. */
const GIVE_UP = -1;

/** The fields of one record after the other. */
class Fields implements FieldPlaces {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  count = 0;
  /** Within quotation marks. */
  lineBreaks = 0;

  constructor(
    readonly text: Buffer,
    readonly delimiter: number,
  ) {}

  /** Reads the record that begins at `start`; where it ends. */
  read(start: number): number {
    this.count = 0;
    this.lineBreaks = 0;
    let at = start;
    for (;;) {
      at = this.text[at] === QUOTE ? this.#quoted(at + 1) : this.#bare(at);
      if (at === GIVE_UP || at >= this.text.length || this.text[at] === LF) return at;
      at++;
    }
  }

  /** In a file of one column a line of blanks is no record, which the other reader knows to tell. */
  mayBeBlankLine(): boolean {
    const [start] = this.starts;
    return this.count === 1 && (start === this.ends[0] || this.text[start!]! <= SPACE);
  }

  #bare(start: number): number {
    const { text, delimiter } = this;
    let at = start;
    for (; at < text.length; at++) {
      const byte = text[at];
      if (byte === delimiter || byte === LF) break;
      if (byte === QUOTE) return GIVE_UP;
    }
    this.#add(start, at);
    return at;
  }

  #quoted(start: number): number {
    const { text, delimiter } = this;
    let at = start;
    for (; ; at++) {
      if (at >= text.length) return GIVE_UP;
      const byte = text[at];
      if (byte === LF) this.lineBreaks++;
      else if (byte === QUOTE && text[++at] !== QUOTE) break;
    }
    this.#add(start, at - 1);
    return at >= text.length || text[at] === delimiter || text[at] === LF ? at : GIVE_UP;
  }

  #add(start: number, end: number): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }
}
