import { expect, test } from 'vitest';
import { failure, read } from './read.js';

const failed = (csv: string | Uint8Array, options = {}): string => failure(() => read(csv, options));

test('empty file', () => {
  expect(failed('')).toMatchInlineSnapshot(
    `"empty-file: trial.csv is empty; it needs a first line with the names of the columns."`,
  );
  expect(failed('\n \n')).toMatch(/^empty-file/);
  expect(failed('\ufeff')).toMatch(/^empty-file/);
});

test('ragged rows', () => {
  expect(failed('a,b,c\n1,2,3\n\n4,5\n')).toMatchInlineSnapshot(
    `"ragged-row: trial.csv, line 4: 2 fields where the header has 3. Fill the row up (an empty field is missing), or close a quotation mark left open above."`,
  );
  expect(failed('a,b,c\n1,2,3\n4,5,6,7\n')).toMatchInlineSnapshot(
    `"ragged-row: trial.csv, line 3: 4 fields where the header has 3. Put a value that holds the delimiter in quotation marks, or remove what is too much."`,
  );
});

test('headers', () => {
  expect(failed('a,b,a\n1,2,3\n')).toMatchInlineSnapshot(
    `"duplicate-header: trial.csv: columns 1 and 3 are both called "a"; give one of them another name."`,
  );
  expect(failed('a,,c\n1,2,3\n')).toMatchInlineSnapshot(
    `"empty-header: trial.csv: column 2 has no name; write one in the first line (or remove the column)."`,
  );
  expect(failed('a,b,\n1,2,\n1,2,3\n')).toMatchInlineSnapshot(
    `"empty-header: trial.csv: column 3 has no name; write one in the first line (or remove the column)."`,
  );
  expect(failed(',,\n1,2,3\n')).toMatch(/^empty-header: trial.csv: column 1 /);
});

test('quotation marks', () => {
  expect(failed('a,b\n1,x\n2,"y\n3,z\n4,w\n')).toMatchInlineSnapshot(
    `"unclosed-quote: trial.csv, line 3: a quotation mark is opened here and never closed; close it, or double it if it belongs to the text."`,
  );
  expect(failed('a,b\n\n1,"x\ny",\n\n2,"z""\n')).toMatch(/ragged-row: trial.csv, line 3/);
  expect(failed('a,b\n1,"x\ny"\n\n"2\n3","z""\n')).toMatch(/^unclosed-quote: trial.csv, line 6:/);
  expect(failed('a,b\n1,5" tube\n')).toMatchInlineSnapshot(
    `"stray-quote: trial.csv, line 2, column 2: a quotation mark stands inside a field; put the whole field in quotation marks and double those inside it, as in "a 5"" tube"."`,
  );
  expect(failed('a,b\n1,"x"y\n')).toMatch(/^stray-quote: trial.csv, line 2, column 2:/);
  expect(failed('a,b\n1,"x" y\n')).toMatch(/^stray-quote: trial.csv, line 2, column 2:/);
  expect(failed('a,b\n1,"x\n2,y\n3,"z"\n')).toMatchInlineSnapshot(
    `"stray-quote: trial.csv, line 2: a quotation mark opened here was never closed, or the next one, on line 4, stands inside a field; put the whole field in quotation marks and double those inside it, as in "a 5"" tube"."`,
  );
});

test('a record of 10 MB', () => {
  expect(failed(`a,b\n\n1,${'x'.repeat(1e7)}\n`)).toMatchInlineSnapshot(
    `"long-record: trial.csv: line 3 is longer than 1 MB, or a quotation mark that begins in it is never closed; is this a CSV file?"`,
  );
});

test('files of another kind', () => {
  expect(failed('PK\x03\x04rest')).toMatchInlineSnapshot(
    `"not-a-csv: trial.csv is an Excel workbook or another zip file, not a CSV file: open it and save the sheet as CSV (UTF-8)."`,
  );
  expect(failed('%PDF-1.7\n')).toMatch(/^not-a-csv: trial.csv is a PDF/);
  expect(failed('<!DOCTYPE html>\n<p>')).toMatch(/^not-a-csv: trial.csv is a web page/);
  expect(failed(Uint8Array.of(0x1f, 0x8b, 8))).toMatch(/gzip/);
  expect(failed(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toMatch(/old Excel workbook/);
  expect(failed('a,b\n1,\0\n')).toMatchInlineSnapshot(
    `"not-a-csv: trial.csv is not a text file (it holds bytes that no text has), so it cannot be read as CSV; save the data as CSV (UTF-8)."`,
  );
  expect(failed(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))).toMatch(/^not-a-csv/);
});

test('a column that is asked for and is not there', () => {
  expect(failed('age,arm\n1,x\n', { columns: ['agee'] })).toMatchInlineSnapshot(
    `"unknown-column: There is no column "agee" in trial.csv. Did you mean "age"? The columns are: age, arm."`,
  );
});

test('data without a file', () => {
  expect(failed('', { file: null })).toMatch(/^empty-file: The data is empty/);
});
