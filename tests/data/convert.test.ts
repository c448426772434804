import { describe, expect, test } from 'vitest';
import { codebookFor, parseCodebook } from '../../src/data/codebook.js';
import { categoryOf, numberColumn } from '../../src/data/convert.js';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { column } from '../../src/data/table.js';
import { failure, read } from './read.js';

describe('a column as numbers', () => {
  test('is itself when it is one', () => {
    const table = tableFromColumns({ age: [1, null] });
    expect(numberColumn(table, 'age')).toBe(column(table, 'age'));
  });

  test('is the codes of a labelled scale', () => {
    const text =
      '{"fields": [{"name": "mrs", "title": "Rankin", "categories": [{"value": 0, "label": "well"}, {"value": 6, "label": "dead"}]}]}';
    const codebook = codebookFor(parseCodebook(text, 'datapackage.json'), 'trial.csv');
    const { table } = read('mrs\n6\n0\nNA\n', { codebook });
    expect(numberColumn(table, 'mrs')).toMatchObject({
      type: 'number',
      label: 'Rankin',
      values: Float64Array.of(6, 0, NaN),
    });
  });

  test('is an error when words stand in it', () => {
    const failed = (csv: string, name: string) => failure(() => numberColumn(read(csv).table, name));
    expect(failed('age\n41\n?\n39\n40\n', 'age')).toMatchInlineSnapshot(
      `"not-numeric: Column "age" holds words where numbers are needed: "?" (line 3). Correct the file, or if it stands for a missing value, declare it in the codebook ("missingValues") or with --missing "?"."`,
    );
    expect(failed('arm\ndrug\nplacebo\ndrug\n', 'arm')).toMatchInlineSnapshot(
      `"not-numeric: Column "arm" holds words where numbers are needed: "drug" (lines 2 and 4) and "placebo" (line 3). Name a column of numbers."`,
    );
    expect(failed('id\n007\n12\n', 'id')).toMatchInlineSnapshot(
      `"not-numeric: Column "id" holds codes such as "007", which are kept as text, where numbers are needed; if they are numbers, declare the column as number in the codebook."`,
    );
    expect(failed('seen\n2020-01-01\n', 'seen')).toMatchInlineSnapshot(
      `"not-numeric: Column "seen" holds dates, where numbers are needed; make a column with the time between two dates (in days, say) and use that."`,
    );
    expect(failed('age\n1\n', 'agee')).toMatch(/^unknown-column/);
  });
});

describe('a column as a category', () => {
  const levels = (values: (number | Date | null)[]) => {
    const { levels, codes } = categoryOf(column(tableFromColumns({ x: values }), 'x'));
    return [levels, [...codes]];
  };

  test('has numbers in order, as JavaScript prints them', () => {
    expect(levels([10, 9, null, 0.1, -0, 1e21])).toEqual([
      ['0', '0.1', '9', '10', '1e+21'],
      [3, 2, -1, 1, 0, 4],
    ]);
  });

  test('has dates in order, as ISO 8601', () => {
    expect(levels([new Date('2020-02-01'), new Date('2020-01-01T06:30:00Z'), null])).toEqual([
      ['2020-01-01 06:30:00', '2020-02-01'],
      [1, 0, -1],
    ]);
  });

  test('is itself when it is one', () => {
    const arm = column(tableFromColumns({ arm: ['b', 'a'] }), 'arm');
    expect(categoryOf(arm)).toBe(arm);
  });
});

describe('a table from arrays', () => {
  test('has a type for each', () => {
    const table = tableFromColumns({
      age: [1, Number.NaN, null],
      arm: ['b', null, 'a'],
      day: [new Date(86_400_000), null, null],
    });
    expect([...table.columns.values()].map(({ type }) => type)).toEqual(['number', 'category', 'date']);
    expect(column(table, 'age')).toMatchObject({ values: Float64Array.of(1, NaN, NaN) });
    expect(column(table, 'arm')).toMatchObject({ levels: ['a', 'b'], codes: Int32Array.of(1, -1, 0) });
    expect(column(table, 'day')).toMatchObject({ values: Float64Array.of(1, NaN, NaN) });
    expect(table).toMatchObject({ rows: 3, lines: Int32Array.of(1, 2, 3) });
  });

  test('takes strings as they are', () => {
    expect(column(tableFromColumns({ id: ['007', '1', 'NA'] }), 'id')).toMatchObject({
      levels: ['007', '1', 'NA'],
    });
  });

  test('must be even and of one kind', () => {
    expect(failure(() => tableFromColumns({ a: [1, 2], b: [1] }))).toMatchInlineSnapshot(
      `"unequal-columns: Column "b" has 1 value where "a" has 2; a missing value is null."`,
    );
    expect(failure(() => tableFromColumns({ a: [1, 'x'] }))).toMatchInlineSnapshot(
      `"mixed-column: Column "a" mixes numbers, strings or dates; give it one of them."`,
    );
  });
});
