import { version } from '../../version.js';
import { pointsText } from '../feedback/feedback.js';
import type { MarkedCriterion, StudentMark } from '../marks/student-mark.js';

/**
 * What Gradescope shows of one student (`results.json`). Criteria that are still open have no score.
 *
 * @see the autograder specification of Gradescope
 */
export function gradescopeResults(mark: StudentMark): string {
  const results = {
    score: mark.soFar,
    output: `${outputOf(mark)} Checked by Lind ${version}.`,
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    tests: mark.criteria.map(testOf),
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}

function outputOf({ problem, open, soFar, soFarOf }: StudentMark): string {
  if (problem !== null) return problem;
  const said = `${pointsText(soFar)} of ${pointsText(soFarOf)} points.`;
  return open.length === 0 ? said : `${said} Criteria still to be marked by a person: ${open.length}.`;
}

function testOf({ title, points, given, reason, people, evidence }: MarkedCriterion, at: number) {
  const person = people.at(-1);
  const lines = person === undefined ? [reason, ...evidence] : [person.note ?? ''];
  return {
    ...(given === null ? {} : { score: given, status: given >= points ? 'passed' : 'failed' }),
    max_score: points,
    name: title,
    number: String(at + 1),
    output: lines.filter((line) => line !== '').join('\n'),
    visibility: 'visible',
  };
}
