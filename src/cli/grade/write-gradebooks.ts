import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { fillCanvas } from '../../grade/gradebooks/canvas.js';
import type { FilledGradebook, GradedStudent } from '../../grade/gradebooks/filled.js';
import { fillMoodle } from '../../grade/gradebooks/moodle.js';
import type { CourseKey } from './load-key.js';
import { marksFiles } from './marks-folder.js';

/** Gradebooks and autograders that marks are written for. */
export interface GradebooksAsked {
  /** The gradebook that Canvas exported. */
  readonly canvas: string | undefined;
  /** The grading worksheet that Moodle exported. */
  readonly moodle: string | undefined;
  /** The column that marks go into; found by itself unless given. */
  readonly column: string | undefined;
  readonly gradescope: boolean;
  readonly prairielearn: boolean;
  /** The feedback of all students in one zip, under the names by which their platform takes it back. */
  readonly feedbackZip: boolean;
}

interface Written extends GradebooksAsked {
  readonly key: CourseKey;
  readonly folder: string;
  readonly graded: readonly GradedStudent[];
}

/**
 * That the gradebooks can be read, before a course is marked for them.
 *
 * @throws LindError `no-file`
 */
export async function requireGradebooks(
  effects: Effects,
  { canvas, moodle }: Pick<GradebooksAsked, 'canvas' | 'moodle'>,
): Promise<void> {
  for (const file of [canvas, moodle]) if (file !== undefined) await effects.readFile(file);
}

/** Writes copies of the instructor's gradebooks with the marks in them. */
export async function writeGradebooks(
  effects: Effects,
  { canvas, moodle, column, key, folder, graded }: Written,
): Promise<readonly (FilledGradebook & { readonly file: string })[]> {
  const titles = [key.state.assignment, key.ready.recipe.title];
  const made: (FilledGradebook & { readonly file: string })[] = [];
  const asked = [
    { given: canvas, fill: fillCanvas, out: marksFiles.canvas },
    { given: moodle, fill: fillMoodle, out: marksFiles.moodle },
  ];
  for (const { given, fill, out } of asked) {
    if (given === undefined) continue;
    const filled = fill({
      bytes: await effects.readFile(given),
      file: given,
      students: graded,
      titles,
      column,
    });
    const file = join(folder, out);
    await effects.writeFile(file, filled.bytes);
    made.push({ ...filled, file });
  }
  return made;
}
