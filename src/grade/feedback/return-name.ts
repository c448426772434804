import type { Submission } from '../submission.js';

/**
 * The name under which a platform takes feedback back: Moodle wants the folder that it gave, or its name before the
 * file's; Canvas wants the name of the file with its numbers.
 *
 * @param submission null when nothing was handed in
 * @example returnName({ source: 'Jane Doe_657_assignsubmission_file' }, 'S1') // => 'Jane Doe_657_assignsubmission_file/feedback.html'
 * @example returnName({ source: 'doejane_LATE_123_987_study.zip' }, 'S1') // => 'doejane_LATE_123_987_study.html'
 * @example returnName({ source: 'S1.zip' }, 'S1') // => 'S1.html'
 */
export function returnName(submission: Pick<Submission, 'source'> | null, student: string): string {
  const source = submission?.source ?? '';
  const moodle = /^(.+_\d+_assignsubmission_[a-z]+)(_?)(.*)$/.exec(source);
  if (moodle) return moodle[3] === '' ? `${source}/feedback.html` : `${moodle[1]}_feedback.html`;
  if (/_\d+_\d+_/.test(source)) return `${source.replace(/\.[^.]*$/, '')}.html`;
  return `${student}.html`;
}
