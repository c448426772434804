import { copyFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../src/effects/effects.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { LindError } from '../../src/errors.js';
import type { GradeLine } from '../../src/grade/gradebooks/grades.js';
import { lind } from '../support/lind.js';
import { readText, temporaryFolder } from '../support/study-folder.js';
import { makeClass, studentId } from './class.js';
import { studentKinds } from './students.js';

const hostile = ['bomb', 'scripts', 'formula', 'escapes', 'aliases'].map((kind) => `hostile:${kind}`);
const kinds = [...Object.keys(studentKinds), ...hostile, 'right', 'right', 'right'];
const idOf = (kind: string): string => studentId(kinds.indexOf(kind));

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
  it('gives each kind of student the marks of its kind', async () => {
    const grades = await gradesOf(marks);
    const shown = grades.map(({ status, soFar, soFarOf, assessment: { criteria } }, at) => {
      const lost = criteria.filter(({ awarded, points }) => awarded !== null && awarded < points);
      return `${kinds[at]}: ${status}, ${soFar} of ${soFarOf}${lost.map(({ id, awarded }) => `, ${id} ${awarded}`).join('')}`;
    });
    expect(shown).toMatchSnapshot();
  });

  it('harms nobody by what is hostile, in no output', async () => {
    const [, row] = (await readText(marks, 'grades.csv')).split('\n');
    expect(row).toContain(`S001,"'=Doe 0, Jane",open`);
    for (const [file, text] of await filesIn(marks)) {
      expect(/<script>alert|<img src=x/.test(text) && file.endsWith('.html'), file).toBe(false);
      expect(text.includes('\u001b['), file).toBe(false);
    }
  });

  it('is the same again on another day and elsewhere, byte for byte', async () => {
    const again = join(await temporaryFolder(), 'again');
    await lind(
      [
        ...['grade', join(home, 'submissions'), '--key', join(home, 'course', 'key')],
        ...['--out', again, '--gradescope', '--anonymous'],
      ],
      { now: () => new Date('2031-01-01T00:00:00Z') },
    );
    expect(await filesIn(again)).toEqual(await filesIn(marks));
  });

  it('runs nothing again that has not changed', async () => {
    const before = await filesIn(marks);
    const told = await grade(marks, '--gradescope', '--anonymous', '--json');
    expect(JSON.parse(told.stdout)).toMatchObject({ ran: 0, changes: [], students: kinds.length });
    expect(await filesIn(marks)).toEqual(before);
  });

  it('goes on where it was broken off', async () => {
    const out = join(await temporaryFolder(), 'marks');
    const { writeFile: write } = nodeEffects();
    let left = 10;
    const full = async (path: string, content: string | Uint8Array) => {
      if (left-- === 0) throw new LindError('not-writable', 'The disk is full.');
      await write(path, content);
    };
    const args = ['grade', join(home, 'submissions'), '--key', join(home, 'course', 'key'), '--out', out];
    expect(await lind(args, { writeFile: full })).toMatchObject({ status: 2 });
    const { ran, handIns } = JSON.parse((await lind([...args, '--json'])).stdout);
    expect(ran).toBeGreaterThan(0);
    expect(ran).toBeLessThanOrEqual(handIns - 9);
    expect(await readText(out, 'grades.csv')).toBe(await readText(marks, 'grades.csv'));
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
    for (const [at] of kinds.entries()) expect(page).not.toContain(studentId(at));
    expect(page).not.toContain('Jane');
    expect(await readText(marks, 'class.html')).toContain('(S001)');
  });

  it.each([
    ['no key', ['--key', 'nowhere'], 'There is no key in nowhere'],
    ['no part', ['--shard', '4/3'], 'such as 3/16'],
    ['no gradebook', ['--canvas', 'nowhere.csv'], 'There is no file nowhere.csv'],
  ])('refuses %s', async (_, more, says) => {
    const told = await grade(join(await temporaryFolder(), 'marks'), ...more);
    expect(told).toMatchObject({ status: 2, stderr: expect.stringContaining(says) });
  });
});

describe('lind grade merge', () => {
  const parts = [1, 2, 3];
  const part = async (folder: string, at: number) => {
    const out = join(folder, `part-${at}`);
    expect((await grade(out, '--shard', `${at}/${parts.length}`)).status).toBe(0);
    return out;
  };
  const merge = (folders: readonly string[], out: string) =>
    lind(['grade', 'merge', ...folders, '--key', join(home, 'course', 'key'), '--out', out]);

  it('gives the same as one run, byte for byte, and misses no part', async () => {
    const folder = await temporaryFolder();
    const folders = [await part(folder, 3), await part(folder, 1), await part(folder, 2)];
    expect((await merge(folders, join(folder, 'merged'))).status).toBe(0);
    const merged = await filesIn(join(folder, 'merged'));
    const whole = [...(await filesIn(marks))].filter(([file]) => !/gradescope|anonymous/.test(file));
    expect([...merged.keys()]).toEqual(whole.map(([file]) => file));
    expect(merged).toEqual(new Map(whole));
    expect(await merge(folders.slice(1), join(folder, 'half'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('1 part is missing: 3/3'),
    });
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
      return review(folder, ['--answers', join(folder, 'answers.yaml'), '--sample', '16', '--file', file]);
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
