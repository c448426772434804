import { LindError } from '../errors.js';
import { counted, quoted } from './wording.js';

/** Why a file cannot be read as a table: one place for the sentences. */

const named = (file: string | null): string => file ?? 'The data';

export const emptyFile = (file: string | null): LindError =>
  new LindError(
    'empty-file',
    `${named(file)} is empty; it needs a first line with the names of the columns.`,
  );

export const otherFormat = (file: string | null, kind: string, remedy: string): LindError =>
  new LindError('not-a-csv', `${named(file)} is ${kind}, not a CSV file: ${remedy}.`);

export const notText = (file: string | null): LindError =>
  new LindError(
    'not-a-csv',
    `${named(file)} is not a text file (it holds bytes that no text has), so it cannot be read as CSV; save the data as CSV (UTF-8).`,
  );

export interface RaggedRow {
  readonly line: number;
  readonly found: number;
  readonly expected: number;
}

export const raggedRow = (file: string | null, { line, found, expected }: RaggedRow): LindError =>
  new LindError(
    'ragged-row',
    `${named(file)}, line ${line}: ${counted(found, 'field')} where the header has ${expected}. ${
      found < expected
        ? 'Fill the row up (an empty field is missing), or close a quotation mark left open above.'
        : 'Put a value that holds the delimiter in quotation marks, or remove what is too much.'
    }`,
  );

export interface DuplicateHeader {
  readonly name: string;
  readonly first: number;
  readonly second: number;
}

export const duplicateHeader = (file: string | null, { name, first, second }: DuplicateHeader): LindError =>
  new LindError(
    'duplicate-header',
    `${named(file)}: columns ${first} and ${second} are both called ${quoted(name)}; give one of them another name.`,
  );

export const emptyHeader = (file: string | null, position: number): LindError =>
  new LindError(
    'empty-header',
    `${named(file)}: column ${position} has no name; write one in the first line (or remove the column).`,
  );

export const longRecord = (file: string | null, line: number): LindError =>
  new LindError(
    'long-record',
    `${named(file)}: line ${line} is longer than 1 MB, or a quotation mark that begins in it is never closed; is this a CSV file?`,
  );

export const unclosedQuote = (file: string | null, line: number): LindError =>
  new LindError(
    'unclosed-quote',
    `${named(file)}, line ${line}: a quotation mark is opened here and never closed; close it, or double it if it belongs to the text.`,
  );

export interface StrayQuote {
  readonly line: number;
  /** The line on which the record begins; an open quotation mark there shows only where the next one comes. */
  readonly recordLine: number;
  /** 1-based position of the field. */
  readonly position: number;
}

export const strayQuote = (file: string | null, { line, recordLine, position }: StrayQuote): LindError =>
  new LindError(
    'stray-quote',
    `${
      line === recordLine
        ? `${named(file)}, line ${line}, column ${position}: a quotation mark stands inside a field`
        : `${named(file)}, line ${recordLine}: a quotation mark opened here was never closed, or the next one, on line ${line}, stands inside a field`
    }; put the whole field in quotation marks and double those inside it, as in "a 5"" tube".`,
  );
