import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryOf } from '../../src/data/convert.js';
import { findProblems } from '../../src/data/problems.js';
import { cells, read } from './read.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const ENCODINGS = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
} as const;

const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const quoteWhereNeeded = (value: string): string => (/[",;|\t\n]|^$/.test(value) ? quote(value) : value);

/** Words as they come back: trimmed, not a missing code, no number, no date (a letter in front sees to that). */
const word = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => `w${text.replace(/\r/g, '')}`.trim());
/** Integers of 16 digits and more are identifiers, not numbers. */
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => value + 0)
  .filter((value) => !/^-?\d{16}/.test(String(value)));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 8, nil: null });

const tables = fc.record({
  rows: fc.array(fc.tuple(optional(number), optional(word), fc.integer({ min: 0, max: 9 })), {
    minLength: 1,
    maxLength: 20,
  }),
  delimiter: fc.constantFrom(...DELIMITERS),
  encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
  end: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
});

test('what is written as CSV is read back, in every delimiter, encoding, line end and quoting', () => {
  fc.assert(
    fc.property(tables, ({ rows, delimiter, encoding, end, quoteAll }) => {
      const write = quoteAll ? quote : quoteWhereNeeded;
      const records = [
        ['x', 'word', 'digit'],
        ...rows.map((row) => row.map((cell) => (cell === null ? 'NA' : String(cell)))),
      ];
      const csv = records.map((record) => record.map(write).join(delimiter) + end).join('');
      const { table } = read(ENCODINGS[encoding](csv));
      expect(table.source.delimiter).toBe(delimiter);
      expect(cells(table, 'digit')).toEqual(rows.map((row) => row[2]));
      expect(cells(table, 'word')).toEqual(rows.map((row) => row[1]));
      expect(cells(table, 'x')).toEqual(rows.map((row) => row[0]));
    }),
    { numRuns: 300 },
  );
});

test('numbers with a decimal comma are the same numbers', () => {
  const decimals = fc.array(
    fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(decimals, fc.constantFrom(';', '\t', '|'), (values, delimiter) => {
      const rows = values.map((value) => `${String(value).replace('.', ',')}${delimiter}0,5`);
      const { table } = read(`x${delimiter}y\n${rows.join('\n')}`);
      expect(cells(table, 'x')).toEqual(values.map((value) => value + 0));
    }),
  );
});

test('any bytes are a table or a sentence, never another fault', () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'a1,;"\n\r\t |.-é\0') }).map((s) => Buffer.from(s)),
  );
  fc.assert(
    fc.property(noise, (bytes) => {
      try {
        const { table, remarks } = read(bytes);
        expect(table.lines).toHaveLength(table.rows);
        for (const column of table.columns.values()) {
          expect(cells(table, column.name)).toHaveLength(table.rows);
          expect(categoryOf(column).codes).toHaveLength(table.rows);
        }
        for (const { message } of [...remarks, ...findProblems(table)]) expect(message).toMatch(/\.$/);
      } catch (error) {
        expect((error as Error).name).toBe('LindError');
      }
    }),
    { numRuns: 1000 },
  );
});
