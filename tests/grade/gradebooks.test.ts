import { describe, expect, it } from 'vitest';
import { fillCanvas } from '../../src/grade/gradebooks/canvas.js';
import { fillMoodle } from '../../src/grade/gradebooks/moodle.js';
import { graded, submissionOf } from './graded.js';

const students = [graded('S001', [5, 9, 6]), graded('S002', [5, 4.5, 3]), graded('S003', [5, 9, null])];
const input = { students, titles: ['A trial', 'EBM Project 1'], column: undefined };
const bytes = (text: string) => Buffer.from(text, 'utf8');
const text = (made: { readonly bytes: Uint8Array }) => Buffer.from(made.bytes).toString('utf8');

const canvas = `Student,ID,SIS User ID,SIS Login ID,Section,Attendance (77),EBM Project 1 (4821),Final Score
    Points Possible,,,,,10,20,(read only)
"Doe, Jane",12345,S001,jdoe,EBM-A,9,,50
"Roe, ""Rick""",12346,S002,rroe,EBM-A,8,11,40
"Poe, Pam",12347,S003,ppoe,EBM-B,7,3,30
"Student, Test",99,,x,EBM-B,,,
`;

describe('a Canvas gradebook', () => {
  const fill = (given: string, more = {}) =>
    fillCanvas({ ...input, bytes: bytes(given), file: 'g.csv', ...more });

  it('gets its marks in the column of the assignment, and nothing else', () => {
    const made = fill(canvas);
    expect(text(made)).toBe(
      canvas.replace('EBM-A,9,,50', 'EBM-A,9,20,50').replace('EBM-A,8,11,40', 'EBM-A,8,12.5,40'),
    );
    expect(made).toMatchObject({ filled: 2, notes: ['No total yet (1): "S003".'] });
  });

  it('keeps byte order mark, semicolons and line ends, and students who are excused', () => {
    const given = `\ufeff${canvas.replaceAll(',', ';').replaceAll('\n', '\r\n').replace('9;;50', '9;ex;50')}`;
    const made = fill(given);
    expect(text(made)).toBe(given.replace('8;11;40', '8;12.5;40'));
    expect(made.notes).toContain('Excused in Canvas, and left so (1): "S001".');
  });

  it('finds students by the ids of their hand-ins, and never by an id of another kind', () => {
    const bySis = graded('12346', [5, 9, 6]);
    const one = { ...graded('A', [5, 9, 6]), submission: submissionOf('12345') };
    const two = { ...graded('B', [0, 0, 0]), submission: submissionOf('12346') };
    const made = fill(canvas, { students: [bySis, one, two] });
    expect(text(made)).toContain('EBM-A,9,20,50');
    expect(text(made)).toContain('EBM-A,8,0,40');
  });

  it('says when its points are not those of the rubric', () => {
    const made = fill(canvas.replace(',10,20,', ',10,50,'));
    expect(text(made)).toContain('EBM-A,8,31.25,40');
    expect(made.notes[0]).toBe('Marks are written out of 50, as g.csv has it; the rubric has 20 points.');
  });

  it('takes a column that is named', () => {
    expect(text(fill(canvas, { column: 'Attendance' }))).toContain('EBM-A,10,,50');
  });

  it.each([
    ['no gradebook', 'a,b\n1,2\n', {}],
    ['a column that is not there', canvas, { column: 'EBM Project' }],
    ['a column that Canvas does not read', canvas, { column: 'Final Score' }],
    ['a column that cannot be told', canvas, { titles: ['Another'] }],
    ['nobody of this course', canvas, { students: [graded('X9', [1, 1, 1])] }],
  ])('refuses %s', (_, given, more) => {
    expect(() => fill(given, more)).toThrowErrorMatchingSnapshot();
  });
});

const moodle = `Identifier,Full name,ID number,Email address,Status,Grade,Maximum Grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments
Participant 657737,Jane Doe,S001,jane@x.example,Submitted for grading,,20.00,Yes,"Friday, 12 March 2021, 10:00 AM",-,
Participant 657738,Rick Roe,S002,rick@x.example,Submitted for grading,3.00,20.00,No,"Friday, 12 March 2021, 10:00 AM",-,"So, so"
Participant 657739,Pam Poe,S003,pam@x.example,No submission,,20.00,Yes,-,-,
`;

const german = `\ufeffID;Vollständiger Name;ID-Nummer;Status;Bewertung;Bestwertung;Bewertung kann geändert werden;Zuletzt geändert (Bewertung)\r
Teilnehmer/in 657737;Jane Doe;S001;Zur Bewertung abgegeben;;20,00;Ja;-\r
Teilnehmer/in 657738;"Rick; Roe";S002;Zur Bewertung abgegeben;3,00;20,00;Ja;-\r
`;

describe('a Moodle worksheet', () => {
  const fill = (given: string, more = {}) =>
    fillMoodle({ ...input, bytes: bytes(given), file: 'w.csv', ...more });

  it('gets its marks, and rows that are locked stay', () => {
    const made = fill(moodle);
    expect(text(made)).toBe(moodle.replace('grading,,20.00,Yes', 'grading,20.00,20.00,Yes'));
    expect(made.notes).toEqual(['Locked in Moodle, and left so (1): "S002".', 'No total yet (1): "S003".']);
  });

  it('keeps the language, separator, decimal comma, line ends and byte order mark of the site', () => {
    expect(text(fill(german))).toBe(german.replace(';;20,00', ';20,00;20,00').replace(';3,00;', ';12,50;'));
  });

  it('finds students by their number as participants', () => {
    const one = { ...graded('jane', [5, 0, 0]), submission: submissionOf('657737') };
    expect(text(fill(moodle, { students: [one] }))).toContain('grading,5.00,20.00,Yes');
  });

  it('keeps the bytes of an old Western encoding', () => {
    const latin = Buffer.from(german.slice(1), 'latin1');
    const made = fillMoodle({ ...input, bytes: latin, file: 'w.csv' });
    expect(Buffer.from(made.bytes).toString('latin1')).toBe(
      german.slice(1).replace(';;20,00', ';20,00;20,00').replace(';3,00;', ';12,50;'),
    );
  });

  it.each([
    ['no worksheet', 'a,b\n1,2\n', {}],
    ['grades of words', moodle.replaceAll('20.00', 'Excellent').replaceAll('3.00', 'Good'), {}],
    ['a column that is not there', moodle, { column: 'Mark' }],
  ])('refuses %s', (_, given, more) => {
    expect(() => fill(given, more)).toThrowErrorMatchingSnapshot();
  });
});
