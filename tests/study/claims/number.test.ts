import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, type TypedNumber } from '../../../src/study/claims/number.js';

const read = (text: string): TypedNumber => {
  const found = readNumber(text);
  if (found.kind !== 'number') throw new Error(`${text}: ${JSON.stringify(found)}`);
  return found;
};

test.each([
  ['2.11', 2.11, 0.005, 'none'],
  [' 2.11 ', 2.11, 0.005, 'none'],
  ['2,11', 2.11, 0.005, 'none'],
  ['2.110', 2.11, 0.0005, 'none'],
  ['.5', 0.5, 0.05, 'none'],
  ['0,691', 0.691, 0.0005, 'none'],
  ['-0.36', -0.36, 0.005, 'none'],
  ['−0.36', -0.36, 0.005, 'none'],
  ['– 0.36', -0.36, 0.005, 'none'],
  ['+4', 4, 0.5, 'none'],
  ['110', 110, 0.5, 'none'],
  ['22,071', 22071, 0.5, 'none'],
  ['22 071', 22071, 0.5, 'none'],
  ['22\u202f071', 22071, 0.5, 'none'],
  ["1'234'567", 1234567, 0.5, 'none'],
  ['12,345.6', 12345.6, 0.05, 'none'],
  ['12.345,6', 12345.6, 0.05, 'none'],
  ['1.234.567', 1234567, 0.5, 'none'],
  ['1.2e-5', 1.2e-5, 5e-7, 'none'],
  ['1.2 × 10⁻⁵', 1.2e-5, 5e-7, 'none'],
  ['1.2 x 10^-5', 1.2e-5, 5e-7, 'none'],
  ['69%', 69, 0.5, 'percent'],
  ['69.1 %', 69.1, 0.05, 'percent'],
  ['69,1 per cent', 69.1, 0.05, 'percent'],
  ['36 pp', 36, 0.5, 'points'],
  ['−20 percentage points', -20, 0.5, 'points'],
  ['38/55', 38 / 55, 0, 'share'],
  ['38 of 55', 38 / 55, 0, 'share'],
  ['38 out of 55', 38 / 55, 0, 'share'],
  ['139/11,037', 139 / 11037, 0, 'share'],
  ['1 in 8', 1 / 8, 0.5 / 64, 'share'],
  ['9 in every 1,000', 0.009, 0.0005, 'share'],
  ['-9 per 1000', -0.009, 0.0005, 'share'],
  ['RR = 2.11', 2.11, 0.005, 'none'],
  ['about 110', 110, 0.5, 'none'],
  ['~ 110', 110, 0.5, 'none'],
  ['12.3 mmHg', 12.3, 0.05, 'none'],
  ['8 weeks', 8, 0.5, 'none'],
  ['4.2 mg/dl', 4.2, 0.05, 'none'],
  ['5.', 5, 0.5, 'none'],
] as const)('%s', (text, value, tolerance, unit) => {
  const found = read(text);
  expect(found.value).toBeCloseTo(value, 12);
  expect(found.tolerance).toBeCloseTo(tolerance, 12);
  expect(found.unit).toBe(unit);
  expect(found.bound).toBeNull();
});

test.each([
  ['<0.001', 0.001, 'below'],
  ['p < 0,001', 0.001, 'below'],
  ['P<.05', 0.05, 'below'],
  ['less than 0.001', 0.001, 'below'],
  ['> 0.999', 0.999, 'above'],
] as const)('%s is a bound', (text, value, bound) => {
  expect(read(text)).toMatchObject({ value, bound });
});

test.each([
  ['2,113', 2113, 2.113],
  ['2.113', 2.113, 2113],
])('%s can be read in two ways', (text, first, other) => {
  expect(read(text).value).toBe(first);
  expect(read(text).otherwise?.value).toBe(other);
});

test('a leading zero leaves one way only', () => {
  expect(read('0,691').otherwise).toBeNull();
});

test.each(['not reached', 'none', 'n/a', 'NA'])('%s is said to be no number', (text) => {
  expect(readNumber(text).kind).toBe('no-number');
});

test.each(['infinity', '∞', 'Infinite'])('%s is infinite', (text) => {
  expect(read(text).value).toBe(Number.POSITIVE_INFINITY);
});

describe('malformed', () => {
  test('says how to write it', () => {
    const texts = [
      '',
      'two',
      '1.2.3',
      '2.11 (1.37 to 3.26)',
      '5/0',
      '2,1,1',
      '2.11?!',
      'x'.repeat(100),
      '1'.repeat(300),
    ];
    expect(texts.map((text) => [text, readNumber(text)])).toMatchInlineSnapshot(`
      [
        [
          "",
          {
            "kind": "malformed",
            "sentence": "Nothing is written here; write a number, such as 0.69, 69% or 38/55.",
          },
        ],
        [
          "two",
          {
            "kind": "malformed",
            "sentence": ""two" is not a number; write digits, such as 2.11.",
          },
        ],
        [
          "1.2.3",
          {
            "kind": "malformed",
            "sentence": ""1.2.3" has two decimal marks; write one, such as 1234.5 or 1,234.5.",
          },
        ],
        [
          "2.11 (1.37 to 3.26)",
          {
            "kind": "malformed",
            "sentence": "This holds more than one number; write one only, such as 2.11.",
          },
        ],
        [
          "5/0",
          {
            "kind": "malformed",
            "sentence": "A fraction cannot have 0 below the line; write the count over the total, such as 38/55.",
          },
        ],
        [
          "2,1,1",
          {
            "kind": "malformed",
            "sentence": ""2,1,1" has two decimal marks; write one, such as 1234.5 or 1,234.5.",
          },
        ],
        [
          "2.11?!",
          {
            "kind": "malformed",
            "sentence": ""2.11?!" cannot be read as a number; write digits with at most a sign and a unit, such as -0.36, 69% or 38/55.",
          },
        ],
        [
          "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          {
            "kind": "malformed",
            "sentence": ""xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" is not a number; write digits, such as 2.11.",
          },
        ],
        [
          "111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111",
          {
            "kind": "malformed",
            "sentence": "This is too long for one number; write digits, such as 2.11.",
          },
        ],
      ]
    `);
  });
});

test('whatever is typed is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['number', 'no-number', 'malformed']).toContain(readNumber(text).kind);
    }),
  );
});

test('a number written with so many decimals is read back within its tolerance', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 6 }),
      (value, decimals) => {
        const found = read(value.toFixed(decimals));
        expect(Math.abs(found.value - value)).toBeLessThanOrEqual(found.tolerance * (1 + 1e-6));
      },
    ),
  );
});
