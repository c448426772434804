import { describe, expect, test } from 'vitest';
import { codebookFor, parseCodebook } from '../../../src/data/codebook.js';
import type { Table } from '../../../src/data/table.js';
import { resolveRoles } from '../../../src/methods/kit/roles.js';
import { read } from '../../data/read.js';

const two = { levels: 'any', title: '', help: '' } as const;
const roles = {
  first: { takes: 'factor', ...two },
  second: { takes: 'factor', levelsWith: 'first', ...two },
} as const;

const resolve = (table: Table) =>
  resolveRoles(table, {
    method: 'kappa',
    roles,
    given: { first: ['a'], second: ['b'] },
    levels: [],
    references: null,
  }).inputs;

const declaring = (categories: readonly string[]) => {
  const fields = ['a', 'b'].map((name) => ({ name, type: 'string', categories, categoriesOrdered: true }));
  const text = JSON.stringify({ resources: [{ name: 'trial', path: 'trial.csv', schema: { fields } }] });
  return codebookFor(parseCodebook(text, 'datapackage.json'), 'trial.csv');
};

describe('columns that share their levels', () => {
  test('have the levels of both, by number or code point', () => {
    const { first, second } = resolve(read('a,b\n10,9\n9,2\n2,2\n').table);
    expect(first.levels).toEqual(['2', '9', '10']);
    expect(second.levels).toEqual(first.levels);
    expect([...first.codes, ...second.codes]).toEqual([2, 1, 0, 1, 0, 0]);
    expect([first.name, second.name]).toEqual(['a', 'b']);
  });
  test('have the order that the codebook declares, also where neither column has all levels', () => {
    const codebook = declaring(['none', 'some', 'lots']);
    const { first, second } = resolve(read('a,b\nnone,some\nlots,some\n', { codebook }).table);
    expect(first.levels).toEqual(['none', 'some', 'lots']);
    expect(first.ordered).toBe(true);
    expect([...first.codes, ...second.codes]).toEqual([0, 2, 1, 1]);
  });
  test('are one level where event words differ in case', () => {
    const { first, second } = resolve(read('a,b\nYes,no\nyes,YES\n').table);
    expect(first.levels).toHaveLength(2);
    expect([...first.codes]).toEqual([second.codes[1], second.codes[1]]);
  });
});
