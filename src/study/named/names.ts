import { percent, pPhrase, share, whole, writeEstimate } from '../../methods/kit/format.js';
import type { AnyMethod, Scale } from '../../methods/kit/method.js';
import { writeCell } from '../../methods/kit/present.js';
import type { Cell, Estimate, Result, Row } from '../../methods/kit/result.js';
import { levelWords } from '../../methods/kit/say.js';
import { type FieldName, vocabulary } from '../../methods/kit/vocabulary.js';

/** A result with the method that made it. */
export interface Made {
  readonly method: Pick<AnyMethod, 'estimates'>;
  readonly result: Result;
}

/**
 * Every number of a result under the name that a text calls it by, written as journals write it: `risk-difference`,
 * `risk-difference.interval`, `pearson`, `cells.control`, `n`.
 */
export function namedNumbers({ method, result }: Made): ReadonlyMap<string, string> {
  const { input } = result;
  return new Map([
    ['n', whole(input.used)],
    ...result.estimates.flatMap((row) => ofEstimate(row, method, Number(input.options.level ?? 0.95))),
    ...result.tests.flatMap((row) => [
      ...ofP(row.test, row.pValue),
      ...ofField(`${row.test}.statistic`, row.statistic, 'statistic'),
    ]),
    ...Object.entries(result.tables).flatMap(([name, rows]) => ofTable(name, rows)),
  ]);
}

type Named = readonly [name: string, text: string];

/** In a sentence the unit stands once, after the number that it belongs to. */
const inSentence = (text: string): string =>
  text.replace(/ pp(?= to )/, '').replace(/ pp$/, ' percentage points');

function ofEstimate(row: Estimate, { estimates }: Made['method'], level: number): Named[] {
  const scale: Scale = (estimates[row.term] ?? estimates['*'])?.scale ?? 'number';
  const written = writeEstimate(row, scale);
  const size = inSentence(written.estimate);
  const single = (value: Cell | undefined): string =>
    inSentence(writeEstimate({ ...row, estimate: value ?? null }, scale).estimate);
  const { term } = row;
  const limits: Named[] =
    written.interval === ''
      ? []
      : [
          [`${term}.interval`, `${levelWords(level)} ${inSentence(written.interval)}`],
          [
            `${term}.full`,
            `${size} (${levelWords(level)} ${inSentence(written.interval).replace(/ percentage points$/, '')})`,
          ],
          [`${term}.low`, single(row.confLow)],
          [`${term}.high`, single(row.confHigh)],
        ];
  return [[term, size], ...limits, ...ofP(`${term}.p`, row.pValue)];
}

const ofP = (name: string, p: Cell | undefined): Named[] =>
  typeof p === 'number' ? [[name, pPhrase(p)]] : [];

function ofField(name: string, cell: Cell | undefined, field: FieldName): Named[] {
  const text = writeCell(cell, vocabulary[field].format);
  return text === '' ? [] : [[name, text]];
}

/** Fields that tell the rows of a table apart. */
const rowNames = [
  'group',
  'variable',
  'level',
  'stratum',
  'study',
  'outcome',
  'item',
] as const satisfies FieldName[];

/** A longer table is read in results.json. */
const mostRows = 200;

/** The rows of a table by what they are about: `cells.control` is "17 of 52 (33%)", `groups.drug.mean` a field. */
function ofTable(table: string, rows: readonly Row[]): Named[] {
  return rows.slice(0, mostRows).flatMap((row) => {
    const about = rowNames.flatMap((field) => (row[field] == null ? [] : [String(row[field])]));
    if (about.length === 0) return [];
    const name = [table, ...about].join('.');
    const fields = (Object.keys(row) as FieldName[]).filter(
      (field) => Object.hasOwn(vocabulary, field) && vocabulary[field].format !== 'text',
    );
    return [
      ...countOf(name, row),
      ...fields.flatMap((field) => ofField(`${name}.${field}`, row[field], field)),
    ];
  });
}

function countOf(name: string, { events, total }: Row): Named[] {
  if (typeof events !== 'number' || typeof total !== 'number') return [];
  return [
    [name, `${whole(events)} of ${whole(total)} (${share(events, total)})`],
    [`${name}.percent`, total === 0 ? percent(0, 0) : share(events, total)],
  ];
}
