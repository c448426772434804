import { LindError } from '../errors.js';
import { type Dataset, makeDataset } from '../simulate/data/dataset.js';
import { datasetKey } from '../simulate/key/dataset-key.js';
import { type DesignKey, designKey } from '../simulate/key/design.js';
import type { DatasetKey } from '../simulate/key/key.js';
import { derivedSeed, studentSeed } from '../simulate/random/seed.js';
import type { ReadyRecipe } from '../simulate/recipe/read-recipe.js';
import type { Student } from './roster.js';
import { type Leak, LeakScan } from './scan.js';
import { type CommonFiles, type Files, studentFiles } from './student-package.js';

/** What a course is made from. */
export interface CourseInput {
  readonly ready: ReadyRecipe;
  readonly common: CommonFiles;
  readonly students: readonly Student[];
  readonly secret: string;
  /** The attempt of each student; 1 where there is none. */
  readonly attempts: ReadonlyMap<string, number>;
  readonly rows: number;
  /** Told after each student. */
  readonly onStudent?: (done: number) => void;
}

/** One student's package, and what the instructor knows of it. */
export interface MadePackage {
  readonly student: Student;
  readonly attempt: number;
  readonly files: Files;
  readonly key: DatasetKey;
}

/** All packages of an assignment. */
export interface Course {
  readonly packages: readonly MadePackage[];
  readonly design: DesignKey;
  /** What an instructor should look at before the packages are handed out, in sentences. */
  readonly suspicions: readonly string[];
}

/**
 * Makes the package of every student, and looks through all of them for what must not be there.
 *
 * @throws LindError `leak` when a package holds truth, a seed, the secret or another student's data
 */
export function makeCourse(input: CourseInput): Course {
  const { ready, secret, students, rows, common } = input;
  const design = designKey(ready, { seed: derivedSeed(secret, 'design', common.assignment), rows });
  const made = students.map((student, at) => {
    const drawn = makeOne(input, student, design);
    input.onStudent?.(at + 1);
    return drawn;
  });
  refuseAlike(made);
  const scan = scanFor({ ...input, design, made });
  refuseLeaks(scan, { common, made });
  return {
    packages: made.map(({ dataset: _, ...one }) => one),
    design,
    suspicions: scan.suspicions(common.files).map(suspicionWords),
  };
}

type Made = MadePackage & { readonly dataset: Dataset };

function makeOne(
  { ready, common, secret, attempts, rows }: CourseInput,
  student: Student,
  design: DesignKey,
): Made {
  const attempt = attempts.get(student.id) ?? 1;
  const seed = studentSeed(secret, { assignment: common.assignment, student: student.id, attempt });
  const dataset = makeDataset({ ...ready, seed, rows });
  const key = datasetKey(ready, dataset, { seed, design });
  const files = studentFiles(common, dataset, { student: student.id, attempt });
  return { student, attempt, files, key, dataset };
}

/** Two students with the same data could hand in each other's work. */
function refuseAlike(made: readonly Made[]): void {
  const owners = new Map<string, string>();
  for (const { student, key } of made) {
    const other = owners.get(key.dataHash);
    if (other !== undefined) {
      throw new LindError(
        'same-data',
        `Students ${other} and ${student.id} would get the same data; the recipe leaves too little to chance, so give it more people or more variables.`,
      );
    }
    owners.set(key.dataHash, student.id);
  }
}

interface Scanned extends CourseInput {
  readonly design: DesignKey;
  readonly made: readonly Made[];
}

function scanFor({ ready, secret, students, design, made }: Scanned): LeakScan {
  return new LeakScan({
    secret,
    seeds: new Map(made.map(({ student, key }) => [student.id, key.seed])),
    data: new Map(made.map(({ student, dataset }) => [student.id, dataset.csv])),
    students,
    truth: truthNumbers(design),
    parameters: design.truths.flatMap(({ terms }) => terms.map(({ parameter }) => parameter)),
    recipe: ready.recipe,
  });
}

const suspicionWords = ({ file, what }: Leak): string =>
  `${file} holds the number ${what}, which is also a true effect of the key; see that it does not give it away.`;

function refuseLeaks(scan: LeakScan, { common, made }: Pick<Scanned, 'common' | 'made'>): void {
  const alike = new Set(common.files.keys());
  const leaks = [
    ...scan.leaks('', common.files),
    ...made.flatMap(({ student, files }) => scan.leaks(student.id, files, alike)),
  ];
  const [first] = leaks;
  if (!first) return;
  const whose = first.student === '' ? 'every package' : `the package of student ${first.student}`;
  throw new LindError(
    'leak',
    `Nothing was written: ${first.file} in ${whose} would hold ${first.what}${leaks.length > 1 ? `, and there are ${leaks.length - 1} more such places` : ''}. Change the text or the name in the recipe.`,
  );
}

function truthNumbers({ truths, tolerances }: DesignKey): readonly number[] {
  return [
    ...truths.flatMap(({ terms }) => terms.map(({ parameter }) => parameter)),
    ...tolerances.flat().flatMap(({ low, high }) => [low, high]),
  ];
}
