import type { TableSource } from './table.js';

export type Delimiter = NonNullable<TableSource['delimiter']>;

/** In order of preference where several fit: commas turn up inside the fields of other files, tabs hardly ever. */
const CANDIDATES: readonly Delimiter[] = ['\t', ';', '|', ','];
const SAMPLE_BYTES = 65_536;

/**
 * The delimiter of a CSV file: the one that splits the header, and the most rows into as many fields as the
 * header. A comma when none does (a file of one column).
 *
 * @param text the file as UTF-8 with line feeds
 * @example recogniseDelimiter(Buffer.from('a;b\n1,5;2,5')) // => ';'
 */
export function recogniseDelimiter(text: Buffer): Delimiter {
  const records = unquotedRecords(text.subarray(0, SAMPLE_BYTES));
  if (text.length > SAMPLE_BYTES && records.length > 1) records.pop();
  const fits = CANDIDATES.map((candidate) => shareLikeHeader(records, candidate));
  const best = Math.max(...fits);
  return best === 0 ? ',' : CANDIDATES[fits.indexOf(best)]!;
}

/** The share of records with as many of the delimiter as the header; 0 when the header has none. */
function shareLikeHeader(records: readonly string[], delimiter: Delimiter): number {
  const counts = records.map((record) => record.split(delimiter).length - 1);
  const [inHeader = 0] = counts;
  return inHeader === 0 ? 0 : counts.filter((count) => count === inHeader).length / counts.length;
}

/** The records without what stands in quotation marks (line breaks there too); blank lines are skipped. */
function unquotedRecords(sample: Buffer): string[] {
  let unquoted = '';
  let inQuotes = false;
  let previous = '\n';
  for (const character of sample.toString('utf8')) {
    if (character === '"') inQuotes = !inQuotes && opensQuotes(previous);
    if (!inQuotes) unquoted += character;
    previous = character;
  }
  return unquoted.split('\n').filter((record) => record.trim() !== '');
}

/** At the start of a field, or straight after a closing quotation mark (which was a doubled one then). */
const opensQuotes = (previous: string): boolean =>
  '\n" '.includes(previous) || CANDIDATES.includes(previous as Delimiter);
