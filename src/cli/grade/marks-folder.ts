import { join } from 'node:path';

/** What lies where in a folder of marks. */
export const marksFiles = {
  json: 'grades.json',
  csv: 'grades.csv',
  /** Marks that people gave. */
  people: 'marks.yaml',
  changes: 'changes.md',
  classPage: 'class.html',
  anonymousPage: 'class-anonymous.html',
  canvas: 'canvas.csv',
  moodle: 'moodle.csv',
  feedback: (student: string, ending: 'html' | 'md') => join('feedback', `${student}.${ending}`),
  feedbackZip: 'feedback.zip',
  gradescope: (student: string) => join('gradescope', student, 'results.json'),
  prairielearn: (student: string) => join('prairielearn', student, 'results.json'),
  /** What was found of each hand-in, so that it need not be run again. */
  run: join('.lind-grade', 'run.json'),
  /** The form of marks.yaml, for editors. */
  schema: join('.lind-grade', 'marks.schema.json'),
  found: join('.lind-grade', 'found'),
} as const;
