import { expect, test } from 'vitest';
import { spreadsheetSafe } from '../../src/grade/safe-cell.js';

test.each([
  '=1+1',
  '+1+cmd|calc',
  '-2+3+cmd',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '\n=1',
  '\uff1d1+1',
  "=cmd|' /C calc'!A0",
  '|calc',
  '%0A=1',
])('%j is text to a spreadsheet', (cell) => {
  expect(spreadsheetSafe(cell)).toBe(`'${cell}`);
});

test.each(['Jane Doe', '-', '', '12.5', '-12.5', '+3', '75,00', "O'Neil", 'a=b', 'S001', 'jane@x.org'])(
  '%j stays as it is',
  (cell) => {
    expect(spreadsheetSafe(cell)).toBe(cell);
  },
);

test('control characters are no text that a spreadsheet could skip', () => {
  expect(spreadsheetSafe('\r=1')).toBe('\ufffd=1');
  expect(spreadsheetSafe('\0=1')).toBe('\ufffd=1');
});

test('an escape sequence does not reach the terminal of who reads the file', () => {
  expect(spreadsheetSafe('Jane\u001b[2J')).toBe('Jane\ufffd[2J');
});
