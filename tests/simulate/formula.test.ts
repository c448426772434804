import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../src/simulate/formula/compile.js';

const known = {
  names: ['age', 'arm', 'bmi'],
  levels: (name: string) => (name === 'arm' ? ['drug', 'placebo'] : null),
};
const columns = [[60], ['drug'], [null]];
const value = (text: string | number) => compileFormula(text, known).formula(columns, 0);

describe('what formulas compute', () => {
  it.each([
    ['1 + 2 * 3 ** 2', 19],
    ['-(age - 50) / 4', -2.5],
    ['7 % 4', 3],
    ['logistic(0)', 0.5],
    ['logit(0.5)', 0],
    ['round(2.345, 2)', 2.35],
    ['min(age, 20, 90)', 20],
    ['if(arm == "drug", 1, 2)', 1],
    ['arm != "drug" ? 1 : 2', 2],
    ['age > 50 && arm == "placebo"', false],
    ['age > 50 || arm == "placebo"', true],
    ['!(age > 50)', false],
    ['among(arm, "placebo", "drug")', true],
    ['date("1970-01-31")', 30],
    ['phi(0)', 0.5],
    [0.25, 0.25],
  ])('%s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each(['bmi + 1', 'bmi > 3', 'missing', 'if(bmi > 3, 1, 2)', 'max(bmi, 1)', '!(bmi > 1)'])(
    '%s is missing where what it reads is missing',
    (text) => {
      expect(value(text)).toBeNull();
    },
  );

  it('knows a missing value', () => {
    expect(value('is_missing(bmi)')).toBe(true);
    expect(value('is_missing(age)')).toBe(false);
  });

  it('tells what it reads', () => {
    expect(compileFormula('exp(age) + if(arm == "drug", age, 0)', known).reads).toEqual(['age', 'arm']);
  });

  it('words in arithmetic give no number', () => {
    expect(value('arm + 1')).toBeNaN();
  });
});

describe('what formulas cannot do', () => {
  it.each([
    'age.constructor',
    'age["constructor"]',
    'constructor',
    'constructor("return 1")()',
    '__proto__',
    'toString()',
    'process.exit()',
    'this',
    '[1, 2]',
    'age = 3',
    '1; 2',
    '1, 2',
    'age & 1',
    '(1 + ',
    'log()',
    'if(1)',
    '',
  ])('%s', (text) => {
    expect(() => value(text)).toThrow(/cannot be used/);
  });

  it('says what it does not know', () => {
    expect(() => value('agee + 1')).toThrowErrorMatchingInlineSnapshot(
      `[LindError: The formula "agee + 1" cannot be used: there is no variable "agee" before it. Did you mean "age"? A formula may use variables that stand above it.]`,
    );
    expect(() => value('arm == "drog"')).toThrowErrorMatchingInlineSnapshot(
      `[LindError: The formula "arm == "drog"" cannot be used: "arm" is never "drog". Did you mean "drug"? It may be drug or placebo.]`,
    );
    expect(() => value('lgo(3)')).toThrowErrorMatchingInlineSnapshot(
      `[LindError: The formula "lgo(3)" cannot be used: there is no function "lgo". Did you mean "log"? The functions are abs, sqrt, exp, log, floor, ceil, round, min, max, logistic, logit, phi, date, among, if and is_missing.]`,
    );
    expect(() => value('age ^ 2')).toThrowErrorMatchingInlineSnapshot(
      `[LindError: The formula "age ^ 2" cannot be used: "^" is not one of the operators + - * / % ** < <= > >= == != && || ! .]`,
    );
  });
});
