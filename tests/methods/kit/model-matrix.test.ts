import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../../src/data/from-columns.js';
import { splitTerms } from '../../../src/methods/kit/formula.js';
import { type Predictors, predictors } from '../../../src/methods/kit/parameters.js';
import { readReferences } from '../../../src/methods/kit/references-option.js';
import { columnsGiven, resolveRoles } from '../../../src/methods/kit/roles.js';

const table = tableFromColumns({
  y: [1, 2, 3, 4, 5, 6, 7],
  age: [50, 61, 47, 55, 70, 66, null],
  sex: ['f', 'm', 'f', 'm', 'f', 'm', 'f'],
  arm: ['a', 'b', 'c', 'a', 'b', 'c', 'a'],
  site: [1, 2, 3, 3, 2, 1, 1],
  treated: [0, 1, 0, 1, 0, 1, 1],
  'dose, mg': [1, 2, 3, 4, 5, 6, 7],
  'a:b': [2, 1, 2, 1, 2, 3, 7],
  flat: [3, 3, 3, 3, 3, 3, 4],
  one: ['x', 'x', 'x', 'x', 'x', 'x', 'y'],
});

function design(formula: string, references: unknown = null): Predictors {
  const { inputs } = resolveRoles(table, {
    method: 'linear-regression',
    roles: { outcome: { takes: 'number', title: 'Outcome', help: 'Name it.' }, predictors },
    given: { outcome: ['y'], predictors: splitTerms(formula) },
    levels: [],
    references: references === null ? null : readReferences(references),
  });
  return inputs.predictors;
}

const terms = (formula: string, references: unknown = null): string[] =>
  design(formula, references).columns.map((column) => column.term);

describe('columns of a model', () => {
  test('numbers stay numbers, categories are coded against the first level, in the order written', () => {
    expect(terms('arm,age,treated')).toEqual(['arm=b', 'arm=c', 'age', 'treated']);
    expect(terms('factor(site)')).toEqual(['factor(site)=2', 'factor(site)=3']);
    expect(terms('`dose, mg`,`a:b`')).toEqual(['dose, mg', 'a:b']);
  });

  test('a row with a missing predictor is left out', () => {
    expect(design('age').columns[0]!.values).toEqual(Float64Array.of(50, 61, 47, 55, 70, 66));
  });

  test('references may be given as flags, as a list or as a mapping, with or without factor()', () => {
    expect(terms('arm,factor(site)', ['arm=c', 'site=2'])).toEqual([
      'arm=a',
      'arm=b',
      'factor(site)=1',
      'factor(site)=3',
    ]);
    expect(terms('factor(site)', 'factor(site)=3')).toEqual(terms('factor(site)', { site: 3 }));
  });

  // R 4.2.2: colnames(model.matrix(terms(~ <formula>, keep.order = TRUE), d)) gives the same, but for the last, where R's
  // columns depend on each other and one coefficient is NA.
  test.each([
    ['arm,sex,arm:sex', ['arm=b', 'arm=c', 'sex=m', 'arm=b:sex=m', 'arm=c:sex=m']],
    ['sex,arm,sex:arm', ['sex=m', 'arm=b', 'arm=c', 'sex=m:arm=b', 'sex=m:arm=c']],
    ['age,sex:age', ['age', 'sex=m:age']],
    ['sex,sex:age', ['sex=m', 'sex=f:age', 'sex=m:age']],
    ['age:sex', ['age:sex=f', 'age:sex=m']],
    ['sex,sex:arm', ['sex=m', 'sex=f:arm=b', 'sex=m:arm=b', 'sex=f:arm=c', 'sex=m:arm=c']],
    ['age:treated', ['age:treated']],
    ['arm:age,age', ['arm=b:age', 'arm=c:age', 'age']],
  ])('%s', (formula, expected) => expect(terms(formula)).toEqual(expected));

  test('an interaction is the product of its columns', () => {
    const { columns } = design('sex,age,sex:age');
    const product = columns[0]!.values.map((value, row) => value * columns[1]!.values[row]!);
    expect(columns[2]!.values).toEqual(product);
    expect(columns.map(({ variable }) => variable)).toEqual(['sex', 'age', 'sex:age']);
    expect(columns.map(({ contrast }) => contrast)).toEqual([
      'sex m rather than f',
      'each additional unit of age',
      null,
    ]);
  });

  test('the columns read from a file are those that the terms name', () => {
    expect(columnsGiven(predictors, ['age', 'factor(site):`a:b`', 'site'])).toEqual(['age', 'site', 'a:b']);
  });
});

describe('what is refused', () => {
  test.each([
    ['age,agge', null, 'There is no column "agge". Did you mean "age"?'],
    ['age,age', null, 'Predictor "age" names the same thing twice; write it once.'],
    ['arm,age,arm:age,age:arm', null, 'Predictor "age:arm" names the same thing twice'],
    ['age,flat', null, 'Predictor "flat" is 3 in every row used'],
    ['age,one', null, 'Predictor "one" has only the level "x" among the rows used'],
    ['sex:arm', null, 'needs its variables as predictors too: write "sex,arm,sex:arm"'],
    ['y', null, 'Column "y" is given both as --outcome and as --predictors'],
    ['arm', 'arm', '--reference "arm" must name a column and one of its levels'],
    ['arm', 'arm=d', '--reference "d" is not a level of "arm"'],
    ['arm', 'ar=a', 'which is not a category among the predictors. Did you mean "arm"?'],
    ['age', 'age=50', 'but no predictor is a category; for numeric codes write factor(age)'],
  ])('%s with reference %s', (formula, reference, message) => {
    expect(() => design(formula, reference)).toThrow(message);
  });

  test('an identifier', () => {
    const many = tableFromColumns({
      y: Array.from({ length: 20 }, (_, i) => i),
      id: Array.from({ length: 20 }, (_, i) => `p${i}`),
    });
    const request = {
      method: 'linear-regression',
      roles: { outcome: { takes: 'number', title: 'Outcome', help: 'Name it.' }, predictors },
      given: { outcome: ['y'], predictors: ['id'] },
      levels: [],
      references: null,
    } as const;
    expect(() => resolveRoles(many, request)).toThrowErrorMatchingInlineSnapshot(
      `[LindError: Predictor "id" has 20 different values in 20 rows, each of which would be a category of its own; leave it out, or group its values first.]`,
    );
  });
});
