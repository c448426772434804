import { decode } from '../../data/decode.js';
import { recogniseDelimiter } from '../../data/delimiter.js';
import { didYouMean } from '../../data/suggest.js';
import { tokenize } from '../../data/tokenize.js';
import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';
import type { JudgementLevel } from '../../study/judgement-levels.js';
import { overallLevels, type Worksheet } from '../worksheets/worksheet.js';
import type { BiasRow, BiasTable } from './bias-table.js';

/**
 * The words of robvis, which tells judgements apart by their first letter (McGuinness & Higgins 2021, Res Synth Methods
 * 12:55-61, doi:10.1002/jrsm.1411).
 */
const robvisWords: { readonly [L in JudgementLevel]: string } = {
  low: 'Low',
  'some-concerns': 'Some concerns',
  moderate: 'Moderate',
  unclear: 'Unclear',
  'no-information': 'No information',
  high: 'High',
  serious: 'Serious',
  critical: 'Critical',
  met: 'Low',
  'not-applicable': 'Not applicable',
  weakness: 'Unclear',
  'critical-flaw': 'High',
  'high-confidence': 'Low',
  'moderate-confidence': 'Unclear',
  'low-confidence': 'High',
  'critically-low': 'Critical',
};

/** Its QUADAS-2 knows no "Unclear"; what a paper does not tell is no information. */
const wordOf = ({ tool }: Worksheet, level: JudgementLevel): string =>
  tool.robvis === 'QUADAS-2' && level === 'unclear' ? 'No information' : robvisWords[level];

/**
 * A table as robvis reads it: Study, a column a domain, Overall, Weight. Without weights all weigh the same.
 *
 * @throws LindError `open-judgement` when one is missing
 */
export function robvisCsv({ worksheet, rows }: BiasTable): string {
  const head = ['Study', ...worksheet.domains.map((_, at) => `D${at + 1}`), 'Overall', 'Weight'];
  const lines = rows.map(({ study, domains, overall, weight }) => [
    study,
    ...[...domains, overall].map((level) => {
      if (level !== null) return wordOf(worksheet, level);
      throw new LindError(
        'open-judgement',
        `The appraisal of ${study} has open questions, so it has no judgement to write; finish it, or leave it out.`,
      );
    }),
    String(weight ?? 1),
  ]);
  return `${[head, ...lines].map((line) => line.map(csvCell).join(',')).join('\n')}\n`;
}

const csvCell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Reads a table in the form of robvis. Columns are taken by their place, as robvis does: study, domains, overall, and a
 * weight where there is one more.
 *
 * @throws LindError `bad-robvis` with line and column
 */
export function readRobvis(bytes: Uint8Array, worksheet: Worksheet, file: string): BiasTable {
  const records = recordsOf(bytes, file);
  const [head, ...body] = records;
  const wanted = worksheet.domains.length + 2;
  if (head === undefined || body.length === 0)
    throw bad(`${file} has no studies; it needs a first line with names of columns, and a line a study.`);
  if (head.fields.length !== wanted && head.fields.length !== wanted + 1) {
    throw bad(
      `${file} has ${head.fields.length} columns, and ${worksheet.tool.name} needs ${wanted} or ${wanted + 1}: Study, ${worksheet.domains.length} domains, Overall, and Weight if you like.`,
    );
  }
  return { worksheet, rows: body.map((record) => rowOf(record, { worksheet, file, head: head.fields })) };
}

interface RobvisRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

function recordsOf(bytes: Uint8Array, file: string): readonly RobvisRecord[] {
  const { text } = decode(bytes, file);
  const records: RobvisRecord[] = [];
  tokenize({ text, delimiter: recogniseDelimiter(text), file }, (fields, line) => {
    records.push({ line, fields: [...fields] });
  });
  return records;
}

interface Reading {
  readonly worksheet: Worksheet;
  readonly file: string;
  readonly head: readonly string[];
}

function rowOf({ line, fields }: RobvisRecord, { worksheet, file, head }: Reading): BiasRow {
  if (fields.length !== head.length)
    throw bad(`${file}, line ${line}: there are ${fields.length} values for ${head.length} columns.`);
  const count = worksheet.domains.length;
  const levelAt = (at: number, levels: readonly JudgementLevel[]) =>
    levelNamed(fields[at]!, { worksheet, levels, place: `${file}, line ${line}, column ${head[at]}` });
  const weight = fields[count + 2];
  const given = weight === undefined || weight === '' ? null : Number(weight);
  if (given !== null && !(given >= 0))
    throw bad(`${file}, line ${line}: the weight "${weight}" is not a number of at least 0.`);
  return {
    study: fields[0]!,
    domains: worksheet.domains.map((_, at) => levelAt(at + 1, worksheet.levels)),
    overall: levelAt(count + 1, overallLevels(worksheet)),
    weight: given,
  };
}

interface Wanted {
  readonly worksheet: Worksheet;
  readonly levels: readonly JudgementLevel[];
  readonly place: string;
}

function levelNamed(written: string, { worksheet, levels, place }: Wanted): JudgementLevel {
  const asked = written.trim().toLowerCase();
  const found = levels.find((level) =>
    [wordOf(worksheet, level), level].some((one) => one.toLowerCase() === asked),
  );
  if (found !== undefined) return found;
  if (unclearWords.includes(asked) && levels.includes('unclear')) return 'unclear';
  const words = levels.map((level) => wordOf(worksheet, level));
  throw bad(
    `${place}: "${written}" is no judgement of ${worksheet.tool.name}.${didYouMean(written, words)} They are ${list(words)}.`,
  );
}

/** What robvis has been given for "unclear". */
const unclearWords = ['unclear', 'some concerns', 'no information'];

const bad = (message: string): LindError => new LindError('bad-robvis', message);
