import { describe, expect, test } from 'vitest';
import { daysSince1970 } from '../../src/data/calendar.js';
import { category, cells, messages, read } from './read.js';

const column = (...values: string[]) => read(['x', ...values].join('\n'));
const typeOf = (...values: string[]) => column(...values).table.columns.get('x')!.type;

describe('numbers', () => {
  test.each(['1', '-1', '+1', '1.5', '.5', '1.', '1e-05', '1E+05', '0', '-0.0', '999999999999999'])(
    '%s is one',
    (value) => {
      expect(cells(column(value).table, 'x')).toEqual([Number(value)]);
    },
  );

  test.each([
    '007',
    '00',
    '1234567890123456',
    '1e999',
    '0x1F',
    'Inf',
    'Infinity',
    '1 234',
    '1_000',
    '5 mg',
    '12%',
    '<5',
    '½',
    '１',
  ])('%s is none', (value) => {
    expect(typeOf(value)).toBe('category');
  });

  test('codes of digits stay text without a word about it', () => {
    const { table, remarks } = column('1001', '1002', '0100', '1234567890123456');
    expect(category(table, 'x')).toMatchObject({
      levels: ['0100', '1001', '1002', '1234567890123456'],
      strays: [],
    });
    expect(remarks).toEqual([]);
  });
});

describe('words among numbers', () => {
  test('are listed with their lines, and the column stays as it is', () => {
    const { table, remarks } = column('41', 'unknown', '39', '?', '12', 'unknown', 'NA', '7');
    expect(category(table, 'x').strays).toEqual([
      { value: 'unknown', lines: [3, 7] },
      { value: '?', lines: [5] },
    ]);
    expect(remarks).toMatchObject([
      { code: 'stray-words', column: 'x', lines: [3, 5, 7], severity: 'warning' },
    ]);
    expect(remarks[0]!.message).toMatchInlineSnapshot(
      `"Column "x": 4 of 7 values are numbers, but these are not: "unknown" (lines 3 and 7) and "?" (line 5). Correct the file, or if they stand for a missing value, declare them in the codebook ("missingValues") or with --missing "unknown,?"."`,
    );
  });

  test('are enumerated up to five, lines too', () => {
    const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'a', 'a', 'a', 'a', 'a', 'a'];
    const numbers = Array.from({ length: 20 }, (_, i) => String(i));
    const { remarks } = column(...words, ...numbers);
    expect(remarks[0]!.message).toMatchInlineSnapshot(
      `"Column "x": 20 of 33 values are numbers, but these are not: "a" (lines 2, 9, 10, 11, 12 and 2 more), "b" (line 3), "c" (line 4), "d" (line 5), "e" (line 6) and 2 more. Correct the file, or if they stand for a missing value, declare them in the codebook ("missingValues") or with --missing "a,b,c,d,e"."`,
    );
    expect(remarks[0]!.lines).toHaveLength(13);
  });

  test('need three numbers, and half of the values to be numbers', () => {
    expect(column('1', '2', 'a', 'b').remarks).toEqual([]);
    expect(column('1', '2', '3', 'a', 'b', 'c', 'd').remarks).toEqual([]);
    expect(column('1', '2', '3', 'a', 'b', 'c').remarks).toHaveLength(1);
    expect(column('1', '1', '1', 'a').remarks).toHaveLength(1);
  });
});

describe('dates', () => {
  test('of ISO 8601 are days since 1970, with the time of day', () => {
    const { table, remarks } = column(
      '1970-01-02',
      '1969-12-31',
      '2000-02-29T06:00',
      '2000-02-29 12:00:00+02:00',
      'NA',
    );
    expect(table.columns.get('x')!.type).toBe('date');
    expect(cells(table, 'x')).toEqual([1, -1, 11016.25, 11016 + 10 / 24, null]);
    expect(remarks).toEqual([]);
  });

  test('are real: the calendar of JavaScript agrees over four hundred years', () => {
    for (let day = -80_000; day < 70_000; day += 7) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(daysSince1970(iso, 'iso')).toBe(day);
    }
    for (const value of ['2021-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '2021-01-01T24:00']) {
      expect(daysSince1970(value, 'iso')).toBeNaN();
    }
  });

  test.each([
    [
      ['13/02/2020', '01/02/2020'],
      [18305, 18293],
      'Column "x": dates are read day first; "13/02/2020" is 2020-02-13.',
    ],
    [
      ['02/13/2020', '01/02/2020'],
      [18305, 18263],
      'Column "x": dates are read month first; "02/13/2020" is 2020-02-13.',
    ],
    [
      ['1.2.2020', '2.1.2020'],
      [18293, 18263],
      'Column "x": dates are read day first; "1.2.2020" is 2020-02-01.',
    ],
  ])('%j are read in the one way that fits', (values, days, message) => {
    const { table, remarks } = column(...values);
    expect(cells(table, 'x')).toEqual(days);
    expect(remarks.map((remark) => remark.message)).toEqual([message]);
  });

  test('that fit two ways stay text, and both are said', () => {
    const { table, remarks } = column('05/05/2020', '03/04/2020');
    expect(table.columns.get('x')!.type).toBe('category');
    expect(messages(remarks)).toMatchInlineSnapshot(`
      [
        "ambiguous-dates: Column "x": "03/04/2020" can be 2020-04-03 or 2020-03-04, and no value decides, so the column is kept as text; write dates as yyyy-mm-dd, or give the "format" in the codebook (%d/%m/%Y or %m/%d/%Y).",
      ]
    `);
  });

  test('that are the same either way are no question', () => {
    expect(cells(column('05/05/2020').table, 'x')).toEqual([18387]);
  });

  test('that do not exist are named', () => {
    const { table, remarks } = column('2021-02-27', '2021-02-30', '2021-03-01', '2021-03-02');
    expect(table.columns.get('x')!.type).toBe('category');
    expect(messages(remarks)).toMatchInlineSnapshot(`
      [
        "stray-dates: Column "x": most values are dates, but these are not: "2021-02-30" (line 3). Correct the file, or if it stands for a missing value, declare it in the codebook ("missingValues") or with --missing "2021-02-30".",
      ]
    `);
  });

  test('day first and month first in one column are named', () => {
    const { remarks } = column('13/02/2020', '14/02/2020', '15/02/2020', '02/16/2020');
    expect(remarks).toMatchObject([{ code: 'stray-dates', lines: [5] }]);
  });
});

describe('categories and text', () => {
  test('levels are ordered by number when all are numbers, else by code point', () => {
    expect(category(column('b', 'a', 'B', 'ä', '\u{1f600}', '\uff5e').table, 'x').levels).toEqual([
      'B',
      'a',
      'b',
      'ä',
      '\uff5e',
      '\u{1f600}',
    ]);
    expect(category(column('010', '9', '2').table, 'x').levels).toEqual(['2', '9', '010']);
  });

  test('many values, most of them distinct, are text', () => {
    const names = Array.from({ length: 60 }, (_, i) => `patient ${i}`);
    expect(typeOf(...names)).toBe('text');
    expect(typeOf(...names, ...names)).toBe('category');
    expect(typeOf(...names.slice(0, 50))).toBe('category');
  });

  test('long and multi-line values are text', () => {
    expect(typeOf('a', 'b'.repeat(101))).toBe('text');
    expect(typeOf('a', '"b\nc"')).toBe('text');
    expect(typeOf('a', 'b'.repeat(100))).toBe('category');
  });
});
