import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataChanges } from '../../src/grade/assess/data/changes.js';
import { cleaningOf } from '../../src/grade/assess/data/cleaning.js';
import { gridOf } from '../../src/grade/assess/data/grid.js';
import { sameCell } from '../../src/grade/assess/data/same-cell.js';
import type { TouchedCell } from '../../src/simulate/flaws/flaws.js';

const grid = (text: string) => gridOf(new TextEncoder().encode(text), 'data.csv');

const given = grid(
  [
    'id,arm,age,weight,day,fell',
    'P01,walking,72,82.1,2024-03-01,no',
    'P02,leaflet,720,69.0,2024-03-02,yes',
    'P03,walking,65,"71,4",2024-03-03,no',
    'P04,leaflet,70,999,2042-03-04,yes',
    'P05,walking,81,77.7,2024-03-05,no',
    'P06,leaflet,72,82.1,2024-03-01,no',
    '',
  ].join('\n'),
);

const touched = (
  flaw: TouchedCell['flaw'],
  line: number,
  column: string,
  [written, truth]: [string, string | null],
) => ({
  ...{ flaw, line, column, written, truth },
});

const flaws: readonly TouchedCell[] = [
  touched('impossible-value', 3, 'age', ['720', '72']),
  touched('decimal-comma', 4, 'weight', ['71,4', '71.4']),
  touched('missing-code', 5, 'weight', ['999', null]),
  touched('future-date', 5, 'day', ['2042-03-04', '2024-03-04']),
  touched('duplicate-person', 7, 'id', ['P06', 'P01']),
];

const lines = new Map([['P01', 2]]);
const lineOf = (id: string) => lines.get(id) ?? null;

function cleaned(text: string, missingCodes: ReadonlyMap<string, readonly string[]> = new Map()) {
  const changes = dataChanges(given, grid(text), 'id');
  return cleaningOf(flaws, changes, { missingCodes, lineOf });
}

const csv = (...rows: readonly string[]) => ['id,arm,age,weight,day,fell', ...rows, ''].join('\n');
const asGiven = [
  'P01,walking,72,82.1,2024-03-01,no',
  'P02,leaflet,720,69.0,2024-03-02,yes',
  'P03,walking,65,"71,4",2024-03-03,no',
  'P04,leaflet,70,999,2042-03-04,yes',
  'P05,walking,81,77.7,2024-03-05,no',
  'P06,leaflet,72,82.1,2024-03-01,no',
];
const changedAt = (at: number, from: string, to: string) =>
  csv(...asGiven.map((row, k) => (k === at ? row.replace(from, to) : row)));

describe('cleaning, held against what was wrong', () => {
  it('finds all of it dealt with, whatever the program that saved the file', () => {
    const excel = [
      'id;arm;age;weight;day;fell',
      'P05;walking;81;77,7;05/03/2024;no',
      'P01;walking;72;82,1;01/03/2024;no',
      'P02;leaflet;;69;02/03/2024;yes',
      'P03;walking;65;71,4;03/03/2024;no',
      'P04;leaflet;70;;;yes',
      '',
    ].join('\r\n');
    const found = cleaned(excel);
    expect(found.fates.map(({ fate }) => fate)).toEqual([
      'emptied',
      'missed',
      'repaired',
      'emptied',
      'row-removed',
    ]);
    expect(found).toMatchObject({ altered: [], emptied: [], removedLines: [], addedRows: 0, precision: 1 });
  });

  it('finds nothing dealt with in the file as it was', () => {
    const found = cleaned(csv(...asGiven));
    expect(found.fates.every(({ fate }) => fate === 'missed')).toBe(true);
    expect(found).toMatchObject({ precision: 1, recall: 0 });
  });

  it('counts a code that the codebook declares, and either of two rows of one person', () => {
    const codes = new Map([['weight', ['999']]]);
    const found = cleaned(csv(...asGiven.slice(1)), codes);
    expect(found.fates.map(({ fate }) => fate)).toEqual([
      'missed',
      'missed',
      'declared-missing',
      'missed',
      'row-removed',
    ]);
    expect(found).toMatchObject({ removedLines: [], precision: 1, recall: 2 / 5 });
  });

  it('tells a value that was put right from one that was made up', () => {
    expect(cleaned(changedAt(1, '720', '72')).fates[0]!.fate).toBe('repaired');
    expect(cleaned(changedAt(1, '720', '45')).fates[0]!.fate).toBe('altered');
  });

  it('names what was changed where nothing was wrong', () => {
    expect(cleaned(changedAt(4, ',no', ',yes'))).toMatchObject({
      altered: [{ line: 6, column: 'fell', before: 'no', after: 'yes' }],
      precision: 0,
    });
    expect(cleaned(changedAt(4, ',81,', ',,'))).toMatchObject({
      emptied: [{ line: 6, column: 'age' }],
      precision: 0,
    });
    expect(cleaned(csv(...asGiven.filter((_, at) => at !== 4)))).toMatchObject({
      removedLines: [6],
      precision: 0,
    });
    expect(cleaned(csv(...asGiven, 'P07,walking,72,82.1,2024-03-01,no'))).toMatchObject({
      addedRows: 1,
      precision: 0,
    });
  });

  it('takes other names of all levels for no change', () => {
    const rows = (yes: string, no: string) =>
      ['id,fell', ...Array.from({ length: 40 }, (_, at) => `P${at},${at % 2 ? yes : no}`), ''].join('\n');
    const changes = dataChanges(grid(rows('yes', 'no')), grid(rows('1', '0')), 'id');
    expect(changes).toMatchObject({ cells: [], renamed: ['fell'] });
    const turned = rows('1', '0').replace('P3,1\n', 'P3,0\n');
    expect(dataChanges(grid(rows('yes', 'no')), grid(turned), 'id').cells).toEqual([
      { line: 5, column: 'fell', before: 'yes', after: '0' },
    ]);
  });

  it('sets rows beside each other by their order where there is no identifier', () => {
    const [one, other] = [csv(...asGiven), csv(...asGiven.filter((_, at) => at !== 2))].map((text) =>
      grid(text.replaceAll(/^[^,]*,/gm, '')),
    );
    expect(dataChanges(one!, other!, null)).toMatchObject({ cells: [], removedLines: [4], addedRows: 0 });
  });
});

describe('random edits', () => {
  const cell = fc.record({
    row: fc.nat(5),
    column: fc.constantFrom('arm', 'age', 'weight', 'fell'),
    to: fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', '1', '7') }),
  });

  it('are all found, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}` }), (edits) => {
        const names = given.names;
        const rows = given.rows.map(({ cells }) => [...cells]);
        for (const { row, column, to } of edits) rows[row]![names.indexOf(column)] = to;
        const text = [names, ...rows].map((cells) => cells.map((one) => `"${one}"`).join(',')).join('\n');
        const changes = dataChanges(given, grid(`${text}\n`), 'id');
        const expected = edits
          .filter(({ row, column, to }) => !sameCell(given.rows[row]!.cells[names.indexOf(column)]!, to))
          .map(({ row, column }) => `${row + 2} ${column}`);
        expect(changes.cells.map(({ line, column }) => `${line} ${column}`).sort()).toEqual(expected.sort());
      }),
    );
  });
});
