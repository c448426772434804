import { CsvError, parse } from 'csv-parse/sync';
import type { Delimiter } from './delimiter.js';
import { longRecord, strayQuote, unclosedQuote } from './reading-errors.js';

export const LONGEST_RECORD = 1_000_000;
const LF = 10;
const QUOTE = 34;

export interface CsvText {
  /** UTF-8 with line feeds. */
  readonly text: Buffer;
  readonly delimiter: Delimiter;
  readonly file: string | null;
}

/**
 * Hands each record of a CSV file to `onRecord`, with the line on which it begins. Blank lines are skipped; the
 * field array is csv-parse's own and is not kept.
 *
 * @throws LindError `unclosed-quote`, `stray-quote` or `long-record`, with the line
 */
export function tokenize(csv: CsvText, onRecord: (fields: string[], line: number) => void): void {
  let end = { line: 0, offset: 0 };
  try {
    parse(csv.text, {
      delimiter: csv.delimiter,
      record_delimiter: '\n',
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
      on_record(fields: string[], { lines, bytes }) {
        const line = lines === end.line + 1 ? lines : lines - lineBreaksIn(fields);
        end = { line: lines, offset: bytes };
        onRecord(fields, line);
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? explained(error, csv, end.offset) : error;
  }
}

const lineBreaksIn = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + field.split('\n').length - 1, 0);

function explained(error: CsvError, { text, file }: CsvText, recordStart: number): Error {
  const recordLine = lineAt(text, afterBlankLines(text, recordStart));
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return unclosedQuote(file, lineAt(text, lastOpenedQuote(text, recordStart)));
    case 'CSV_MAX_RECORD_SIZE':
      return longRecord(file, recordLine);
    default:
      return strayQuote(file, { line: Number(error.lines), recordLine, position: Number(error.index) + 1 });
  }
}

const lineAt = (text: Buffer, offset: number): number =>
  text.subarray(0, offset).reduce((line, byte) => (byte === LF ? line + 1 : line), 1);

function afterBlankLines(text: Buffer, start: number): number {
  let offset = start;
  while (text[offset] === LF) offset++;
  return offset;
}

/** A doubled quotation mark closes and opens again, so that the last opening one is found by counting. */
function lastOpenedQuote(text: Buffer, start: number): number {
  let opened = start;
  let inQuotes = false;
  for (let i = start; i < text.length; i++) {
    if (text[i] !== QUOTE) continue;
    if (inQuotes && text[i + 1] === QUOTE) i++;
    else {
      inQuotes = !inQuotes;
      if (inQuotes) opened = i;
    }
  }
  return opened;
}
