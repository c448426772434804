import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openSubmissions } from '../../src/cli/grade/sources/open-submissions.js';
import type { Course } from '../../src/grade/intake/hand-in.js';
import { gradescopeList } from '../../src/grade/intake/layouts/gradescope.js';
import { rosterOf } from '../../src/grade/intake/layouts/roster.js';
import { hasGradescopeList, listHandIns } from '../../src/grade/intake/list-hand-ins.js';
import { openHandIn } from '../../src/grade/intake/open-hand-in.js';
import { ownerOf } from '../../src/grade/intake/owner-of.js';
import { type Received, receive } from '../../src/grade/intake/receive.js';
import { folderWith, temporaryFolder } from '../support/study-folder.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const study = { 'study.yaml': bytes('lind: 1\n'), 'data/data.csv': bytes('a\n1\n') };
const work = zipSync(study);

type Layout = { readonly [path: string]: Uint8Array };

const inside = (folder: string): Layout =>
  Object.fromEntries(Object.entries(study).map(([path, content]) => [`${folder}/${path}`, content]));

const course = (...students: readonly (readonly [id: string, name: string])[]): Course => ({
  assignment: 'trial',
  students: students.map(([id, name]) => ({ id, name })),
});

async function onDisk(form: 'folder' | 'zip', layout: Layout): Promise<string> {
  const folder = await temporaryFolder();
  if (form === 'zip') {
    const path = join(folder, 'submissions.zip');
    await writeFile(path, zipSync({ ...layout }));
    return path;
  }
  for (const [path, content] of Object.entries(layout)) {
    await mkdir(dirname(join(folder, 'all', path)), { recursive: true });
    await writeFile(join(folder, 'all', path), content);
  }
  return join(folder, 'all');
}

async function takenIn(path: string, students: Course): Promise<readonly Received[]> {
  const submissions = await openSubmissions(path);
  const gradescope = hasGradescopeList(submissions.items) ? await submissions.readText(gradescopeList) : null;
  const listed = listHandIns({ items: submissions.items, gradescope }, students);
  const received = [];
  for (const handIn of listed) received.push(await receive(submissions, handIn));
  await submissions.close();
  return received;
}

const jane = ['12345', 'Doe, Jane'] as const;
const john = ['678', 'Roe, John'] as const;

const layouts: readonly (readonly [name: string, layout: Layout, Course])[] = [
  ['a folder of folders', { ...inside('12345'), ...inside('678') }, course(jane, john)],
  ['a folder of zips', { '12345.zip': work, '678.zip': work }, course(jane, john)],
  ['folders of zips', { '12345/work.zip': work, '678/final final.zip': work }, course(jane, john)],
  ['folders by name', { ...inside('Jane Doe'), ...inside('Roe, John') }, course(jane, john)],
  [
    'Canvas',
    { 'doejane_LATE_12345_987654_study.zip': work, 'roejohn_678_987655_study.zip': work },
    course(jane, john),
  ],
  [
    'Canvas with a roster of other ids',
    { 'doejane_LATE_9_987654_study.zip': work, 'roejohn_8_987655_study.zip': work },
    course(jane, john),
  ],
  [
    'Moodle',
    {
      'Jane Doe_12345_assignsubmission_file/study.zip': work,
      ...inside('John Roe_678_assignsubmission_file'),
    },
    course(jane, john),
  ],
  [
    'Moodle before 4.1',
    {
      'Jane Doe_12345_assignsubmission_file_/study.zip': work,
      ...inside('John Roe_678_assignsubmission_file_'),
    },
    course(jane, john),
  ],
  [
    'Moodle without folders',
    {
      'Jane Doe_12345_assignsubmission_file_study.zip': work,
      'John Roe_678_assignsubmission_file_my_final_study.zip': work,
    },
    course(jane, john),
  ],
  [
    'Moodle, blind',
    {
      'Participant_12345_assignsubmission_file/study.zip': work,
      'Teilnehmer_678_assignsubmission_file/study.zip': work,
    },
    course(jane, john),
  ],
  [
    'Gradescope',
    {
      'assignment_4_export/submission_metadata.yml': bytes(`---
submission_1:
  :submitters:
  - :name: Jane Doe
    :sid: '12345'
    :email: jane@x.org
  :created_at: !ruby/object:ActiveSupport::TimeWithZone 2026-03-12 10:00:00 Z
  :score:
submission_2:
  submitters:
  - name: John Roe
    sid: 678
    email: john@x.org
`),
      ...inside('assignment_4_export/submission_1'),
      'assignment_4_export/submission_2/study.zip': work,
    },
    course(jane, john),
  ],
];

describe.each(['folder', 'zip'] as const)('as a %s', (form) => {
  test.each(layouts)('%s', async (_, layout, students) => {
    const received = await takenIn(await onDisk(form, layout), students);
    expect(received.map(({ submission }) => submission.student).toSorted()).toEqual(['12345', '678']);
    for (const { submission, raw } of received) {
      expect(submission).toMatchObject({ problem: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect([...(await openHandIn(raw!)).keys()].toSorted()).toEqual(['data/data.csv', 'study.yaml']);
    }
  });
});

const rowsOf = async (layout: Layout, students: Course) =>
  (await takenIn(await onDisk('zip', layout), students)).map(({ submission: { hash: _, ...rest } }) => rest);

test('Canvas: who was late, and that of two zips the one uploaded last counts', async () => {
  const rows = await rowsOf(
    {
      'doejane_LATE_12345_100_study-1.zip': zipSync({ 'study.yaml': bytes('newer') }),
      'doejane_12345_99_study.zip': work,
      'doejane_12345_101_notes.txt': bytes('hello'),
      'roejohn_678_50_study.zip': work,
      'LATE_anon_a1B2c_51_study.zip': work,
    },
    course(jane, john),
  );
  expect(rows).toEqual([
    {
      ...{ name: 'anon a1B2c', source: 'LATE_anon_a1B2c_51_study.zip', late: true, platformId: 'a1B2c' },
      ...{ student: null, notes: [], problem: null },
    },
    {
      ...{ name: 'doejane', source: 'doejane_LATE_12345_100_study-1.zip', late: true, platformId: '12345' },
      ...{ student: '12345', notes: ['There are 2 zips; the one uploaded last counts.'], problem: null },
    },
    {
      ...{ name: 'roejohn', source: 'roejohn_678_50_study.zip', late: false, platformId: '678' },
      ...{ student: '678', notes: [], problem: null },
    },
  ]);
});

test('Canvas: files that were uploaded one by one are one hand-in, under their own names', async () => {
  const layout = {
    'doejane_12345_1_study.yaml': bytes('lind: 1'),
    'doejane_12345_2_data.csv': bytes('a\n1'),
  };
  const [{ raw }] = (await takenIn(await onDisk('zip', layout), course(jane))) as [Received];
  expect([...raw!.keys()].toSorted()).toEqual(['data.csv', 'study.yaml']);
});

test('Moodle: text typed in beside a file is left aside, and text alone is a hand-in', async () => {
  const rows = await rowsOf(
    {
      'Jane Doe_12345_assignsubmission_file/study.zip': work,
      'Jane Doe_12345_assignsubmission_onlinetext/onlinetext.html': bytes('<p>see file</p>'),
      'John Roe_678_assignsubmission_onlinetext/onlinetext.html': bytes('<p>my study</p>'),
    },
    course(jane, john),
  );
  expect(rows.map(({ student, notes }) => [student, notes.length])).toEqual([
    ['12345', 1],
    ['678', 0],
  ]);
});

test('Gradescope: a group is not guessed at, and an id keeps its zeros', async () => {
  const list = `submission_1:
  :submitters: [{:name: A, :sid: '007', :email: a@x.org}]
submission_2:
  :submitters: [{:name: B, :sid: 1, :email: b@x.org}, {:name: C, :sid: 2, :email: c@x.org}]
`;
  const layout = { [gradescopeList]: bytes(list), ...inside('submission_1'), ...inside('submission_2') };
  const rows = await rowsOf(layout, course(['007', 'A'], ['1', 'B'], ['2', 'C']));
  expect(rows.map(({ name, student, notes }) => ({ name, student, notes }))).toEqual([
    { name: 'A', student: '007', notes: [] },
    {
      name: 'B, C',
      student: null,
      notes: ['It was handed in by a group of 2; it goes to the student whose assignment it holds.'],
    },
  ]);
});

test.each([
  ['no YAML', ': ['],
  ['a list', '- a'],
  [
    'aliases by the million',
    Array.from({ length: 20 }, (_, n) => `a${n}: &a${n} [${n ? `*a${n - 1}, *a${n - 1}` : 1}]`).join('\n'),
  ],
  ['brackets without end', '['.repeat(50_000)],
])('Gradescope: a list that is %s is one plain sentence', async (_, list) => {
  const layout = { [gradescopeList]: bytes(list), ...inside('submission_1') };
  await expect(takenIn(await onDisk('zip', layout), course(jane))).rejects.toThrow(
    /not what Gradescope writes/,
  );
});

test('one bad hand-in in a platform zip is a row, and the others are taken in', async () => {
  const rows = await rowsOf(
    {
      ...inside('678'),
      '12345/a\u001b[2J\u00e9.csv': bytes('x'),
      '../evil/study.yaml': bytes('x'),
      'notes.txt': bytes('x'),
    },
    course(jane, john),
  );
  expect(rows.map(({ source, student, problem }) => [source, student, problem !== null])).toEqual([
    ['..', null, true],
    ['12345', '12345', true],
    ['678', '678', false],
    ['notes.txt', null, false],
  ]);
});

test('a folder that holds too much is not read', async () => {
  const folder = await folderWith({
    '12345/study.yaml': 'lind: 1',
    '12345/data/data.csv': '',
    '678/study.yaml': 'lind: 1',
  });
  await truncate(join(folder, '12345', 'data', 'data.csv'), 1_000_000_000);
  for (let at = 0; at < 2001; at += 1) await writeFile(join(folder, '678', `${at}`), '');
  const received = await takenIn(folder, course(jane, john));
  expect(received.map(({ submission }) => submission.problem)).toEqual([
    '"12345/data/data.csv" is larger than 64 MB, which is more than a file may be.',
    'It lists more than 2000 files, which is more than a hand-in may hold.',
  ]);
});

test('a link in a folder is not followed', async () => {
  const folder = await folderWith({ '12345/study.yaml': 'lind: 1', '678/study.yaml': 'lind: 1' });
  await symlink('/etc', join(folder, '12345', 'data'));
  await symlink('/etc/hostname', join(folder, 'sneaky.zip'));
  const received = await takenIn(folder, course(jane, john));
  expect(received.map(({ submission }) => [submission.source, submission.problem])).toEqual([
    ['12345', '"12345/data" is a link to somewhere else; a hand-in holds the files themselves.'],
    ['678', null],
    ['sneaky.zip', '"sneaky.zip" is a link to somewhere else; a hand-in holds the files themselves.'],
  ]);
});

test('the same bytes have the same hash, and others another', async () => {
  const hashes = async (layout: Layout) =>
    (await takenIn(await onDisk('folder', layout), course(jane))).map(({ submission }) => submission.hash);
  const [once] = await hashes(inside('12345'));
  expect(await hashes(inside('12345'))).toEqual([once]);
  expect(await hashes({ ...inside('12345'), '12345/study.yaml': bytes('lind: 2\n') })).not.toEqual([once]);
});

describe('what is no folder of hand-ins', () => {
  test.each([
    ['nothing', {}, /is empty/],
    ['a study itself', study, /is one study.*lind verify/],
  ] as const)('%s', async (_, layout, says) => {
    const folder = await folderWith({ ...layout });
    await expect(openSubmissions(folder)).rejects.toThrow(says);
  });

  test('a file that is no zip, and none at all', async () => {
    const folder = await folderWith({ 'submissions.zip': 'Sorry' });
    await expect(openSubmissions(join(folder, 'submissions.zip'))).rejects.toThrow(/no whole zip/);
    await expect(openSubmissions(join(folder, 'other'))).rejects.toThrow(/There is no folder and no zip/);
  });
});

describe('whose work it is', () => {
  const wanted = { assignment: 'trial', roster: rosterOf(course(['S1', 'A'], ['S2', 'B'])) };
  const holding = (record: string | null) =>
    new Map(record === null ? [] : [['assignment.json', bytes(record)] as const]);
  const record = (student: string, assignment = 'trial') => JSON.stringify({ student, assignment });

  test.each([
    ['both agree', 'S1', record('S1'), 'S1', null],
    ['case apart', 'S1', record('s1'), 'S1', null],
    ['names tell nothing', null, record('S2'), 'S2', null],
    ['no assignment.json', 'S1', null, 'S1', null],
    ['an assignment.json that is broken', 'S1', '{', 'S1', null],
    ['one that is a list', 'S1', '[]', 'S1', null],
    ['one with odd types', 'S1', '{"student": {"a": 1}, "assignment": 3}', 'S1', null],
    ['that of another student', 'S1', record('S2'), 'S1', /handed in by "S1".*assignment of "S2"/],
    ['that of nobody', null, record('S9'), null, /names "S9", who is no student/],
    ['nobody at all', null, null, null, /Nothing tells whose it is/],
    [
      'another assignment',
      'S1',
      record('S1', 'cohort'),
      'S1',
      /another assignment, "cohort", and not of "trial"/,
    ],
  ] as const)('%s', (_, listed, held, student, says) => {
    const owner = ownerOf(listed, holding(held), wanted);
    expect(owner.student).toBe(student);
    if (says === null) expect(owner.problem).toBeNull();
    else expect(owner.problem).toMatch(says);
  });

  test('a name that two students share tells nothing', () => {
    const roster = rosterOf(course(['1', 'Jane Doe'], ['2', 'Doe, Jane'], ['3', 'Mary Ann Smith']));
    expect(roster.byName('janedoe')).toBeNull();
    expect(roster.byName('smithmaryann')).toBe('3');
    expect(roster.byName('')).toBeNull();
  });
});
