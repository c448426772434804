import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymity, identifyingColumns } from '../../src/data/disclosure.js';
import { readTable } from '../../src/data/read-csv.js';

const tableOf = (csv: string) => readTable(new TextEncoder().encode(csv), { file: null }).table;

describe('identifyingColumns', () => {
  it.each([
    ['Surname', 'name'],
    ['patient_name', 'name'],
    ['firstName', 'name'],
    ['NHS number', 'record-number'],
    ['MRN', 'record-number'],
    ['hospital_no', 'record-number'],
    ['dob', 'birth-date'],
    ['Date of Birth', 'birth-date'],
    ['post code', 'postcode'],
    ['ZIP', 'postcode'],
    ['e-mail', 'email'],
    ['mobile phone', 'telephone'],
  ])('%s, by its name', (name, kind) => {
    expect(identifyingColumns(tableOf(`"${name}",arm\n1,a\n2,b\n`))).toEqual([{ column: name, kind }]);
  });

  it.each(['id', 'age', 'birth_weight', 'named_drug', 'zip_line', 'hospital', 'telephone_calls'])(
    '%s tells nobody',
    (name) => {
      expect(identifyingColumns(tableOf(`${name},arm\n1,a\n2,b\n`))).toEqual([]);
    },
  );

  it.each([
    ['ann@example.org,bob@example.org,eve@example.org', 'email'],
    ['SW1A 1AA,M1 1AE,EC1A 1BB', 'postcode'],
    ['943 476 5919,943 476 5870,987 654 4321', 'record-number'],
    ['Ann Smith,Bob Jones,Eve M. Brown', 'name'],
  ])('%s, by its values', (values, kind) => {
    const csv = `who,arm\n${values
      .split(',')
      .map((value, at) => `${value},${at % 2}`)
      .join('\n')}\n`;
    expect(identifyingColumns(tableOf(csv))).toEqual([{ column: 'who', kind }]);
  });

  it('a few kinds are no names of people', () => {
    const rows = Array.from({ length: 8 }, (_, at) => `${at % 2 ? 'Guys Hospital' : 'Royal Free'},${at}`);
    expect(identifyingColumns(tableOf(`place,n\n${rows.join('\n')}\n`))).toEqual([]);
  });
});

describe('anonymity', () => {
  const table = tableOf('sex,age,town\nf,30,A\nf,30,A\nm,30,A\nm,30,\nm,30,\nm,31,B\n');

  it('counts people who are alike, a missing value as a value', () => {
    expect(anonymity(table, ['sex'])).toEqual({ k: 2, alone: 0, groups: 2, smallest: ['f'] });
    expect(anonymity(table, ['sex', 'age', 'town'])).toEqual({
      k: 1,
      alone: 2,
      groups: 4,
      smallest: ['m', '30', 'A'],
    });
    expect(anonymity(table, [])).toEqual({ k: 6, alone: 0, groups: 1, smallest: [] });
    expect(anonymity(tableOf('a,b\n'), ['a']).k).toBe(0);
  });

  it('one column more never makes people more alike, and the order of columns does not count', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom('x', 'y', ''),
      fc.constantFrom('p', 'q'),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const made = tableOf(`a,b,c\n${rows.map((one) => one.join(',')).join('\n')}\n`);
        const [less, more] = [anonymity(made, ['a', 'b']), anonymity(made, ['a', 'b', 'c'])];
        expect(more.k).toBeLessThanOrEqual(less.k);
        expect(more.alone).toBeGreaterThanOrEqual(less.alone);
        expect(anonymity(made, ['c', 'b', 'a'])).toMatchObject({
          k: more.k,
          alone: more.alone,
          groups: more.groups,
        });
        const sizes = rows.map((one) => rows.filter((other) => other.join() === one.join()).length);
        expect(more.k).toBe(Math.min(...sizes));
      }),
    );
  });
});
