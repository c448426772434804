import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HandedIn } from '../../src/grade/submission.js';
import { readDatasetKey } from '../../src/simulate/key/read-key.js';
import { zipFiles } from '../../src/study/zip.js';
import { bundledRecipe } from '../simulate/bundled.js';
import { lind } from '../support/lind.js';
import { hostileHandIns } from './hostile.js';
import { type Given, handIn, type StudentKind } from './students.js';

/** A class of simulated students, each of a kind, that `lind assign` was asked for and that handed in. */
export interface SimulatedClass {
  readonly recipe: string;
  /** By student, in the order of the roster: a kind of student, or `hostile:` and a kind of hostile hand-in. */
  readonly kinds: readonly string[];
}

/** Ids of the students: S001, S002, ... */
export const studentId = (at: number): string => `S${String(at + 1).padStart(3, '0')}`;

/** The hostile hand-in that is opened: a study all the same, with scripts in its title. */
const openedHostile = 'hostile:scripts';

/** Makes the course in `course` and what the class handed in in `submissions`, both in a folder. */
export async function makeClass(folder: string, { recipe, kinds }: SimulatedClass): Promise<void> {
  const roster = kinds.map((_, at) => `${studentId(at)},"=Doe ${at}, Jane"\n`).join('');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'roster.csv'), `id,name\n${roster}`);
  const course = join(folder, 'course');
  const made = await lind([
    ...['assign', recipe, '--roster', join(folder, 'roster.csv'), '--out', course],
    ...['--secret', 'a secret for tests', '--n', '200'],
  ]);
  if (made.status !== 0) throw new Error(made.stderr);
  const given = await Promise.all(kinds.map((_, at) => givenTo(course, recipe, studentId(at))));
  // They take long to make, so they are made of one study; only one that is opened may be of each class.
  const opened = kinds.indexOf(openedHostile);
  const hostile = opened < 0 ? new Map() : hostileHandIns(await handIn('right', given[opened]!));
  for (const [at, kind] of kinds.entries()) {
    const raw: HandedIn | undefined = hostile.get(kind.replace('hostile:', ''))?.raw;
    const files = raw ? inFolder(raw) : await zipped(kind as StudentKind, given, at);
    for (const [path, bytes] of files) {
      const place = join(folder, 'submissions', path.replace('#', studentId(at)));
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, bytes);
    }
  }
}

const packageFiles = [
  ...['brief.md', 'rubric.md', 'study.yaml', '.lind/study.schema.json', 'data/data.csv'],
  ...['data/datapackage.json', 'assignment.json'],
];

async function givenTo(course: string, recipe: string, id: string): Promise<Given> {
  const files = await Promise.all(
    packageFiles.map(
      async (path) => [path, await readFile(join(course, 'students', id, path), 'utf8')] as const,
    ),
  );
  const key = readDatasetKey(await readFile(join(course, 'key', 'students', `${id}.json`), 'utf8'), id);
  return { files: new Map(files), key, recipe: await bundledRecipe(recipe) };
}

/** Files by their path in the folder of submissions, `#` standing for the id. */
const inFolder = (raw: HandedIn): HandedIn => new Map([...raw].map(([path, bytes]) => [`#/${path}`, bytes]));

async function zipped(kind: StudentKind, given: readonly Given[], at: number): Promise<HandedIn> {
  const files = await handIn(kind, given[at]!, given[(at + 1) % given.length]!);
  if (files.size === 0) return files;
  return new Map([['#.zip', zipFiles(files, 'study')]]);
}
