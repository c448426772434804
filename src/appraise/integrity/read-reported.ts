import { readTexts, type TextTable } from '../../data/read-texts.js';
import { didYouMean } from '../../data/suggest.js';
import { LindError } from '../../errors.js';
import { readReported } from './reported-number.js';
import {
  type ReportedColumn,
  type ReportedRow,
  reportedColumns,
  type TestName,
  wordColumns,
} from './reported-row.js';

const known = [...Object.keys(wordColumns), ...Object.keys(reportedColumns)];

/**
 * A CSV file of numbers from a paper, one thing a row.
 *
 * @throws LindError `no-reported-column`, `unknown-column` or `not-reported`, with the line
 */
export function readReportedRows(bytes: Uint8Array, file: string): readonly ReportedRow[] {
  const table = readTexts(bytes, file);
  const names = table.names.map((name) => name.trim().toLowerCase());
  if (!names.some((name) => Object.hasOwn(reportedColumns, name)))
    throw new LindError(
      'no-reported-column',
      `${file} has no column of reported numbers; the columns are ${known.join(', ')}. For data of people give --privacy or --representation.`,
    );
  const unknown = table.names.find((_, at) => !known.includes(names[at]!));
  if (unknown !== undefined)
    throw new LindError(
      'unknown-column',
      `${file} has a column "${unknown}", which is none of ${known.join(', ')}.${didYouMean(unknown.toLowerCase(), known)}`,
    );
  return Array.from(table.lines, (_, row) => readRow(table, { row, names, file }));
}

interface Place {
  readonly row: number;
  /** In lower case. */
  readonly names: readonly string[];
  readonly file: string;
}

function readRow(table: TextTable, { row, names, file }: Place): ReportedRow {
  const line = table.lines[row]!;
  const textOf = (name: string): string | null => {
    const column = table.columns[names.indexOf(name)];
    return column?.values[column.codes[row]!] ?? null;
  };
  const numbers = (Object.keys(reportedColumns) as ReportedColumn[]).flatMap((name) => {
    const text = textOf(name);
    if (text === null) return [];
    const number = readReported(text);
    if (number === null || (number.sign !== '=' && name !== 'p'))
      throw notReported(`"${text}" in column "${name}" is not a number as a paper prints it`, { file, line });
    requireSense(name, number.value, { file, line });
    return [[name, number] as const];
  });
  return {
    label: textOf('label'),
    line,
    scale:
      oneOf(textOf('scale'), { difference: 'difference', ratio: 'ratio' }, { file, line }) ?? 'difference',
    test: oneOf(textOf('test'), testNames, { file, line }),
    numbers: Object.fromEntries(numbers),
  };
}

const testNames: { readonly [written: string]: TestName } = {
  t: 't',
  z: 'z',
  f: 'f',
  chi2: 'chi2',
  χ2: 'chi2',
  'χ²': 'chi2',
  'chi-square': 'chi2',
  r: 'r',
};

interface Where {
  readonly file: string;
  readonly line: number;
}

const notReported = (what: string, { file, line }: Where): LindError =>
  new LindError('not-reported', `${file}, line ${line}: ${what}; correct it, or leave it empty.`);

/** People and items are whole and one or more; what is not stops here, as every rule rests on it. */
function requireSense(name: ReportedColumn, value: number, where: Where): void {
  const whole = name === 'n' || name === 'items';
  if (whole && (!Number.isInteger(value) || value < 1))
    throw notReported(`${value} in column "${name}" is not a whole number of 1 or more`, where);
  if (name === 'level' && !(value > 0 && value < 100))
    throw notReported(`${value} in column "level" is not a percentage such as 95`, where);
}

function oneOf<T>(text: string | null, words: { readonly [written: string]: T }, where: Where): T | null {
  if (text === null) return null;
  const word = text.toLowerCase();
  if (!Object.hasOwn(words, word))
    throw notReported(`"${text}" is none of ${Object.keys(words).join(', ')}`, where);
  return words[word]!;
}
