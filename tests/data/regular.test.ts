// The fast reader of long, regular files: what it reads is what csv-parse reads, and what it does not understand it leaves.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainNumber } from '../../src/data/plain-number.js';
import type { RawTable, RowOptions } from '../../src/data/read-rows.js';
import { readAnyRows } from '../../src/data/read-rows.js';
import { plainBytes } from '../../src/data/regular/plain-bytes.js';
import { readRegularRows } from '../../src/data/regular/read-regular-rows.js';
import { cells, read } from './read.js';

const options: RowOptions = {
  keep: (names) => names,
  missingFor: (name) => (name === 'b' ? ['-9', 'n/k'] : []),
  isWritten: (name) => name === 'written',
  mayHaveCommas: false,
};

const csvOf = (csv: string) => ({ text: Buffer.from(csv), delimiter: ',' as const, file: 'trial.csv' });
const regular = (csv: string): RawTable | null => readRegularRows(csvOf(csv), options);

/** By row, as written; null where missing. */
const asWritten = ({ columns, lines, names, unnamed }: RawTable) => ({
  names,
  unnamed,
  lines: [...lines],
  columns: columns.map(({ name, values, codes }) => [name, [...codes].map((code) => values[code] ?? null)]),
});

const field = fc.oneof(
  fc.constantFrom(
    '',
    'NA',
    '-9',
    '-9.0',
    'n/k',
    'drug',
    ' drug ',
    '007',
    '1e5',
    '.5',
    '5.',
    '.',
    '"a,b"',
    '"say ""so"""',
    '"two\nlines"',
    'é',
    '""',
    '"41.5"',
  ),
  fc.double({ noNaN: true }).map(String),
  fc.integer().map((n) => String(n / 100)),
  fc.string({ unit: fc.constantFrom(...'a1,"\n -.\t'), maxLength: 5 }),
);
const file = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { maxLength: 12 }).chain((rows) =>
  fc.constantFrom('a,b,written', 'a,b,written,').map((header) => {
    const end = header.endsWith(',') ? ',' : '';
    return [header, ...rows.map((row) => row.join(',') + end)].join('\n');
  }),
);

test('whatever it reads, csv-parse reads the same', () => {
  let read = 0;
  fc.assert(
    fc.property(file, (csv) => {
      const found = regular(csv);
      if (found === null) return;
      read++;
      expect(asWritten(found)).toEqual(asWritten(readAnyRows(csvOf(csv), options)));
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(200);
});

test('a column of numbers is read as numbers, missing codes left out', () => {
  const [a, b, written] = regular('a,b,written\n1,-9,1\n-2.50, 7 ,2\nNA,n/k,3\n1e3,-9.0,4\n')!.columns;
  expect(a!.numbers).toEqual(Float64Array.of(1, -2.5, Number.NaN, 1000));
  expect(b!.numbers).toEqual(Float64Array.of(Number.NaN, 7, Number.NaN, Number.NaN));
  expect(written!.numbers).toBeNull();
  expect(a!.values).toEqual(['1', '-2.50', '1e3']);
});

test('a word far down makes it a column of words', () => {
  const [a] = regular('a,b,written\n1,1,1\n2,1,1\n<5,1,1\n')!.columns;
  expect(a).toMatchObject({ numbers: null, values: ['1', '2', '<5'] });
});

describe('it leaves to the other reader', () => {
  test.each([
    ['a row of another width', 'a,b\n1,2\n3\n'],
    ['a stray quotation mark', 'a,b\n1,2"\n'],
    ['an open quotation mark', 'a,b\n1,"2\n'],
    ['blanks around quotation marks', 'a,b\n1, "2"\n'],
    ['text behind a closing quotation mark', 'a,b\n1,"2"x\n'],
    ['a value under no name', 'a,\n1,2\n'],
    ['one column with a line of blanks', 'a\n1\n  \n2\n'],
  ])('%s', (_, csv) => expect(regular(csv)).toBeNull());
});

test('plain bytes are the number that the text is, to the last bit', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 9 });
  const text = fc
    .tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.'), digits)
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (word) => {
      const bytes = Buffer.from(`x${word}x`);
      const number = plainBytes(bytes, 1, bytes.length - 1);
      if (!Number.isNaN(number)) expect(number).toBe(plainNumber(word));
      else expect(word.replace(/\D/g, '').length > 15 || Number.isNaN(plainNumber(word))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a long file is read alike with and without an oddity that the fast reader leaves', () => {
  const rows = Array.from(
    { length: 70_000 },
    (_, i) => `${i},${i % 3 ? 'drug' : 'placebo'},${((i * 7) % 1000) / 8},NA`,
  );
  const csv = `id,arm,dose,none\n${rows.join('\n')}\n`;
  const odd = csv.replace('\n1,drug', '\n1, "drug"');
  const [fast, slow] = [read(csv), read(odd)];
  expect(csv.length).toBeGreaterThan(1_000_000);
  for (const name of ['id', 'arm', 'dose', 'none'])
    expect(cells(fast.table, name)).toEqual(cells(slow.table, name));
  expect(fast.remarks).toEqual(slow.remarks);
});
