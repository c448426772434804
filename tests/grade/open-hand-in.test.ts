import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { gradeHandIn, type Marking } from '../../src/grade/grade-hand-in.js';
import { rosterOf } from '../../src/grade/intake/layouts/roster.js';
import { openHandIn } from '../../src/grade/intake/open-hand-in.js';
import { pathProblem, plainPath } from '../../src/grade/intake/safe-path.js';
import type { HandedIn } from '../../src/grade/submission.js';
import { filesReader } from '../../src/study/load/files-reader.js';
import { smallCourse } from './course.js';
import { hostileHandIns } from './hostile.js';
import { handIn } from './students.js';

const { packages, rubric, recipe } = await smallCourse('trial-binary');
const [given] = packages;
const study = await handIn('right', given!);

const marking: Marking = {
  assignment: 'trial-binary',
  roster: rosterOf({ assignment: 'trial-binary', students: [{ id: 's1', name: 'Jane Doe' }] }),
  rubric,
  recipe,
  keyOf: async () => given!.key,
};

const inFolder = (folder: string): { [path: string]: Uint8Array } =>
  Object.fromEntries([...study].map(([path, bytes]) => [`${folder}/${path}`, bytes]));

const zip = (files: { [path: string]: Uint8Array }): HandedIn => new Map([['work.zip', zipSync(files)]]);

describe('a study is found wherever it lies', () => {
  test.each<[string, HandedIn]>([
    ['as files', study],
    ['as files in a folder', new Map(Object.entries(inFolder('my work/final')))],
    ['in a zip', zip(Object.fromEntries(study))],
    ['in a folder in a zip', zip(inFolder('s1'))],
    ['in a zip in a folder', new Map([['s1/work.zip', zipSync(inFolder('s1'))]])],
    ['in a zip in a zip', zip({ 'inner.zip': zipSync(inFolder('s1')) })],
    ['beside what macOS leaves', zip({ ...inFolder('s1'), '__MACOSX/s1/._study.yaml': new Uint8Array(9) })],
    [
      'in a zip of Windows',
      zip(
        Object.fromEntries([...study].map(([path, bytes]) => [`s1\\${path.replaceAll('/', '\\')}`, bytes])),
      ),
    ],
  ])('%s', async (_, raw) => {
    expect([...(await openHandIn(raw))].toSorted()).toEqual([...study].toSorted());
  });
});

test('a study finds its files whatever machine wrote their accents', async () => {
  const files = await openHandIn(
    zip({ 'study.yaml': new Uint8Array(1), 'data/donne\u0301es.csv': new Uint8Array(2) }),
  );
  const reader = filesReader(files, 'here');
  expect(await reader.read('data/donne\u0301es.csv')).toHaveLength(2);
  expect(await reader.read('data/donn\u00e9es.csv')).toHaveLength(2);
});

describe('a hostile hand-in is one row with its reason', () => {
  const reasons: string[] = [];

  test.each([...hostileHandIns(study)])('%s', async (name, { raw, outcome, says }) => {
    const { student, problem, assessment } = await gradeHandIn({ raw, listed: 's1' }, marking);
    expect(student).toBe('s1');
    expect(problem ?? '').toMatch(says);
    expect(problem ?? '').not.toMatch(/\p{Cc}/u);
    expect(assessment?.outcome).toBe(outcome === 'assessed' ? 'assessed' : 'unreadable');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    if (problem !== null) reasons.push(`${name}: ${problem}`);
  });

  test('in a sentence', () => {
    expect(reasons.join('\n')).toMatchSnapshot();
  });
});

describe('paths', () => {
  test.each([
    '../x',
    'a/../../x',
    '/x',
    'C:/x',
    'c:x',
    'a\u0000b',
    'a\u001b[2J',
    `${'x'.repeat(400)}`,
    'a/'.repeat(20),
  ])('%j is refused', (path) => expect(pathProblem(path)).not.toBeNull());
  test.each(['study.yaml', '.lind/journal.jsonl', 'data/données é.csv', 'a..b/c', '...'])(
    '%j is not',
    (path) => expect(pathProblem(path)).toBeNull(),
  );
  test('one accented name is one path, whatever machine wrote it', () => {
    expect(plainPath('donne\u0301es.csv')).toBe(plainPath('donn\u00e9es.csv'));
  });
});
