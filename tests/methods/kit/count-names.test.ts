import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../../src/data/from-columns.js';
import chiSquare from '../../../src/methods/chi-square.js';
import diagnosticAccuracy from '../../../src/methods/diagnostic-accuracy.js';
import fisherExact from '../../../src/methods/fisher-exact.js';
import { analyze } from '../../../src/methods/kit/analyze.js';
import type { AnyMethod } from '../../../src/methods/kit/method.js';
import { presentResult } from '../../../src/methods/kit/present.js';
import mcnemar from '../../../src/methods/mcnemar.js';
import proportion from '../../../src/methods/proportion.js';
import rate from '../../../src/methods/rate.js';
import risk from '../../../src/methods/risk.js';

const run = (method: AnyMethod, counts: string, options = {}) =>
  analyze(method, { table: null, counts, roles: {}, options });
const names = { 'group-names': ['aspirin', 'placebo'], 'outcome-names': ['infarction', 'none'] };

/** Words, tables and chart, as one text. */
function everything(method: AnyMethod, counts: string, options: object): string {
  const analysis = run(method, counts, options);
  return JSON.stringify([analysis.result.words, presentResult(method, analysis.result), analysis.chart()]);
}

describe('names of counts', () => {
  test.each([
    ['risk', risk, '139,10898;239,10795'],
    ['chi-square', chiSquare, '139,10898;239,10795'],
    ['fisher-exact', fisherExact, '13,108;23,107'],
  ] as const)('stand in words, tables and chart of %s', (_name, method, counts) => {
    const text = everything(method, counts, names);
    expect(text).toMatch(/aspirin.*placebo/);
    expect(text).toMatch(/[Ii]nfarction/);
    expect(text).not.toMatch(/the first group|reference group|row 1|column 1/i);
  });

  test('may be those of events and of what they are set against', () => {
    const options = { 'group-names': ['Southwark', 'Lambeth'], 'outcome-names': ['deaths', 'houses'] };
    const text = everything(rate, '1263,40046;98,26107', options);
    expect(text).toMatch(/Deaths per 100 houses: 3.15 in Southwark/);
    expect(text).not.toMatch(/person|first group/);
  });

  test('name the event of a share, of pairs, and the condition of a test', () => {
    expect(run(proportion, '3,40', { 'outcome-names': ['asthma'] }).result.words[0]).toMatch(
      /^Asthma in 3 of 40/,
    );
    expect(
      everything(mcnemar, '10,5;12,40', { 'group-names': ['May', 'June'], 'outcome-names': ['cough'] }),
    ).toMatch(/cough.*June/);
    expect(
      run(diagnosticAccuracy, '10,5;2,40', { 'outcome-names': ['embolism'] }).result.words.join(),
    ).toMatch(/embolism/);
  });

  test('leave the cells of chi-square 1, 2, ... where none are given', () => {
    const { cells } = run(chiSquare, '1,2;3,4').result.tables;
    expect(cells!.map((cell) => `${cell.group}${cell.outcome}`)).toEqual(['11', '12', '21', '22']);
  });

  test('are refused where their number does not fit, or there are no counts', () => {
    expect(() => run(risk, '1,2;3,4', { 'group-names': ['a', 'a'] })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --group-names must be 2 different names separated by commas, not "a,a".]`,
    );
    expect(() =>
      run(chiSquare, '1,2,3;3,4,5', { 'outcome-names': ['a', 'b'] }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --outcome-names must be 1 or 3 different names separated by commas, not "a,b".]`,
    );
    const table = tableFromColumns({ died: ['yes', 'no'], arm: ['a', 'b'] });
    const roles = { outcome: ['died'], group: ['arm'] };
    expect(() => analyze(risk, { table, roles, options: names })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --group-names names the rows or columns of --counts; with a data file the names are those of its columns and levels, so leave it out.]`,
    );
  });
});
