import { copyFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../src/effects/effects.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { LindError } from '../../src/errors.js';
import type { GradeLine } from '../../src/grade/gradebooks/grades.js';
import { lind } from '../support/lind.js';
import { folderWith, readText, temporaryFolder } from '../support/study-folder.js';
import { makeClass, studentId } from './class.js';
import { studentKinds } from './students.js';

const hostile = ['bomb', 'cut-off', 'link', 'scripts'].map((kind) => `hostile:${kind}`);
const kinds = [...Object.keys(studentKinds), ...hostile];
const idOf = (kind: string): string => studentId(kinds.indexOf(kind));

/** What each mistake costs points for. */
const mistakes = {
  'as-it-is': 'flaws',
  'wrong-reference': 'primary',
  'odds-for-risk': 'numbers',
  'wrong-number': 'numbers',
  mistaken: 'primary',
  unlocked: 'plan',
  'locked-late': 'plan',
  'changed-plan': 'plan',
  'changed-data': 'data',
  'edited-results': 'results',
  'journal-edited': 'plan',
  overclaiming: 'interval',
  'copied-results': 'results',
  'copied-all': 'data',
  empty: 'primary',
};

let home: string;
let marks: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lind-class-'));
  marks = join(home, 'marks');
  await makeClass(home, { recipe: 'trial-binary', kinds });
  expect(await grade(marks, '--gradescope', '--anonymous')).toMatchObject({ status: 0 });
}, 120_000);

afterAll(() => rm(home, { recursive: true, force: true }));

const grade = (out: string, ...more: string[]) =>
  lind(['grade', join(home, 'submissions'), '--key', join(home, 'course', 'key'), '--out', out, ...more]);

const gradesOf = async (folder: string): Promise<readonly GradeLine[]> =>
  JSON.parse(await readText(folder, 'grades.json')).students;

/** All files of a folder with their text. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.sort().map(async (file) => [file.slice(folder.length), await readFile(file, 'utf8')]);
  return new Map((await Promise.all(read)) as [string, string][]);
}

/** A copy of what was marked, to be changed. */
async function copyOfMarks(): Promise<string> {
  const copy = join(await temporaryFolder(), 'marks');
  await cp(marks, copy, { recursive: true });
  return copy;
}

describe('lind grade', () => {
  it('takes points from each kind of student for what they did, and from nobody else', async () => {
    const lost = new Map(
      (await gradesOf(marks)).map(({ status, assessment: { criteria } }, at) => {
        const ids = criteria.filter(({ awarded, points }) => awarded !== null && awarded < points);
        return [kinds[at]!, status === 'open' ? ids.map(({ id }) => id) : status] as const;
      }),
    );
    expect(lost.get('right')).toEqual([]);
    expect(lost.get('hostile:scripts')).toEqual([]);
    expect(lost.get('nothing')).toBe('nothing-handed-in');
    for (const kind of ['broken-yaml', 'hostile:bomb', 'hostile:cut-off', 'hostile:link']) {
      expect(lost.get(kind), kind).toBe('unreadable');
    }
    for (const [kind, criterion] of Object.entries(mistakes)) {
      expect(lost.get(kind), kind).toContain(criterion);
    }
  });

  it('asks a person about those that are alike, and tells no student', async () => {
    const { questions } = JSON.parse(await readText(marks, 'grades.json'));
    const asked = questions.map(({ student }: { student: string }) => student);
    expect(asked).toContain(idOf('copied-results'));
    const [{ evidence }] = questions;
    expect(await readText(marks, 'class.html')).toContain('Questions for a person');
    expect(await readText(marks, 'feedback', `${asked[0]}.html`)).not.toContain(evidence[0]);
  });

  it('harms nobody by what is hostile, in no output', async () => {
    const [, row] = (await readText(marks, 'grades.csv')).split('\n');
    expect(row).toContain(`S001,"'=Doe 0, Jane",open`);
    for (const [file, text] of await filesIn(marks)) {
      expect(/<script>alert|<img src=x/.test(text) && file.endsWith('.html'), file).toBe(false);
      expect(text.includes('\u001b['), file).toBe(false);
    }
  });

  it('runs nothing again that has not changed', async () => {
    const before = await filesIn(marks);
    const told = await grade(marks, '--gradescope', '--anonymous', '--json');
    expect(JSON.parse(told.stdout)).toMatchObject({ ran: 0, changes: [], students: kinds.length });
    expect(await filesIn(marks)).toEqual(before);
  });

  it('says what changed, for whom and why', async () => {
    const folder = await copyOfMarks();
    const submissions = join(await temporaryFolder(), 'submissions');
    await cp(join(home, 'submissions'), submissions, { recursive: true });
    const id = idOf('unlocked');
    await copyFile(join(submissions, `${idOf('nothing')}.zip`), join(submissions, `${id}.zip`)).catch(() =>
      writeFile(join(submissions, `${id}.zip`), 'Sorry, my laptop broke.'),
    );
    const args = ['grade', submissions, '--key', join(home, 'course', 'key'), '--out', folder];
    const { changes, ran } = JSON.parse((await lind([...args, '--json'])).stdout);
    expect(ran).toBe(1);
    expect(changes).toMatchObject([{ student: id, why: ['another hand-in'] }]);
    expect(await readText(folder, 'changes.md')).toContain(`(${id})`);
  });

  it('ends with status 3 where something cannot be read or does not hold, if asked to', async () => {
    expect((await grade(marks, '--gradescope', '--anonymous', '--strict')).status).toBe(3);
  });

  it('names nobody on the page for the class', async () => {
    const page = await readText(marks, 'class-anonymous.html');
    expect(/[("]S\d{3}[)"]|Doe|Jane/.test(page.replace(/base64,[\w+/=]+/g, ''))).toBe(false);
    expect(await readText(marks, 'class.html')).toContain('(S001)');
  });

  it.each([
    ['no key', ['--key', 'nowhere'], 'There is no key in nowhere'],
    ['marks of another course', ['--out', 'OTHER'], 'holds the marks of another assignment ("other")'],
    ['no part', ['--shard', '4/3'], 'such as 3/16'],
    ['no gradebook', ['--canvas', 'nowhere.csv'], 'There is no file nowhere.csv'],
  ])('refuses %s', async (_, given, says) => {
    const other = await folderWith({
      '.lind-grade/run.json': '{"lind":"0.1.0","assignment":"other","shard":null,"handIns":[]}',
    });
    const more = given.map((word) => word.replace('OTHER', other));
    const told = await grade(join(await temporaryFolder(), 'marks'), ...more);
    expect(told).toMatchObject({ status: 2, stderr: expect.stringContaining(says) });
  });
});

describe('lind grade merge', () => {
  const part = (folder: string, at: number, replaced = {}) =>
    lind(
      [
        ...['grade', join(home, 'submissions'), '--key', join(home, 'course', 'key')],
        ...['--out', join(folder, `part-${at}`), '--shard', `${at}/2`, '--json'],
      ],
      { now: () => new Date('2031-01-01T00:00:00Z'), ...replaced },
    );
  const merge = (folder: string, parts: readonly number[], out: string) =>
    lind([
      ...['grade', 'merge', ...parts.map((at) => join(folder, `part-${at}`))],
      ...['--key', join(home, 'course', 'key'), '--out', join(folder, out)],
    ]);

  it('gives the same as one run, byte for byte, on another day, though a part was broken off', async () => {
    const folder = await temporaryFolder();
    const { writeFile: write } = nodeEffects();
    let left = 5;
    const full = async (path: string, content: string | Uint8Array) => {
      if (left-- === 0) throw new LindError('not-writable', 'The disk is full.');
      await write(path, content);
    };
    expect(await part(folder, 1, { writeFile: full })).toMatchObject({ status: 2 });
    const { ran, handIns } = JSON.parse((await part(folder, 1)).stdout);
    expect([ran > 0, ran <= handIns - 5]).toEqual([true, true]);
    expect(await merge(folder, [1], 'half')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('1 part is missing: 2/2'),
    });
    expect((await part(folder, 2)).status).toBe(0);
    expect((await merge(folder, [2, 1], 'merged')).status).toBe(0);
    const whole = [...(await filesIn(marks))].filter(([file]) => !/gradescope|anonymous/.test(file));
    expect(await filesIn(join(folder, 'merged'))).toEqual(new Map(whole));
  });
});

describe('lind grade review', () => {
  const review = (folder: string, more: readonly string[], replaced = {}) =>
    lind(
      ['grade', 'review', folder, '--key', join(home, 'course', 'key'), '--grader', 'A. Grader', ...more],
      { now: () => new Date('2026-03-01T10:00:00Z'), ...replaced },
    );

  it('marks beforehand, keeps who and when, and brings the marks up to date', async () => {
    const folder = await copyOfMarks();
    const open = (await gradesOf(folder))[0]!.open;
    const answers = join(folder, 'answers.yaml');
    await writeFile(answers, `${open.map((id) => `S001/${id}: [0, "See me."]`).join('\n')}\n`);
    const told = await review(folder, ['--answers', answers]);
    expect(told).toMatchObject({ status: 0, stdout: expect.stringContaining(`${open.length} marked`) });
    const [first] = await gradesOf(folder);
    expect(first).toMatchObject({ status: 'marked', open: [] });
    expect(first!.people[0]).toEqual({
      ...{ student: 'S001', criterion: open[0], points: 0, note: 'See me.' },
      ...{ by: 'A. Grader', at: '2026-03-01T10:00:00.000Z' },
    });
    expect(await readText(folder, 'feedback', 'S001.html')).toContain('Marked by A. Grader.');
  });

  it('gives whole marks to the gradebooks and nothing to who has none yet', async () => {
    const folder = await copyOfMarks();
    const grades = await gradesOf(folder);
    const answers = grades[0]!.open.map((id) => `S001/${id}: 1\n`).join('');
    await writeFile(join(folder, 'answers.yaml'), answers);
    await review(folder, ['--answers', join(folder, 'answers.yaml')]);
    const canvas = `Student,ID,SIS User ID,Section,Report (7)\nPoints Possible,,,,100\nDoe,1,S001,A,\nRoe,2,S002,A,3\n`;
    await writeFile(join(folder, 'gradebook.csv'), canvas);
    const told = await grade(folder, '--canvas', join(folder, 'gradebook.csv'), '--feedback-zip', '--json');
    const total = grades[0]!.soFar + grades[0]!.open.length;
    expect(await readText(folder, 'canvas.csv')).toBe(canvas.replace('S001,A,', `S001,A,${total}`));
    expect(JSON.parse(told.stdout).gradebooks[0]).toMatchObject({ filled: 1 });
    const zip = unzipSync(await readFile(join(folder, 'feedback.zip')));
    expect(Object.keys(zip)).toHaveLength(kinds.length);
  });

  it('asks at a terminal, in any order, and stops at any time with everything kept', async () => {
    const folder = await copyOfMarks();
    const asked: string[] = [];
    const replies = [':all', ':skip', ':go', '0', ':other', '2.5', '', ':leave'];
    const ask = async (question: Question) => {
      asked.push(question.message);
      const reply = replies.shift();
      if (reply === undefined) throw new Error(`nothing is left at ${question.message}`);
      return reply;
    };
    const terminal = { interactive: true, columns: 60, color: false };
    const told = await review(folder, ['--criterion', 'conclusion', '--blind'], { ask, terminal });
    expect(told.status).toBe(0);
    expect(asked.filter((message) => message !== 'Points')).toEqual([
      'Which one (type to search)',
      'A sentence to the student (Enter for none)',
    ]);
    expect(told.stdout).toContain('Hand-in 1: A conclusion that the data bear');
    expect(told.stdout).not.toContain('Jane');
    expect(told.stdout.split('\n').filter((line) => line.length > 60)).toEqual([]);
    expect(await readText(folder, 'marks.yaml')).toContain('points: 2.5');
    expect(told.stdout).toContain('1 marked');
  });

  it('says what to do where nobody is at a terminal, and names what is not there', async () => {
    expect(await review(marks, [])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('by hand, or give them with --answers'),
    });
    expect(await review(marks, ['--criterion', 'conclusions'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean "conclusion"?'),
    });
  });

  it('lets two graders mark the same sample apart, and compares them', async () => {
    const folder = await copyOfMarks();
    const [first, second] = [join(folder, 'a.yaml'), join(folder, 'b.yaml')];
    const mark = async (file: string, points: (at: number) => number) => {
      const students = (await gradesOf(folder)).filter(({ status }) => status === 'open');
      const lines = students.map(({ student }, at) => `${student}/conclusion: ${points(at)}`);
      await writeFile(join(folder, 'answers.yaml'), `${lines.join('\n')}\n`);
      return review(folder, ['--answers', join(folder, 'answers.yaml'), '--sample', '20', '--file', file]);
    };
    expect((await mark(first, (at) => [10, 5, 0][at % 3]!)).status).toBe(0);
    expect((await mark(second, (at) => [10, 5, 5][at % 3]!)).status).toBe(0);
    const agreement = ['grade', 'agreement', first, second, '--key', join(home, 'course', 'key')];
    const { criteria } = JSON.parse((await lind([...agreement, '--json'])).stdout);
    expect(criteria).toMatchObject([
      { id: 'conclusion', coefficient: 'kappa', confused: { first: 0, second: 5 } },
    ]);
    expect((await lind(agreement)).stdout).toContain('Agreement of two graders');
  });
});
