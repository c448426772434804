import type { Rubric } from '../../simulate/rubric/rubric.js';
import { spreadsheetSafe } from '../safe-cell.js';
import type { GradeLine } from './grades.js';

/** The header of `grades.csv`: the criteria of the rubric come last. */
export const gradesHeader = ({ criteria }: Rubric): readonly string[] => [
  ...['student', 'name', 'status', 'total', 'of', 'open', 'late', 'marked-by', 'problem', 'hand-in'],
  ...criteria.map(({ id }) => id),
];

/** One student as a row of `grades.csv`; nothing in it is read as a formula. */
export function gradesRow(line: GradeLine, { criteria }: Rubric): readonly string[] {
  const { student, name, status, total, of, open, submission, people, assessment, points } = line;
  const graders = [...new Set(people.flatMap(({ by }) => (by === undefined ? [] : [by])))];
  const cells = [
    ...[student, name, status, total ?? '', of, open.join(' ')],
    ...[
      submission?.late ? 'late' : '',
      graders.join('; '),
      assessment.problem ?? '',
      submission?.source ?? '',
    ],
    ...criteria.map(({ id }) => points[id] ?? ''),
  ];
  return cells.map((cell) => spreadsheetSafe(String(cell)));
}
