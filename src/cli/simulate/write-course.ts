import { join } from 'node:path';
import type { Course, MadePackage } from '../../assign/course.js';
import type { Roster } from '../../assign/roster.js';
import { type VariantRow, variantRows } from '../../assign/warnings.js';
import { toCsv } from '../../data/to-csv.js';
import type { Effects } from '../../effects/effects.js';
import {
  type CourseState,
  type CourseStudent,
  keyFiles,
  recipeHash,
} from '../../simulate/key/course-state.js';
import type { ReadyRecipe } from '../../simulate/recipe/read-recipe.js';
import { zipFiles } from '../../study/zip.js';
import { keyFolder } from './earlier-course.js';

interface Written {
  readonly out: string;
  readonly course: Course;
  readonly roster: Roster;
  /** As YAML. */
  readonly rubric: string;
  readonly ready: ReadyRecipe;
  readonly assignment: string;
  readonly secret: string;
  readonly rows: number;
  readonly dropped: readonly CourseStudent[];
}

/** So many students are written at once. */
const atOnce = 16;

/** Writes the packages, each as a folder and a zip, and the key. */
export async function writeCourse(effects: Effects, written: Written): Promise<void> {
  const { out, course } = written;
  // The key first: data without their key cannot be marked.
  for (const [file, content] of filesOfKey(written))
    await effects.writeFile(join(out, keyFolder, file), content);
  for (let at = 0; at < course.packages.length; at += atOnce) {
    await Promise.all(course.packages.slice(at, at + atOnce).map((made) => writePackage(effects, out, made)));
  }
}

async function writePackage(
  effects: Effects,
  out: string,
  { student, files, key }: MadePackage,
): Promise<void> {
  const folder = join(out, 'students', student.id);
  await Promise.all([...files].map(([file, text]) => effects.writeFile(join(folder, file), text)));
  await effects.writeFile(`${folder}.zip`, zipFiles(files, student.id));
  await effects.writeFile(join(out, keyFolder, keyFiles.student(student.id)), json(key));
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function filesOfKey(written: Written): ReadonlyMap<string, string> {
  const { course, ready, rubric, assignment, secret, rows, dropped } = written;
  const state: CourseState = {
    assignment,
    recipe: ready.name,
    recipeHash: recipeHash(ready.recipe),
    rows,
    secret,
    students: course.packages.map(({ student, attempt, key }) => ({
      ...{ id: student.id, name: student.name, attempt, seed: key.seed },
    })),
    dropped,
  };
  return new Map([
    [keyFiles.state, json(state)],
    [keyFiles.truth, json(course.design)],
    [keyFiles.recipe, json(ready.recipe)],
    [keyFiles.rubric, rubric],
    [keyFiles.variants, variantsCsv(variantRows(course))],
  ]);
}

const variantNames = [
  'student',
  'term',
  'estimate',
  'confLow',
  'confHigh',
  'conclusion',
  'isExtreme',
  'flaws',
] as const satisfies readonly (keyof VariantRow)[];

const variantsCsv = (rows: readonly VariantRow[]): string =>
  toCsv({
    names: variantNames,
    rows: rows.map((row) => variantNames.map((name) => String(row[name] ?? ''))),
  });
