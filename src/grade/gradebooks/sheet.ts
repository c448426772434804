import { decode } from '../../data/decode.js';
import { recogniseDelimiter } from '../../data/delimiter.js';
import { LindError } from '../../errors.js';

/** A cell of a sheet: its text, and where its source begins and ends. */
export interface SheetCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A CSV file of somebody else's, into which single cells are written. Every other byte stays: line ends, separator,
 * quotation marks, byte order mark and encoding.
 */
export class Sheet {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly #written = new Map<SheetCell, string>();

  private constructor(
    readonly file: string,
    readonly separator: string,
    private readonly source: Source,
  ) {
    this.rows = cellsOf(source.text, separator);
  }

  /**
   * @param file its path, for messages
   * @throws LindError `not-a-csv`
   */
  static read(bytes: Uint8Array, file: string): Sheet {
    const { text, encoding } = decode(bytes, file);
    return new Sheet(file, recogniseDelimiter(text), sourceOf(bytes, encoding));
  }

  /** The text of a cell without spaces around it; empty where the row is shorter. */
  text(row: number, column: number): string {
    return this.rows[row]?.[column]?.text.trim() ?? '';
  }

  /** Writes into a cell that is there. */
  write(row: number, column: number, text: string): void {
    const cell = this.rows[row]?.[column];
    if (cell === undefined) {
      throw new LindError(
        'short-row',
        `${this.file}, row ${row + 1} is shorter than the header; export the file again.`,
      );
    }
    this.#written.set(cell, text);
  }

  /** The file with what was written. */
  bytes(): Uint8Array {
    const { text, toBytes } = this.source;
    let made = '';
    let at = 0;
    for (const cell of this.rows.flat()) {
      const written = this.#written.get(cell);
      if (written === undefined) continue;
      const isQuoted = text[cell.from] === '"' || written.includes(this.separator) || /["\r\n]/.test(written);
      made += text.slice(at, cell.from) + (isQuoted ? `"${written.replaceAll('"', '""')}"` : written);
      at = cell.to;
    }
    return toBytes(made + text.slice(at));
  }
}

/** A file as text with the byte order mark and line ends that it has, and the way back to bytes. */
interface Source {
  readonly text: string;
  readonly toBytes: (text: string) => Uint8Array;
}

/** What is written are digits, so that the bytes of a Western encoding can be kept without being understood. */
function sourceOf(bytes: Uint8Array, encoding: ReturnType<typeof decode>['encoding']): Source {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (encoding) {
    case 'utf-8':
      return { text: buffer.toString('utf8'), toBytes: (text) => Buffer.from(text, 'utf8') };
    case 'utf-16le':
      return { text: buffer.toString('utf16le'), toBytes: (text) => Buffer.from(text, 'utf16le') };
    case 'utf-16be':
      return {
        text: Buffer.from(buffer).swap16().toString('utf16le'),
        toBytes: (text) => Buffer.from(text, 'utf16le').swap16(),
      };
    default:
      return { text: buffer.toString('latin1'), toBytes: (text) => Buffer.from(text, 'latin1') };
  }
}

const byteOrderMark = '\ufeff';

/** The cells of CSV text with their places; quotation marks as in RFC 4180. */
function cellsOf(text: string, separator: string): SheetCell[][] {
  const rows: SheetCell[][] = [];
  let row: SheetCell[] = [];
  let at = text.startsWith(byteOrderMark) ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    row.push(cell);
    at = cell.to;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length || isLineEnd(text[at]!)) row.push({ text: '', from: at, to: at });
      else continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

const isLineEnd = (character: string): boolean => character === '\n' || character === '\r';

function plainCell(text: string, from: number, separator: string): SheetCell {
  let to = from;
  while (to < text.length && text[to] !== separator && !isLineEnd(text[to]!)) to += 1;
  return { text: text.slice(from, to), from, to };
}

function quotedCell(text: string, from: number, separator: string): SheetCell {
  let end = from + 1;
  while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) {
    end += text[end] === '"' ? 2 : 1;
  }
  const { to } = plainCell(text, Math.min(end + 1, text.length), separator);
  return { text: text.slice(from + 1, end).replaceAll('""', '"'), from, to };
}
