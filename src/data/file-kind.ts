import { otherFormat } from './reading-errors.js';

/** How files that are not CSV begin, and what to tell the person who has one. */
const SIGNATURES: readonly (readonly [start: string, kind: string, remedy: string])[] = [
  ['PK\x03\x04', 'an Excel workbook or another zip file', 'open it and save the sheet as CSV (UTF-8)'],
  ['\xd0\xcf\x11\xe0', 'an old Excel workbook', 'open it and save the sheet as CSV (UTF-8)'],
  ['%PDF', 'a PDF', 'the data must be saved as CSV'],
  ['\x1f\x8b', 'compressed with gzip', 'unpack it first'],
  ['$FL2', 'an SPSS file', 'export the data as CSV'],
  ['<stata_dta>', 'a Stata file', 'export the data as CSV'],
  ['SQLite format 3', 'a database', 'export the table as CSV'],
  ['{\\rtf', 'a word processor document', 'the data must be saved as CSV'],
  ['<!doctype', 'a web page', 'download the data file itself'],
  ['<html', 'a web page', 'download the data file itself'],
  ['<?xml', 'an XML file', 'the data must be saved as CSV'],
  ['\x89PNG', 'a picture', 'the data must be a CSV file'],
  ['\xff\xd8\xff', 'a picture', 'the data must be a CSV file'],
];

/**
 * Turns away files whose first bytes say that they are something else.
 *
 * @throws LindError `not-a-csv`, saying what the file is and what to do
 */
export function refuseOtherFormats(bytes: Uint8Array, file: string | null): void {
  const start = String.fromCharCode(...bytes.subarray(0, 32)).replace(/^\xef\xbb\xbf/, '');
  const known = SIGNATURES.find(([signature]) => start.toLowerCase().startsWith(signature.toLowerCase()));
  if (known) throw otherFormat(file, known[1], known[2]);
}
