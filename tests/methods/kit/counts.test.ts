import { expect, test } from 'vitest';
import { readCounts } from '../../../src/methods/kit/counts.js';

const whole = { form: 'a,b;c,d', rows: 'two', columns: 'two' } as const;
const inTime = { form: 'events,time;events,time', rows: 'two', columns: 'two', fractions: 1 } as const;

test('fractions stand where they may', () => {
  expect(readCounts('12,100.5;5,1e3', inTime)).toEqual([
    [12, 100.5],
    [5, 1000],
  ]);
  expect(
    readCounts(
      [
        [3, 0.25],
        [1, 2],
      ],
      inTime,
    ),
  ).toEqual([
    [3, 0.25],
    [1, 2],
  ]);
});

test('and nowhere else', () => {
  expect(() => readCounts('12.5,100;5,100', inTime)).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --counts "12.5,100;5,100" cannot be used: "12.5" is not a whole number of 0 or more. Write it as "events,time;events,time".]`,
  );
  expect(() => readCounts('12,100;5,-1', inTime)).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --counts "12,100;5,-1" cannot be used: "-1" is not a number of 0 or more. Write it as "events,time;events,time".]`,
  );
  expect(() => readCounts('12,1.5;5,1', whole)).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --counts "12,1.5;5,1" cannot be used: "1.5" is not a whole number of 0 or more. Write it as "a,b;c,d".]`,
  );
  expect(() => readCounts('1,2;3', whole)).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --counts "1,2;3" cannot be used: the rows differ in length. Write it as "a,b;c,d".]`,
  );
  expect(() => readCounts('1,2', whole)).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --counts "1,2" cannot be used: it has 1 row where two are wanted. Write it as "a,b;c,d".]`,
  );
});
