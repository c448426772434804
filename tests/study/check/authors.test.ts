// Each member of a team has a contribution, in one of the fourteen roles of CRediT.
import { expect, test } from 'vitest';
import { checkAuthors } from '../../../src/study/check/check-authors.js';
import { creditRoles } from '../../../src/study/study.js';

test('the roles are those of ANSI/NISO Z39.104-2022', () => {
  expect([creditRoles.length, new Set(creditRoles).size]).toEqual([14, 14]);
});

test('in a team, whoever has no role is named', () => {
  const found = checkAuthors({
    authors: [{ name: 'Ada', roles: ['Software'] }, { name: 'Ben' }, { name: 'Cai', roles: [] }],
  });
  expect(found.map(({ code, path }) => [code, path])).toEqual([
    ['no-contribution', ['authors', 1]],
    ['no-contribution', ['authors', 2]],
  ]);
  expect(found[0]!.message).toContain('it is not said what Ben did; add "roles"');
});

test('who works alone did it all', () => {
  expect(checkAuthors({ authors: [{ name: 'Ada' }] })).toEqual([]);
  expect(checkAuthors({})).toEqual([]);
});
