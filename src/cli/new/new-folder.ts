import { basename, dirname, join } from 'node:path';
import { codebookFor, codebookOf, parseCodebook } from '../../data/codebook.js';
import { readTable } from '../../data/read-csv.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { readDocument } from '../../study/load/load-study.js';
import {
  type Beginning,
  exerciseStudy,
  newStudy,
  type Skeleton,
  startedStudy,
} from '../../study/new-study.js';
import { folderReader } from '../study-files.js';
import { exerciseFolder } from './exercises.js';
import type { NewFolder } from './write-study.js';

/** A bundled exercise as a new study: its data, text, question and plan; what was found is left to the student. */
export async function folderFromExercise(
  effects: Effects,
  { name, folder }: { readonly name: string; readonly folder: string },
): Promise<NewFolder> {
  const source = await exerciseFolder(effects, name);
  const dataFiles = (await effects.list(join(source, 'data'))).map((file) => `data/${file}`);
  const files = await Promise.all(
    ['exercise.md', ...dataFiles].map(
      async (file) => [file, await effects.readFile(join(source, file))] as const,
    ),
  );
  const study = exerciseStudy(await readDocument(folderReader(effects, source)), await readSkeleton(effects));
  return { folder, study: study.text, files: new Map(files), from: name };
}

interface OwnData {
  readonly data: string;
  readonly folder: string;
  readonly beginning: Omit<Beginning, 'dataFile'>;
}

/** A study of one's own data: a copy of them, and a codebook to be filled in where there is none beside them. */
export async function folderFromData(
  effects: Effects,
  { data, folder, beginning }: OwnData,
): Promise<NewFolder> {
  const bytes = await effects.readFile(data);
  const name = basename(data);
  const codebook = await codebookText(effects, data, bytes);
  const dataFile = `data/${name}`;
  const study = newStudy(await readSkeleton(effects), { ...beginning, dataFile });
  const files = new Map<string, string | Uint8Array>([
    [dataFile, bytes],
    ['data/datapackage.json', codebook],
  ]);
  return { folder, study: study.text, files, from: name };
}

/** A bundled exercise to be walked through: its data and text, and a study without a question yet. */
export async function startFromExercise(
  effects: Effects,
  { name, folder }: { readonly name: string; readonly folder: string },
): Promise<NewFolder> {
  const { files } = await folderFromExercise(effects, { name, folder });
  const { value } = await readDocument(folderReader(effects, await exerciseFolder(effects, name)));
  const { file = null, source = null } = (value.data ?? {}) as { file?: string; source?: string };
  const start = { title: String(value.title), dataFile: file, source };
  return { folder, study: startedStudy(await readSkeleton(effects), start).text, files, from: name };
}

/** One's own data to be walked through. */
export async function startFromData(
  effects: Effects,
  { data, folder }: Omit<OwnData, 'beginning'>,
): Promise<NewFolder> {
  const bytes = await effects.readFile(data);
  const name = basename(data);
  const start = { title: name, dataFile: `data/${name}`, source: null };
  const files = new Map<string, string | Uint8Array>([
    [start.dataFile, bytes],
    ['data/datapackage.json', await codebookText(effects, data, bytes)],
  ]);
  return { folder, study: startedStudy(await readSkeleton(effects), start).text, files, from: name };
}

async function codebookText(effects: Effects, data: string, bytes: Uint8Array): Promise<string> {
  const beside = join(dirname(data), 'datapackage.json');
  if (await effects.exists(beside)) {
    const text = new TextDecoder().decode(await effects.readFile(beside));
    readTable(bytes, { file: data, codebook: codebookFor(parseCodebook(text, beside), data) });
    return text;
  }
  const { table } = readTable(bytes, { file: data });
  if (table.rows === 0) {
    throw new LindError('no-rows', `${data} has a header but no rows; a study needs the data themselves.`);
  }
  return `${JSON.stringify(codebookOf(table, basename(data)), null, 2)}\n`;
}

/** The parts of a study that comes from the package's templates. */
export async function readSkeleton(effects: Effects): Promise<Skeleton> {
  const read = async (file: string) =>
    new TextDecoder().decode(await effects.readFile(join(effects.packageRoot, 'templates', 'study', file)));
  return { opening: await read('opening.yaml'), closing: await read('closing.yaml') };
}
