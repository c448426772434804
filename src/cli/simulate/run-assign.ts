import { randomBytes } from 'node:crypto';
import { type Course, makeCourse } from '../../assign/course.js';
import { type Roster, readRoster } from '../../assign/roster.js';
import { commonFiles } from '../../assign/student-package.js';
import { variantRows, variantWarnings } from '../../assign/warnings.js';
import type { Effects } from '../../effects/effects.js';
import type { CourseStudent } from '../../simulate/key/course-state.js';
import { rubricText } from '../../simulate/rubric/rubric-text.js';
import { publishedSchema } from '../../study/schema/published.js';
import { readSkeleton } from '../new/new-folder.js';
import { printLines } from '../terminal/print.js';
import { attemptsFor, droppedFrom, readState } from './earlier-course.js';
import { loadRecipe } from './load-recipe.js';
import { loadRubric } from './load-rubric.js';
import { wholeNumber } from './numbers.js';
import { progressTo } from './progress.js';
import { writeCourse } from './write-course.js';

/** What `lind assign` was asked. */
export interface AssignAsked {
  readonly recipe: string;
  readonly roster: string;
  readonly out: string;
  readonly name: string | undefined;
  readonly n: string | undefined;
  readonly rubric: string | undefined;
  readonly idColumn: string | undefined;
  readonly secret: string | undefined;
  /** Ids, separated by commas. */
  readonly replace: string | undefined;
  readonly json: boolean;
}

/** `lind assign`: a package for every student of a roster, and the key. */
export async function runAssign(asked: AssignAsked, effects: Effects): Promise<void> {
  const ready = await loadRecipe(effects, asked.recipe);
  const roster = await loadRoster(asked, effects);
  const rows = asked.n === undefined ? ready.recipe.people : wholeNumber('n', asked.n, 2);
  const rubric = await loadRubric(effects, ready.recipe, asked.rubric);
  const assignment = asked.name ?? ready.name;
  const state = await readState(effects, asked, { assignment, recipe: ready.recipe, rows });
  const secret = state?.secret ?? asked.secret ?? randomBytes(32).toString('hex');
  const attempts = attemptsFor(roster.students, state, asked.replace);
  const common = commonFiles({
    recipe: ready.recipe,
    assignment,
    skeleton: await readSkeleton(effects),
    rubric: rubricText(rubric.rubric),
    schema: JSON.stringify(JSON.parse(await publishedSchema())),
  });
  const onStudent = progressTo(effects, 'Made', roster.students.length);
  const course = makeCourse({ ready, common, students: roster.students, secret, attempts, rows, onStudent });
  const dropped = droppedFrom(state, roster.students);
  await writeCourse(effects, {
    dropped,
    out: asked.out,
    course,
    roster,
    rubric: rubric.yaml,
    ready,
    assignment,
    secret,
    rows,
  });
  report({ course, roster, asked, dropped }, effects);
}

async function loadRoster({ roster, idColumn }: AssignAsked, effects: Effects): Promise<Roster> {
  const bytes = await effects.readFile(roster);
  return readRoster(bytes, { file: roster, ...(idColumn === undefined ? {} : { idColumn }) });
}

interface Done {
  readonly course: Course;
  readonly roster: Roster;
  readonly asked: AssignAsked;
  readonly dropped: readonly CourseStudent[];
}

const platforms = { canvas: 'a Canvas gradebook', moodle: 'a Moodle export', other: 'a list' } as const;

function report({ course, roster, asked: { out, json }, dropped }: Done, effects: Effects): void {
  const rows = variantRows(course);
  const warnings = [...course.suspicions, ...variantWarnings(rows), ...droppedWords(dropped)];
  if (json) {
    const told = { students: rows.length, from: roster.from, variants: rows, warnings };
    effects.print(`${JSON.stringify(told, null, 2)}\n`);
    return;
  }
  printLines(effects, [
    `Made packages for ${rows.length} students in ${out}/students, each as a folder and a zip; ids are from "${roster.idColumn}" of ${platforms[roster.from]}.`,
    `No package holds truth, seed, secret or another student's data: all were looked through.`,
    ...warnings,
    `The key is in ${out}/key: keep it from students, and keep it: the secret in it makes the same data again.`,
  ]);
}

const droppedWords = (dropped: readonly CourseStudent[]): readonly string[] =>
  dropped.length === 0
    ? []
    : [
        `No longer in the roster: ${dropped.map(({ id }) => id).join(', ')}. Their packages are left as they are; should they come back, they get the same data.`,
      ];
