import { version } from '../../version.js';
import type { StudentMark } from '../marks/student-mark.js';

/**
 * What PrairieLearn takes from an external grader: the share of all points, and each criterion as a test.
 *
 * @see the documentation of PrairieLearn, "External grading"
 */
export function prairielearnResults(mark: StudentMark): string {
  const results = {
    gradable: mark.outcome === 'assessed',
    score: mark.of === 0 ? 0 : mark.soFar / mark.of,
    message: mark.problem ?? `Checked by Lind ${version}.`,
    tests: mark.criteria.map(({ title, points, given, reason, people }) => ({
      name: title,
      points: given ?? 0,
      max_points: points,
      message: people.at(-1)?.note ?? reason,
    })),
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}
