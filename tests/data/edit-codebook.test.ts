import { describe, expect, it } from 'vitest';
import { codebookFor, parseCodebook } from '../../src/data/codebook.js';
import { withColumnKind, withMissingCodes } from '../../src/data/edit-codebook.js';
import { readTable } from '../../src/data/read-csv.js';

const bytes = new TextEncoder().encode('site,score,day\n1,5,2020-01-02\n2,-9,2020-02-03\n1,7,2020-03-04\n');
const { table } = readTable(bytes, { file: 'data.csv' });

const reread = (codebook: string) =>
  readTable(bytes, { file: 'data.csv', codebook: codebookFor(parseCodebook(codebook, 'c.json'), 'data.csv') })
    .table;

const codebook = JSON.stringify({
  title: 'Kept',
  resources: [
    { path: 'other.csv', schema: { fields: [{ name: 'site', type: 'number' }] } },
    { path: 'data.csv', schema: { fields: [{ name: 'site', title: 'Hospital', type: 'integer' }] } },
  ],
});

describe('withColumnKind', () => {
  it('makes codes categories, in the schema of this file, and keeps the rest', () => {
    const changed = withColumnKind({ codebook, table, path: 'data.csv' }, 'site', 'category');
    expect(reread(changed).columns.get('site')).toMatchObject({
      type: 'category',
      label: 'Hospital',
      levels: ['1', '2'],
    });
    const { title, resources } = JSON.parse(changed);
    expect(title).toBe('Kept');
    expect(resources[0]).toEqual(JSON.parse(codebook).resources[0]);
  });

  it.each(['number', 'category', 'date'] as const)('a codebook is begun where there is none: %s', (kind) => {
    const column = kind === 'date' ? 'day' : 'score';
    const changed = withColumnKind({ codebook: null, table, path: 'data.csv' }, column, kind);
    expect(reread(changed).columns.get(column)?.type).toBe(kind);
  });

  it('refuses a column that there is not', () => {
    expect(() => withColumnKind({ codebook, table, path: 'data.csv' }, 'scor', 'number')).toThrow(
      /Did you mean "score"/,
    );
  });
});

it('withMissingCodes adds codes, each once', () => {
  const once = withMissingCodes({ codebook, table, path: 'data.csv' }, ['-9']);
  expect([...(reread(once).columns.get('score') as { values: Float64Array }).values]).toEqual([
    5,
    Number.NaN,
    7,
  ]);
  expect(withMissingCodes({ codebook: once, table, path: 'data.csv' }, ['-9'])).toBe(once);
});
