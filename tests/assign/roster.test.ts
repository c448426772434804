import { describe, expect, it } from 'vitest';
import { readRoster } from '../../src/assign/roster.js';

const read = (text: string, idColumn?: string) =>
  readRoster(new TextEncoder().encode(text), { file: 'roster.csv', ...(idColumn ? { idColumn } : {}) });

const canvas = `Student,ID,SIS User ID,SIS Login ID,Section,EBM Project 1 (4821)
    Points Possible,,,,,100
"Doe, Jane",12345,S001,jdoe,EBM-A,87.5
"Müller, Jörg",12346,S002,jmueller,EBM-A,
"Student, Test",99,,abc,EBM-A,
`;

const moodle = `\uFEFFIdentifier,Full name,ID number,Email address,Status,Grade,Maximum Grade,Grade can be changed,Last modified (submission),Online text,Last modified (grade),Feedback comments
Participant 657737,Jane Doe,S001,jane@x.org,Submitted for grading,87.50,100.00,Yes,"Friday, 12 March 2021, 10:00 AM",,-,
Participant 657738,Jörg Müller,S002,j@x.org,No submission,-,100.00,Yes,-,,-,
`;

describe('rosters as they are exported', () => {
  it('a gradebook of Canvas: by ID, without points and the test student', () => {
    expect(read(canvas)).toEqual({
      from: 'canvas',
      idColumn: 'ID',
      students: [
        { id: '12345', name: 'Doe, Jane', line: 3 },
        { id: '12346', name: 'Müller, Jörg', line: 4 },
      ],
    });
  });

  it('a gradebook with names apart, by semicolons', () => {
    const text = 'LastName;FirstName;ID;SIS Login ID;Section\nDoe;Jane;7;jd;A\n';
    expect(read(text).students).toEqual([{ id: '7', name: 'Jane Doe', line: 2 }]);
  });

  it('a grading worksheet of Moodle: by the number of the participant', () => {
    expect(read(moodle)).toMatchObject({
      from: 'moodle',
      students: [
        { id: '657737', name: 'Jane Doe', line: 2 },
        { id: '657738', name: 'Jörg Müller', line: 3 },
      ],
    });
  });

  it('a grading worksheet in another language', () => {
    const text =
      'Kennung;Vollständiger Name;Status;Bewertung\nTeilnehmer/in 41;Jane Doe;Nicht abgegeben;-\nTeilnehmer/in 42;Al Bo;Nicht abgegeben;-\n';
    expect(read(text)).toMatchObject({ from: 'moodle', students: [{ id: '41' }, { id: '42' }] });
  });

  it('a list of participants of Moodle', () => {
    const text = 'First name,Last name,ID number,Email address,Groups\nJane,Doe,S001,jane@x.org,A\n';
    expect(read(text)).toMatchObject({ from: 'moodle', students: [{ id: 'S001', name: 'Jane Doe' }] });
  });

  it('a list of one’s own, also with a column of ids that is named', () => {
    expect(read('id,name\n007,Jane\n').students).toEqual([{ id: '007', name: 'Jane', line: 2 }]);
    expect(read('Matrikel,name\n0042,Jane\n', 'Matrikel').students[0]!.id).toBe('0042');
    expect(read('name,email\nJane,jane@x.org\n').students[0]!.id).toBe('jane@x.org');
  });
});

describe('rosters that cannot be used', () => {
  it.each([
    ['an id twice', 'id,name\n1,A\n2,B\n1,C\n'],
    ['an id twice but for its case', 'id,name\nab,A\nAB,B\n'],
    ['no id', 'id,name\n1,A\n,B\n'],
    ['an id that no folder can have', 'id,name\n../../x,A\n'],
    ['no students', 'id,name\n'],
    ['no column of ids', 'person,mark\nA,1\n'],
  ])('%s', (_, text) => {
    expect(() => read(text)).toThrowErrorMatchingSnapshot();
  });

  it('a column that there is not', () => {
    expect(() => read('id,name\n1,A\n', 'nmae')).toThrow(/Did you mean "name"/);
  });
});
