import { describe, expect, it } from 'vitest';
import { emptyMarks, readMarks, withMarks } from '../../src/grade/marks/marks-file.js';
import { byStudent } from '../../src/grade/marks/person-mark.js';
import { statusOf, studentMark } from '../../src/grade/marks/student-mark.js';
import { assessmentOf, rubric } from './graded.js';

const course = { rubric, students: ['S1', 'S2'] };
const read = (yaml: string) => readMarks(yaml, 'marks.yaml', course);
const file = (...lines: string[]) => `marks: 1\ngiven:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;

describe('marks.yaml', () => {
  it('is empty to begin with, and gets one mark after the other', async () => {
    expect(await read(emptyMarks)).toEqual([]);
    const first = { student: 'S1', criterion: 'conclusion', points: 3, by: 'A', at: '2026-03-01T10:00:00Z' };
    const second = { student: 'S1', criterion: 'conclusion', points: 6, note: 'Better: on reading again.' };
    const one = withMarks(emptyMarks, 'marks.yaml', [first]);
    const two = withMarks(one, 'marks.yaml', [second]);
    expect(await read(two)).toEqual([first, second]);
    expect(two.startsWith(one)).toBe(true);
    expect(one).toContain('# Marks that people give.');
  });

  it('keeps comments and layout of whoever edited it by hand', async () => {
    const mine = `${file('student: S1, criterion: conclusion, points: 3')}  # ask a colleague about this one\n`;
    const more = withMarks(mine, 'marks.yaml', [{ student: 'S2', criterion: 'data', points: 5 }]);
    expect(more).toContain('{ student: S1, criterion: conclusion, points: 3 }');
    expect(more).toContain('# ask a colleague about this one');
    expect(await read(more)).toHaveLength(2);
  });

  it.each([
    ['a student who is not there', file('student: S3, criterion: data, points: 1')],
    ['a criterion that is not there', file('student: S1, criterion: conclusions, points: 1')],
    ['more points than there are', file('student: S1, criterion: data, points: 5.5')],
    ['fewer than none', file('student: S1, criterion: data, points: -1')],
    ['no number', file('student: S1, criterion: data, points: five')],
    ['no points', file('student: S1, criterion: data')],
    ['a key that is mistyped', file('student: S1, criterion: data, points: 1, nots: x')],
    ['a number that YAML knows and marking does not', file('student: S1, criterion: data, points: .nan')],
    ['another version', 'marks: 2\n'],
    ['no YAML', 'marks: [1\n'],
    ['nothing', ''],
    ['aliases', 'marks: 1\ngiven: &a [*a]\n'],
    ['keys of the language', 'marks: 1\n__proto__: { given: [] }\n'],
    ['far too long', `marks: 1\n#${' '.repeat(1_000_000)}\n`],
  ])('refuses %s', async (_, yaml) => {
    const error: Error = await read(yaml).then(
      () => new Error('was read'),
      (thrown) => thrown,
    );
    expect(error.message).toMatchSnapshot();
  });
});

describe('the marks of one student', () => {
  const person = { student: 'S1', criterion: 'conclusion', points: 3 };

  it('have no total while something is open', () => {
    const mark = studentMark(assessmentOf('S1', [5, 4.5, null]), undefined);
    expect(mark).toMatchObject({ open: ['conclusion'], total: null, soFar: 9.5, soFarOf: 14, of: 20 });
    expect(statusOf(mark)).toBe('open');
  });

  it('are a total when a person has marked the rest; the last mark counts and the others stay', () => {
    const marks = byStudent([person, { ...person, points: 6 }]).get('S1');
    const mark = studentMark(assessmentOf('S1', [5, 4.5, null]), marks);
    expect(mark).toMatchObject({ open: [], total: 15.5 });
    expect(mark.criteria[2]!.people.map(({ points }) => points)).toEqual([3, 6]);
    expect(statusOf(mark)).toBe('marked');
  });

  it('of a person count before those of a check', () => {
    const marks = byStudent([{ student: 'S1', criterion: 'primary', points: 9 }, person]).get('S1');
    expect(studentMark(assessmentOf('S1', [5, 0, null]), marks).total).toBe(17);
  });

  it('do not gather the noise of binary thirds and tenths', () => {
    expect(studentMark(assessmentOf('S1', [0.1, 0.2, 1 / 3]), undefined).total).toBe(0.63);
  });

  it('say why there are none', () => {
    const problem = 'The zip is broken.';
    const mark = studentMark(assessmentOf('S1', [], { outcome: 'unreadable', problem }), undefined);
    expect(statusOf(mark)).toBe('unreadable');
  });
});
