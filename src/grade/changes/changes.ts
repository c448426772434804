import { pointsText } from '../feedback/feedback.js';
import type { GradeLine } from '../gradebooks/grades.js';

/** What has to be kept of an earlier run to tell what changed. */
export type EarlierGrade = Pick<GradeLine, 'status' | 'soFar' | 'soFarOf' | 'points'> & {
  readonly hash: string | null;
  readonly lind: string;
  readonly basis: string;
  readonly given: number;
};

/** A student whose marks changed since the run before. */
export interface GradeChange {
  readonly student: string;
  readonly name: string;
  /** Points so far, before and now; null before for a student who was not there. */
  readonly before: number | null;
  readonly now: number;
  readonly criteria: readonly {
    readonly id: string;
    readonly before: number | null;
    readonly now: number | null;
  }[];
  readonly why: readonly string[];
}

export const earlierGrade = ({ status, soFar, soFarOf, points, ...line }: GradeLine): EarlierGrade => ({
  ...{ status, soFar, soFarOf, points, basis: line.basis },
  hash: line.submission?.hash ?? null,
  lind: line.assessment.lind,
  given: line.people.length,
});

/** What changed for one student, and why; null when nothing did. */
export function gradeChange(before: EarlierGrade | undefined, line: GradeLine): GradeChange | null {
  const { student, name, soFar } = line;
  if (before === undefined) {
    return { student, name, before: null, now: soFar, criteria: [], why: ['new in this run'] };
  }
  const now = earlierGrade(line);
  const ids = [...new Set([...Object.keys(before.points), ...Object.keys(now.points)])];
  const criteria = ids
    .map((id) => ({ id, before: before.points[id] ?? null, now: now.points[id] ?? null }))
    .filter((one) => one.before !== one.now);
  if (criteria.length === 0 && before.status === now.status) return null;
  return { student, name, before: before.soFar, now: soFar, criteria, why: reasons(before, now) };
}

function reasons(before: EarlierGrade, now: EarlierGrade): readonly string[] {
  const found = [
    ...(before.hash === now.hash ? [] : [now.hash === null ? 'no hand-in any more' : 'another hand-in']),
    ...(before.lind === now.lind ? [] : [`Lind ${now.lind} in place of ${before.lind}`]),
    ...(before.given === now.given ? [] : ['marks of a person']),
  ];
  if (found.length > 0) return found;
  return [before.basis === now.basis ? 'a mark that was changed by hand' : 'another key or rubric'];
}

/**
 * A change in one line.
 *
 * @example changeText({ student: 'S1', name: '', before: 5, now: 8, criteria: [{ id: 'data', before: 2, now: 5 }], why: ['another hand-in'] }) // => 'S1: 5 to 8 points (data 2 to 5): another hand-in.'
 */
export function changeText({ student, name, before, now, criteria, why }: GradeChange): string {
  const who = name === '' ? student : `${name} (${student})`;
  const points = (value: number | null) => (value === null ? 'open' : pointsText(value));
  const from = before === null ? '' : `${points(before)} to `;
  const parts = criteria.map((one) => `${one.id} ${points(one.before)} to ${points(one.now)}`).join(', ');
  return `${who}: ${from}${points(now)} points${parts === '' ? '' : ` (${parts})`}: ${why.join(', ')}.`;
}
