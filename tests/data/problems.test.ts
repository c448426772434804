import { describe, expect, test } from 'vitest';
import { findProblems } from '../../src/data/problems.js';
import { messages, read } from './read.js';

const problems = (csv: string, options = {}) => findProblems(read(csv, options).table);
const column = (...values: (string | number)[]) =>
  problems(['id,x', ...values.map((value, i) => `p${i},${value}`)].join('\n'));
const said = (...values: (string | number)[]) => messages(column(...values));

test('good data have none', () => {
  expect(said(41.5, 39, 'NA', 52)).toEqual([]);
  expect(problems('a,b\n')).toEqual([]);
});

test('empty and constant columns', () => {
  expect(said('NA', '', 'NA')).toMatchInlineSnapshot(`
    [
      "all-missing: Column "x" has no value in any row; leave it out, or look for what was lost.",
    ]
  `);
  expect(said(1, 1, 'NA')).toMatchInlineSnapshot(`
    [
      "constant: Column "x" has the same value ("1") in every row that has one, so nothing can be compared by it.",
    ]
  `);
  expect(said('a', 'a')).toMatchInlineSnapshot(`
    [
      "constant: Column "x" has the same value ("a") in every row that has one, so nothing can be compared by it.",
    ]
  `);
  expect(said('2020-01-01', '2020-01-01')).toMatchInlineSnapshot(`
    [
      "constant: Column "x" has the same value in every row that has one, so nothing can be compared by it.",
    ]
  `);
});

test('spellings of one category', () => {
  expect(said('Male', 'male', 'Female', 'Male', 'MALE', 'Fe male')).toMatchInlineSnapshot(`
    [
      "spelling-variants: Column "x": "Fe male" (1 row) and "Female" (1 row) differ in case or spaces only and are counted as different; write them alike (the rarer on line 4).",
      "spelling-variants: Column "x": "Male" (2 rows), "MALE" (1 row) and "male" (1 row) differ in case or spaces only and are counted as different; write them alike (the rarer on lines 3 and 6).",
    ]
  `);
  expect(column('Male', 'male', 'Male')[0]).toMatchObject({ lines: [3], column: 'x', severity: 'warning' });
  expect(said('Male', 'M', 'Female')).toEqual([]);
});

describe('numbers that are written so that they are none', () => {
  test('with units', () => {
    expect(said('5 mg', '10 mg', '2.5mg', '7 mg')).toMatchInlineSnapshot(`
      [
        "units-in-values: Column "x": numbers are written with their unit ("10 mg", "2.5mg", "5 mg" and "7 mg"); keep the number alone in the column and write the unit in the codebook.",
      ]
    `);
    expect(said('1a', '1b', '2a', '2b', '3a', '3b')).toEqual([]);
    expect(said('1st', '2nd', '3rd')).toEqual([]);
    expect(said('T1', 'T2', 'T3')).toEqual([]);
  });

  test('with separators of thousands', () => {
    expect(messages(problems('id;x\n1;1,234\n2;987\n3;2,345\n'))).toMatchInlineSnapshot(`
      [
        "thousands-separators: Column "x": numbers seem to have thousands separators, and could also be read with decimals ("1,234" and "2,345"); write them without separators.",
      ]
    `);
  });

  test('as limits of detection, but not as groups of ages', () => {
    expect(said(1.2, 3.4, 5.6, '<0.5', '<0.5')).toMatchInlineSnapshot(`
      [
        "detection-limits: Column "x": some values are written as limits, not numbers ("<0.5"); decide in the plan how to analyse them (as missing, as the limit, or as a category), and change the file accordingly.",
      ]
    `);
    expect(said('<65', '>=65', '<65')).toEqual([]);
  });

  test('two in one', () => {
    expect(said('120/80', '135/85', '110/70')).toMatchInlineSnapshot(`
      [
        "two-numbers: Column "x": two numbers are written in one value ("110/70", "120/80" and "135/85"); make two columns of them.",
      ]
    `);
  });
});

describe('codes that may stand for missing values', () => {
  test('lie far outside the others', () => {
    expect(said(41, 39, 999, 52, 999)).toMatchInlineSnapshot(`
      [
        "suspicious-code: Column "x": 999 (lines 4 and 6) lies far outside the other values (39 to 52); if it stands for a missing value, declare it in the codebook ("missingValues") or with --missing "999".",
      ]
    `);
    expect(column(41, 39, 52, 777, 888, 999)).toHaveLength(3);
    expect(said(0, 1, 1, 0, -9, 9)).toMatchInlineSnapshot(`
      [
        "suspicious-code: Column "x": -9 (line 6) lies far outside the other values (0 to 1); if it stands for a missing value, declare it in the codebook ("missingValues") or with --missing "-9".",
        "suspicious-code: Column "x": 9 (line 7) lies far outside the other values (0 to 1); if it stands for a missing value, declare it in the codebook ("missingValues") or with --missing "9".",
      ]
    `);
  });

  test('are not suspected among their like', () => {
    expect(said(20, 45, 70, 99)).toEqual([]);
    expect(said(-3, 2, -9, 5)).toEqual([]);
    expect(said(7, 8, 9, 6, 5, 5, 6)).toEqual([]);
    expect(said(900, 999, 1040, 870)).toEqual([]);
  });
});

test('letters lost to a wrong encoding', () => {
  expect(said('Zo\ufffd', 'Ana')).toMatchInlineSnapshot(`
    [
      "garbled-text: Column "x": letters were lost or changed by a wrong encoding, as in "Zo�" (line 2); export the data again as UTF-8.",
    ]
  `);
  expect(said('ZoÃ«', 'Ana')).toHaveLength(1);
});

describe('rows', () => {
  test('without any value', () => {
    expect(messages(problems('a,b\n1,2\n,\n3,4\nNA,.\n'))).toMatchInlineSnapshot(`
      [
        "blank-rows: 2 rows have no value in any column (lines 3 and 5); remove them from the file.",
      ]
    `);
  });

  const rows = Array.from({ length: 20 }, (_, i) => `p${i},${i * 3},x${i % 3}`);

  test('that come twice', () => {
    expect(messages(problems(['id,age,arm', ...rows, 'p4,12,x1'].join('\n')))).toMatchInlineSnapshot(`
      [
        "duplicate-rows: 1 row is the same in every column as a row before (line 22); look whether someone was entered twice.",
        "duplicate-identifiers: Column "id" seems to tell people apart, but some values come more than once: "p4" (lines 6 and 22); look whether someone was entered twice.",
      ]
    `);
  });

  test('that are a whole file pasted twice', () => {
    expect(problems(['name,age,arm', ...rows, ...rows].join('\n'))).toMatchObject([
      { code: 'duplicate-rows' },
    ]);
  });

  test('are alike by nature where columns are few', () => {
    expect(problems('arm,died\na,1\na,1\nb,0\nb,0\nb,1\na,0\n')).toEqual([]);
  });

  test('with an identifier that comes twice', () => {
    expect(messages(problems(['patientId,age,arm', ...rows, 'p4,80,x1'].join('\n')))).toMatchInlineSnapshot(`
      [
        "duplicate-identifiers: Column "patientId" seems to tell people apart, but some values come more than once: "p4" (lines 6 and 22); look whether someone was entered twice.",
      ]
    `);
    expect(problems(['paid,age,arm', ...rows, 'p4,80,x1'].join('\n'))).toEqual([]);
  });

  test('of several visits are no duplicates', () => {
    expect(problems('id,visit\n1,1\n1,2\n2,1\n2,2\n')).toEqual([]);
  });
});
