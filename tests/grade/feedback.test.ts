import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadLook } from '../../src/cli/report/templates.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import type { Remark } from '../../src/grade/assessment.js';
import { changeText, type EarlierGrade, gradeChange } from '../../src/grade/changes/changes.js';
import { feedbackDocument } from '../../src/grade/feedback/feedback.js';
import { zipParts } from '../../src/grade/feedback/zip-parts.js';
import { type GradeLine, gradeLine, gradesIn, gradesJson } from '../../src/grade/gradebooks/grades.js';
import { gradescopeResults } from '../../src/grade/gradebooks/gradescope.js';
import { prairielearnResults } from '../../src/grade/gradebooks/prairielearn.js';
import { byStudent, type PersonMarks } from '../../src/grade/marks/person-mark.js';
import { studentMark } from '../../src/grade/marks/student-mark.js';
import { type Owned, settle } from '../../src/grade/settle.js';
import { isInShard } from '../../src/grade/shard.js';
import { renderPlainPage } from '../../src/report/html/plain-page.js';
import { plainMarkdown } from '../../src/report/markdown/plain.js';
import { temporaryFolder } from '../support/study-folder.js';
import { assessmentOf, submissionOf } from './graded.js';

const people: PersonMarks = [
  { student: 'S1', criterion: 'conclusion', points: 3, note: 'Say how sure you are.', by: 'A. Grader' },
];
const remarks: readonly Remark[] = [
  { kind: 'held', where: 'plan', text: 'You planned before you looked.' },
  { kind: 'mend', where: 'findings[0].says', text: 'The interval is missing.' },
  { kind: 'question-for-grader', where: '', text: 'The digits are those of S2.' },
];
const markOf = (awarded: readonly (number | null)[], given = people) =>
  studentMark(assessmentOf('S1', awarded), byStudent(given).get('S1'));

describe('feedback', () => {
  it('says what held, what to mend and why, and nothing that is for the grader', () => {
    const text = plainMarkdown(
      feedbackDocument({ title: 'A trial', name: 'Jane', mark: markOf([5, 4.5, null]), remarks }),
    );
    expect(text).toMatchInlineSnapshot(`
      "# Feedback: A trial

      Jane (S1)

      You have 12.5 of 20 points.

      ## Your marks

      - **The data as they were handed out: 5 of 5:** What was found of data.
      - **The right analysis: 4.5 of 9:** What was found of primary.
      - **A conclusion that the data bear: 3 of 6:** Say how sure you are.

        Marked by A. Grader.

      ## What held

      - \`plan\`: You planned before you looked.

      ## What to mend

      - \`findings[0].says\`: The interval is missing.

      ---

      Checked by Lind 0.1.0 on the data that you were given, by running your study again. If something here does not seem right, say so: checks can err, and so can people.
      "
    `);
  });

  it('is honest about what is open, missing or could not be read', () => {
    const opening = (mark: ReturnType<typeof markOf>) =>
      plainMarkdown(feedbackDocument({ title: 'A trial', name: '', mark, remarks: [] })).split('\n\n')[2];
    const lost = (outcome: 'nothing-handed-in' | 'unreadable') =>
      studentMark(assessmentOf('S1', [], { outcome, problem: 'The zip is cut off.' }), undefined);
    expect([
      opening(markOf([5, null, null], [])),
      opening(lost('nothing-handed-in')),
      opening(lost('unreadable')),
    ]).toMatchInlineSnapshot(`
      [
        "So far you have 5 of 5 points. 2 criteria are still to be marked by a person, so there is no total yet.",
        "Nothing was handed in under your name. If you did hand something in, tell your teacher.",
        "What you handed in could not be marked: The zip is cut off.",
      ]
    `);
  });

  it('shows what a student or grader wrote as text, whatever it is', async () => {
    const bad = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const given = [{ student: 'S1', criterion: 'conclusion', points: 3, note: bad, by: bad }];
    const document = feedbackDocument({
      ...{ title: bad, name: bad, mark: markOf([5, 4.5, null], given) },
      remarks: [{ kind: 'look', where: bad, text: bad }],
    });
    const look = await loadLook(nodeEffects(), undefined);
    const draw = () => Promise.reject(new Error('no chart'));
    const html = await renderPlainPage(document, { ...look, script: '', draw });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('script-src');
    expect(plainMarkdown(document)).not.toMatch(/(?<![\\`])<script/);
  });

  it('is zipped part by part, the same each time', async () => {
    const entries = async function* () {
      for (const name of ['a.html', 'b/c.html']) yield { name, bytes: new TextEncoder().encode(name) };
    };
    const made = async () => {
      const parts = [];
      for await (const part of zipParts(entries())) parts.push(part);
      return Buffer.concat(parts);
    };
    expect(Object.keys(unzipSync(await made()))).toEqual(['a.html', 'b/c.html']);
    expect(await made()).toEqual(await made());
  });
});

describe('files for autograders', () => {
  const mark = markOf([5, 4.5, null], []);

  it('give Gradescope a test for each criterion, without a score where it is open', () => {
    const { score, tests } = JSON.parse(gradescopeResults(mark));
    expect(score).toBe(9.5);
    expect(tests).toMatchObject([
      { score: 5, max_score: 5, status: 'passed' },
      { score: 4.5, max_score: 9, status: 'failed' },
      { max_score: 6 },
    ]);
    expect(tests[2]).not.toHaveProperty('score');
  });

  it('give PrairieLearn a share of all points', () => {
    expect(JSON.parse(prairielearnResults(mark))).toMatchObject({ gradable: true, score: 9.5 / 20 });
  });
});

const lineOf = (awarded: readonly (number | null)[], hash = 'h', given: PersonMarks = []): GradeLine =>
  gradeLine({
    name: 'Jane',
    mark: markOf(awarded, given),
    record: {
      ...{ basis: `basis of ${hash}`, submission: { ...submissionOf('1'), hash } },
      ...{ assessment: assessmentOf('S1', awarded), words: [] },
    },
  });

describe('grades.json', () => {
  const head = {
    ...{ lind: '0.1.0', assignment: 'a', title: 'A trial', rubricHash: 'r', shard: null },
    ...{ unmatched: [], questions: [] },
  };
  const written = async (lines: readonly GradeLine[]) => {
    const all = async function* () {
      yield* lines;
    };
    let text = '';
    for await (const part of gradesJson(head, all())) text += part;
    return text;
  };

  it('is JSON, and is read back line by line', async () => {
    const lines = [lineOf([5, 9, 6]), lineOf([5, 9, null])];
    const text = await written(lines);
    expect(JSON.parse(text)).toMatchObject({ ...head, students: [{ total: 20 }, { total: null }] });
    expect([...gradesIn(Buffer.from(text))]).toEqual(lines);
    expect(JSON.parse(await written([])).students).toEqual([]);
  });

  it('that is spoilt is as if it were not there', () => {
    for (const text of ['', '{', '\n{"student":"S1"}\n', '\n{"student":\n', 'null\n']) {
      expect([...gradesIn(Buffer.from(text))]).toEqual([]);
    }
  });
});

describe('what changed', () => {
  const before: EarlierGrade = {
    ...{ status: 'open', soFar: 14, soFarOf: 14, points: { data: 5, primary: 9, conclusion: null } },
    ...{ hash: 'h', lind: '0.1.0', basis: 'basis of h', given: 0 },
  };
  const told = (line: GradeLine, earlier: EarlierGrade = before) => {
    const change = gradeChange(earlier, line);
    return change && changeText(change);
  };

  it('is nothing when the marks are the same, whatever was handed in', () => {
    expect(told(lineOf([5, 9, null], 'other'))).toBeNull();
  });

  it.each([
    ['another hand-in', lineOf([0, 9, null], 'other'), before],
    ['marks of a person', lineOf([5, 9, null], 'h', people), before],
    ['a mark that was changed by hand', lineOf([5, 9, null], 'h', people), { ...before, given: 1 }],
    ['Lind 0.1.0 in place of 0.0.9', lineOf([5, 4.5, null]), { ...before, lind: '0.0.9' }],
    ['another key or rubric', lineOf([5, 4.5, null]), { ...before, basis: 'other' }],
  ])('because of %s', (why, line, earlier) => {
    expect(told(line, earlier)).toContain(`: ${why}.`);
  });
});

describe('whose a hand-in is', () => {
  const owned = (source: string, student: string | null, listed: string | null = null): Owned => ({
    ...{ student, basis: source, submission: { ...submissionOf('1'), source, student: listed } },
  });

  it('goes by the platform before what the hand-in says of itself, and is open between equals', () => {
    const found = settle([
      owned('a', 'S1', 'S1'),
      owned('b', 'S1'),
      owned('c', 'S2'),
      owned('d', 'S3'),
      owned('e', 'S3'),
      owned('f', null),
    ]);
    expect([...found.byStudent].map(([student, { basis }]) => [student, basis])).toEqual([
      ['S1', 'a'],
      ['S2', 'c'],
    ]);
    expect([...found.contested.keys()]).toEqual(['S3']);
    expect(found.unmatched.map(({ source, problem }) => [source, problem])).toEqual([
      ['b', 'It says that it is of S1, for whom a was handed in.'],
      ['f', null],
    ]);
  });

  it('lies in one part of all parts', () => {
    for (const name of ['S1', 'S2', 'Müller', '=1+1']) {
      const parts = Array.from({ length: 7 }, (_, at) => isInShard(name, { part: at + 1, parts: 7 }));
      expect(parts.filter(Boolean)).toHaveLength(1);
    }
  });
});

describe('a file that is written part by part', () => {
  it('is there whole, or as it was before', async () => {
    const path = join(await temporaryFolder(), 'folder', 'grades.json');
    const { writeParts, list } = nodeEffects();
    const parts = async function* (fails: boolean) {
      yield 'one ';
      if (fails) throw new Error('broken off');
      yield 'two';
    };
    await writeParts(path, parts(false));
    await expect(writeParts(path, parts(true))).rejects.toThrow('broken off');
    expect(await readFile(path, 'utf8')).toBe('one two');
    expect(await list(join(path, '..'))).toEqual(['grades.json']);
  });
});
