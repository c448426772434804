import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { category, cells, messages, read } from './read.js';

describe('a plain file', () => {
  const csv = 'id,age,arm\n1,41.5,drug\n2,NA,placebo\n3,39,drug\n';

  test('becomes typed columns in the order of the file', () => {
    const { table, remarks } = read(csv);
    expect([...table.columns.values()].map(({ name, type }) => [name, type])).toEqual([
      ['id', 'number'],
      ['age', 'number'],
      ['arm', 'category'],
    ]);
    expect(cells(table, 'age')).toEqual([41.5, null, 39]);
    expect(category(table, 'arm')).toMatchObject({
      levels: ['drug', 'placebo'],
      codes: Int32Array.of(0, 1, 0),
    });
    expect(remarks).toEqual([]);
  });

  test('is recorded with its hash and how it was read', () => {
    expect(read(csv).table.source).toEqual({
      file: 'trial.csv',
      sha256: createHash('sha256').update(csv).digest('hex'),
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      missingCodes: new Map(),
    });
  });

  test('gives only the columns that are asked for', () => {
    expect([...read(csv, { columns: ['arm', 'age'] }).table.columns.keys()]).toEqual(['age', 'arm']);
  });
});

test('names of object properties are ordinary columns', () => {
  const { table } = read('__proto__,constructor,toString\n1,2,3\n');
  expect(['__proto__', 'constructor', 'toString'].map((name) => cells(table, name))).toEqual([[1], [2], [3]]);
});

test('a header alone is a table without rows', () => {
  expect(read('a,b\n').table).toMatchObject({ rows: 0, lines: new Int32Array(0) });
});

test('one column needs no delimiter', () => {
  expect(cells(read('x\n1\n2').table, 'x')).toEqual([1, 2]);
});

test('lines are those on which rows begin, past blank lines and line breaks in quotation marks', () => {
  const { table } = read('a,b\n1,"x\n\ny"\n\n  \n2,z\n"3\n",w');
  expect([...table.lines]).toEqual([2, 7, 8]);
  expect(cells(table, 'b')).toEqual(['x\n\ny', 'z', 'w']);
});

test.each(['\n', '\r\n', '\r'])('line end %j', (end) => {
  const { table } = read(['a,b', '1,"x', 'y"', '2,z', ''].join(end));
  expect(cells(table, 'b')).toEqual(['x\ny', 'z']);
  expect([...table.lines]).toEqual([2, 4]);
});

test('spaces around values and names are no part of them', () => {
  const { table } = read(' a , "b" \n 1 , "x, y" \n 2,\u00a0z\u00a0\n');
  expect(cells(table, 'a')).toEqual([1, 2]);
  expect(cells(table, 'b')).toEqual(['x, y', 'z']);
});

test('empty columns without a name at the end are dropped, and said', () => {
  const { table, remarks } = read('a,b,,\n1,2,,\n3,4,,\n');
  expect([...table.columns.keys()]).toEqual(['a', 'b']);
  expect(messages(remarks)).toEqual([
    'empty-columns-dropped: 2 empty columns without a name at the end of each row were left out.',
  ]);
});

test('a header of numbers may be data', () => {
  expect(messages(read('1,2.5\n3,4\n').remarks)).toEqual([
    'header-of-numbers: The names of the columns ("1" and "2.5") are all numbers, so the first line may be data; if so, put a line with names above it.',
  ]);
  expect(read('1,b\n3,4\n').remarks).toEqual([]);
});

describe('missing values', () => {
  test('are empty, NA, N/A, NaN, null and a full stop, in any case', () => {
    const { table } = read('a,b\n1,\n2,na\n3,N/A\n4,nan\n5,NULL\n6,.\n7,8\n');
    expect(cells(table, 'b')).toEqual([null, null, null, null, null, null, 8]);
  });

  test('are also what the user declares, however the number is spelt', () => {
    const { table } = read('a\n-9\n-9.0\nunknown\n3\n', { missing: ['-9', 'unknown'] });
    expect(cells(table, 'a')).toEqual([null, null, null, 3]);
  });

  test('a column without any value is a number column', () => {
    expect(read('a,b\n1,\n2,NA\n').table.columns.get('b')).toMatchObject({
      type: 'number',
      values: Float64Array.of(NaN, NaN),
    });
  });
});

describe('delimiter', () => {
  test.each([',', ';', '\t', '|'])('%j', (d) => {
    const { table } = read(`a${d}b\n1${d}x\n2${d}"y${d}z"\n`);
    expect(table.source.delimiter).toBe(d);
    expect(cells(table, 'b')).toEqual(['x', `y${d}z`]);
  });

  test.each([
    ['decimal commas in every row', 'a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['commas in names and values alike', 'weight, kg;height, cm\n70,5;180,2\n', ';'],
    ['lists in a field', 'id,tags\n1,x;y\n2,z;w\n', ','],
    ['the other delimiter in quotation marks', 'a,b\n"x;y",1\n"z;w",2\n', ','],
    ['a doubled quotation mark', 'a,b\n"5"" x;y",1\n"z;w",2\n', ','],
    ['empty first field', `${'\ta\tb\n'.slice(1)}\t1\n`, '\t'],
  ])('with %s', (_, csv, delimiter) => {
    expect(read(csv).table.source.delimiter).toBe(delimiter);
  });

  test('is said when it is no comma', () => {
    expect(messages(read('a\tb\n1\t2\n').remarks)).toEqual(['delimiter: The fields are separated by tabs.']);
  });
});

describe('encoding', () => {
  const csv = 'name,ålder\nZoë,41\nŁódź,39\n';
  const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

  test.each([
    ['utf-8', Buffer.from(csv)],
    ['utf-8', Buffer.from(`\ufeff${csv}`)],
    ['utf-16le', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['utf-16le', Buffer.from(csv, 'utf16le')],
    ['utf-16be', swapped(`\ufeff${csv}`)],
    ['utf-16be', swapped(csv)],
  ])('%s (%#)', (encoding, bytes) => {
    const { table } = read(bytes);
    expect(table.source.encoding).toBe(encoding);
    expect(cells(table, 'name')).toEqual(['Zoë', 'Łódź']);
    expect(cells(table, 'ålder')).toEqual([41, 39]);
  });

  test('Windows-1252 when the bytes are no UTF-8', () => {
    const { table, remarks } = read(Buffer.from('naïve,price\nyes,\x80\n', 'latin1'));
    expect(cells(table, 'price')).toEqual(['€']);
    expect([...table.columns.keys()]).toEqual(['naïve', 'price']);
    expect(messages(remarks)).toEqual([
      'encoding: The file is not UTF-8 and was read as Windows-1252; if letters with accents look wrong, save it as UTF-8.',
    ]);
  });
});

describe('decimal comma', () => {
  test('is read and said', () => {
    const { table, remarks } = read('id;x\n1;1,5\n2;-0,25\n3;7\n');
    expect(cells(table, 'x')).toEqual([1.5, -0.25, 7]);
    expect(table.source.decimal).toBe(',');
    expect(messages(remarks)).toEqual([
      'delimiter: The fields are separated by semicolons.',
      'decimal-comma: Numbers are written with a decimal comma; 1,5 was read as one and a half.',
    ]);
  });

  test('a number that may have a thousands separator is not read as a number', () => {
    expect(read('x;y\n1,234;1\n2,345;2\n').table.columns.get('x')!.type).toBe('category');
  });

  test('another column settles it, whether or not it is asked for', () => {
    const csv = 'x;y\n1,234;0,5\n2,345;1,5\n';
    expect(cells(read(csv).table, 'x')).toEqual([1.234, 2.345]);
    expect(cells(read(csv, { columns: ['x'] }).table, 'x')).toEqual([1.234, 2.345]);
  });

  test('with it, a point is no decimal point: 1.234 could be a thousand', () => {
    const { table } = read('x;y\n1.234;0,5\n2.345;1,5\n', { columns: ['x'] });
    expect(table.columns.get('x')!.type).toBe('category');
  });

  test('in a comma-delimited file only where every value of a column fits', () => {
    expect(cells(read('x,y\n"1,5",a\n"2,5",b\n').table, 'x')).toEqual([1.5, 2.5]);
    expect(read('x,y\n"1,5",1\n"1,2,3",2\n').table.source.decimal).toBe('.');
  });

  test('columns with decimal points outweigh a list of codes', () => {
    expect(read('x,y\n"1,2",1.5\n"2,4",2.5\n').table.source.decimal).toBe('.');
  });
});
