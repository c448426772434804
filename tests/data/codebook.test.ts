import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codebookFor, codebookOf, parseCodebook } from '../../src/data/codebook.js';
import type { Column } from '../../src/data/table.js';
import { category, cells, failure, messages, read } from './read.js';

const FILE = 'datapackage.json';
const schema = (fields: unknown, more: object = {}) =>
  codebookFor(
    parseCodebook(JSON.stringify({ resources: [{ path: 'trial.csv', schema: { fields, ...more } }] }), FILE),
    'trial.csv',
  );
const remarksOn = (csv: string, ...fields: object[]) =>
  messages(read(csv, { codebook: schema(fields) }).remarks);

describe('a codebook', () => {
  test('gives labels, units, order and missing codes', () => {
    const codebook = schema(
      [
        {
          name: 'sbp',
          title: 'Systolic blood pressure',
          description: 'Seated',
          type: 'number',
          unit: 'mmHg',
        },
        {
          name: 'stage',
          type: 'string',
          categories: [{ value: 'mild', label: 'Mild' }, { value: 'severe', label: 'Severe' }, 'dead'],
          categoriesOrdered: true,
          missingValues: [{ value: 'u', label: 'unknown' }],
        },
      ],
      { missingValues: ['-9'] },
    );
    const { table, remarks } = read('sbp,stage\n120,severe\n-9,mild\n130,u\n', { codebook });
    expect(table.columns.get('sbp')).toMatchObject({
      label: 'Systolic blood pressure',
      unit: 'mmHg',
      description: 'Seated',
    });
    expect(cells(table, 'sbp')).toEqual([120, null, 130]);
    expect(category(table, 'stage')).toMatchObject({
      levels: ['mild', 'severe'],
      levelLabels: ['Mild', 'Severe'],
      codes: Int32Array.of(1, 0, -1),
      ordered: true,
    });
    expect(remarks).toEqual([]);
  });

  test('overrides what the values look like', () => {
    const fields = [
      { name: 'site', type: 'string' },
      { name: 'id', type: 'integer' },
      { name: 'day', type: 'date', format: '%d/%m/%Y' },
      { name: 'alive', type: 'boolean' },
      { name: 'mrs', type: 'integer', categories: [2, 1, 0] },
      { name: 'year', type: 'year' },
    ];
    const { table, remarks } = read(
      'site,id,day,alive,mrs,year\n1,007,03/04/2020,1,0,1947\n2,008,05/04/2020,0,2,1948\n',
      {
        codebook: schema(fields),
      },
    );
    expect([...table.columns.values()].map(({ type }) => type)).toEqual([
      'category',
      'number',
      'date',
      'category',
      'category',
      'number',
    ]);
    expect(cells(table, 'id')).toEqual([7, 8]);
    expect(cells(table, 'day')).toEqual([18355, 18357]);
    expect(category(table, 'mrs').levels).toEqual(['2', '0']);
    expect(messages(remarks)).toEqual([
      'date-reading: Column "day": dates are read day first; "03/04/2020" is 2020-04-03.',
    ]);
  });

  test('does not turn what does not fit into missing values', () => {
    const { table, remarks } = read('dose\n5\nhigh\n6\nlow\nhigh\n', {
      codebook: schema([{ name: 'dose', type: 'number' }]),
    });
    expect(category(table, 'dose').strays).toEqual([
      { value: 'high', lines: [3, 6] },
      { value: 'low', lines: [5] },
    ]);
    expect(messages(remarks)).toMatchInlineSnapshot(`
      [
        "type-mismatch: Column "dose": the codebook declares a number, but these values do not fit: "high" (lines 3 and 6) and "low" (line 5). Correct the file, or if they stand for a missing value, declare them in the codebook ("missingValues") or with --missing "high,low".",
      ]
    `);
  });

  test('has its rules checked, value by value', () => {
    expect(
      remarksOn('x\n1\n200\n-3\n', {
        name: 'x',
        type: 'number',
        constraints: { minimum: 0, maximum: '120' },
      }),
    ).toMatchInlineSnapshot(`
      [
        "below-minimum: Column "x": the codebook sets a minimum of 0, but the data hold "-3" (line 4). Correct the file or the codebook.",
        "above-maximum: Column "x": the codebook sets a maximum of 120, but the data hold "200" (line 3). Correct the file or the codebook.",
      ]
    `);
    expect(remarksOn('x\n1\n2.5\n', { name: 'x', type: 'integer' })).toMatchInlineSnapshot(`
      [
        "not-an-integer: Column "x": the codebook says whole numbers, but the data hold "2.5" (line 3). Correct the file or the codebook.",
      ]
    `);
    expect(
      remarksOn('x\na\nB\n', { name: 'x', type: 'string', constraints: { enum: ['a', 'b'] } }),
    ).toMatchInlineSnapshot(`
      [
        "not-in-enum: Column "x": the codebook allows "a" and "b", but the data hold "B" (line 3). Correct the file or the codebook.",
      ]
    `);
    expect(remarksOn('x\na\nc\n', { name: 'x', categories: ['a', 'b'] })).toMatchInlineSnapshot(`
      [
        "not-in-categories: Column "x": the codebook allows "a" and "b", but the data hold "c" (line 3). Correct the file or the codebook.",
      ]
    `);
    expect(
      remarksOn('x,y\n1,2\n,3\n', { name: 'x', constraints: { required: true } }, { name: 'y' }),
    ).toMatchInlineSnapshot(`
      [
        "required-missing: Column "x": the codebook says that every row has a value, but it is missing on line 3.",
      ]
    `);
    expect(remarksOn('x\n1\n2\n1\n', { name: 'x', constraints: { unique: true } })).toMatchInlineSnapshot(`
      [
        "not-unique: Column "x": the codebook says that no value comes twice, but the data hold "1" (lines 2 and 4). Correct the file or the codebook.",
      ]
    `);
    expect(remarksOn('x\nyes\nmaybe\n', { name: 'x', type: 'boolean' })).toMatchInlineSnapshot(`
      [
        "type-mismatch: Column "x": the codebook says yes or no, but the data hold "maybe" (line 3). Correct the file or the codebook.",
      ]
    `);
    expect(remarksOn('x\n2020-01-01\nsoon\n', { name: 'x', type: 'date' })).toMatchInlineSnapshot(`
      [
        "type-mismatch: Column "x": the codebook declares a date, but these values do not fit: "soon" (line 3). Correct the file, or if it stands for a missing value, declare it in the codebook ("missingValues") or with --missing "soon".",
      ]
    `);
    expect(
      remarksOn('x\n2019-01-01\n', { name: 'x', type: 'date', constraints: { minimum: '2020-01-01' } }),
    ).toMatchInlineSnapshot(`
      [
        "below-minimum: Column "x": the codebook sets a minimum of 2020-01-01, but the data hold "2019-01-01" (line 2). Correct the file or the codebook.",
      ]
    `);
  });

  test('and a header that do not meet are said', () => {
    expect(remarksOn('age,arm\n1,2\n', { name: 'agee' })).toMatchInlineSnapshot(`
      [
        "codebook-unknown-column: The codebook describes "agee", but the data have no such column; correct the name in one of the two.",
        "column-not-in-codebook: The codebook does not describe "age" and "arm"; the type was taken from the values.",
      ]
    `);
  });
});

describe('the codebook of a file', () => {
  const fields = [{ name: 'x' }];
  const text = JSON.stringify({
    resources: [
      { path: 'data/a.csv', schema: { fields } },
      { path: 'b.csv', schema: { fields } },
    ],
  });

  test('is found by path, then by name', () => {
    const pkg = parseCodebook(text, FILE);
    expect(codebookFor(pkg, 'data/a.csv').path).toBe('data/a.csv');
    expect(codebookFor(pkg, 'study\\b.csv').path).toBe('b.csv');
  });

  test('is the only one there is, whatever it is called', () => {
    expect(schema([{ name: 'x' }]).fields.size).toBe(1);
    const only = parseCodebook(JSON.stringify({ fields }), 'schema.json');
    expect(codebookFor(only, 'trial.csv').fields.size).toBe(1);
  });

  test('is said to be absent when none of several fits', () => {
    const { remarks } = read('x\n1\n', { codebook: codebookFor(parseCodebook(text, FILE), 'trial.csv') });
    expect(messages(remarks)).toMatchInlineSnapshot(`
      [
        "codebook-other-file: datapackage.json describes no columns of trial.csv, so the types were taken from the values; add a resource with that path and a schema.",
      ]
    `);
  });
});

describe('a codebook that cannot be used', () => {
  const failed = (json: unknown): string =>
    failure(() => parseCodebook(typeof json === 'string' ? json : JSON.stringify(json), FILE));
  const field = (one: unknown): string =>
    failed({ resources: [{ schema: { fields: [{ name: 'x' }, one] } }] });

  test('is one sentence with the place', () => {
    expect(failed('{"resources": [\n{"path": "a.csv",}\n]}')).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json: is not valid JSON near line 2; look for a comma or a quotation mark too many or too few."`,
    );
    expect(failed([])).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json: must be an object, in braces."`,
    );
    expect(failed({})).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json: is no codebook: it has neither "resources" nor "fields"."`,
    );
    expect(failed({ resources: {} })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources: must be a list, in square brackets."`,
    );
    expect(failed({ resources: [{ schema: 'schema.json' }] })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema: must be an object, in braces."`,
    );
    expect(field(7)).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1]: must be an object, in braces."`,
    );
    expect(field({ title: 'Age' })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1].name: is missing; each field needs the name of its column."`,
    );
    expect(field({ name: 'x' })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1].name: "x" comes twice."`,
    );
    expect(field({ name: 'y', type: 'nubmer' })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1].type: "nubmer" is no type of field. Did you mean "number"? The types are number, integer, year, string, boolean, date, datetime, any."`,
    );
    expect(field({ name: 'y', unit: 5 })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1].unit: must be text, in quotation marks."`,
    );
    expect(field({ name: 'y', categories: ['a', 'b', 'a'] })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1].categories: "a" comes twice."`,
    );
    expect(field({ name: 'y', categories: [{ label: 'A' }] })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1].categories[0].value: is missing."`,
    );
    expect(field({ name: 'y', categories: [null] })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1].categories[0]: must be an object, in braces."`,
    );
    expect(field({ name: 'y', categoriesOrdered: 'yes' })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1].categoriesOrdered: must be true or false."`,
    );
    expect(field({ name: 'y', constraints: { minimum: 'low' } })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1].constraints.minimum: must be a number or a date (yyyy-mm-dd)."`,
    );
    expect(field({ name: 'y', type: 'date', format: '%y%m%d' })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, resources[0].schema.fields[1].format: "%y%m%d" is no format of dates that can be read; use default, any, day first (%d/%m/%Y), month first (%m/%d/%Y), ISO 8601 (%Y-%m-%d)."`,
    );
    expect(failed({ fields: Array(10_001).fill({ name: 'x' }) })).toMatchInlineSnapshot(
      `"bad-codebook: datapackage.json, fields: has more than 10000 items."`,
    );
  });

  test('hostile keys are no fields and change nothing', () => {
    const pkg = parseCodebook(
      '{"fields": [{"name": "__proto__", "type": "string"}], "__proto__": {"title": "x"}}',
      FILE,
    );
    expect(pkg.title).toBeNull();
    const { table } = read('__proto__\n1\n', { codebook: codebookFor(pkg, 'trial.csv') });
    expect(table.columns.get('__proto__')!.type).toBe('category');
    expect(failed('{"__proto__": {"fields": []}}')).toMatch(/neither "resources" nor "fields"/);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });
});

test('any JSON is a codebook or a sentence, never another fault', () => {
  const keys = [
    'name',
    'type',
    'categories',
    'missingValues',
    'constraints',
    'minimum',
    'value',
    '__proto__',
    'format',
  ];
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('x', 'number', 'date', '%d', '', null, true, 5, -1.5),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('any'), { maxKeys: 5 }),
    ),
  })).any;
  fc.assert(
    fc.property(fc.array(value, { maxLength: 4 }), value, (fields, missingValues) => {
      try {
        const pkg = parseCodebook(JSON.stringify({ fields, missingValues }), FILE);
        expect(pkg.codebooks[0]!.fields.size).toBe(fields.length);
      } catch (error) {
        expect((error as Error).name).toBe('LindError');
      }
    }),
    { numRuns: 500 },
  );
});

test('a starter codebook gives the same table back', () => {
  const csv = 'id,age,arm,seen,note\n007,41.5,b,13/02/2020,x\n008,,a,01/02/2020,y\n';
  const { table } = read(csv);
  const starter = codebookOf(table, 'data/trial.csv');
  expect(starter.resources[0]!.schema.fields.map(({ name, type }) => [name, type])).toEqual([
    ['id', 'string'],
    ['age', 'number'],
    ['arm', 'string'],
    ['seen', 'date'],
    ['note', 'string'],
  ]);
  const codebook = codebookFor(parseCodebook(JSON.stringify(starter), FILE), 'data/trial.csv');
  const again = read(csv, { codebook });
  // A codebook also says which levels may occur.
  const columns = [...again.table.columns.values()].map(
    ({ declared: _, ...column }: Column & { declared?: unknown }) => column,
  );
  expect(columns).toEqual([...table.columns.values()]);
  expect(again.table.source).toEqual(table.source);
  expect(messages(again.remarks)).toEqual(messages(read(csv).remarks));
});

test('a starter codebook does not make words among numbers categories', () => {
  const { table } = read('age\n41\n?\n39\n40\n');
  const { fields } = codebookOf(table, 'trial.csv').resources[0]!.schema;
  expect(fields).toMatchObject([{ name: 'age', type: 'number' }]);
});
