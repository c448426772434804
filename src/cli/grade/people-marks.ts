import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { emptyMarks, publishedMarksSchema, readMarks } from '../../grade/marks/marks-file.js';
import type { PersonMarks } from '../../grade/marks/person-mark.js';
import type { CourseKey } from './load-key.js';
import { marksFiles } from './marks-folder.js';

/** The file of marks that people gave: the one named, or the one of a folder of marks. */
export const peopleFile = (given: string): string =>
  /\.ya?ml$/i.test(given) ? given : join(given, marksFiles.people);

/**
 * Marks that people gave.
 *
 * @throws LindError `no-file` or `bad-marks`
 */
export async function loadPeopleMarks(
  effects: Effects,
  path: string,
  { rubric, state }: CourseKey,
): Promise<PersonMarks> {
  const yaml = new TextDecoder().decode(await effects.readFile(path));
  return readMarks(yaml, path, { rubric, students: state.students.map(({ id }) => id) });
}

/** The same; where there are none yet, a file to write them into is made. */
export async function loadOrBeginPeopleMarks(
  effects: Effects,
  folder: string,
  key: CourseKey,
): Promise<PersonMarks> {
  const path = peopleFile(folder);
  if (!(await effects.exists(path))) await effects.writeFile(path, emptyMarks);
  await effects.writeFile(join(folder, marksFiles.schema), publishedMarksSchema());
  return loadPeopleMarks(effects, path, key);
}
