import { posix } from 'node:path';
import { LindError } from '../../errors.js';
import { studyFiles } from '../files.js';
import { looksOutside, type StudyReader } from './reader.js';

/** What is handed in of a study, and what stays behind. */
export interface HandInFiles {
  readonly packed: ReadonlyMap<string, Uint8Array>;
  /** Other things at the top of its folder. */
  readonly leftOut: readonly string[];
}

const assignment = 'assignment.json';

/** Things at the top of a study's folder that belong to it: the journal's folder, the data, reports with their figures, a script. */
const belongs = /^(\.lind|data|report\.[a-z]+|report-figures|analysis\.R)$/;

/** What is there of old: texts that whoever gave out the study has, earlier hand-ins, and what programs hide. */
const unsaid = /^(exercise\.md|brief\.md|rubric\.md|hand-in.*\.zip|\..*)$/;

/**
 * Everything of a study that is handed in, as it is on the disk: study.yaml, data with codebook, results, reports, journal,
 * and the record of the assignment.
 *
 * @param dataFile as the study names it; null when it names none
 */
export async function handInFiles(reader: StudyReader, dataFile: string | null): Promise<HandInFiles> {
  const names = await reader.list('.');
  const own = new Set<string>([studyFiles.study, studyFiles.results, assignment, ...dataNames(dataFile)]);
  const isOwn = (name: string) => belongs.test(name) || own.has(name);
  const packed = new Map<string, Uint8Array>();
  for (const name of names.filter(isOwn)) await take(reader, name, packed);
  packed.delete(studyFiles.schema);
  const leftOut = names.filter((name) => !isOwn(name) && !unsaid.test(name));
  return { packed, leftOut };
}

/** The file at the top of the folder that the data are, or the folder that they lie in; and the codebook beside them. */
function dataNames(dataFile: string | null): readonly string[] {
  if (dataFile === null || looksOutside(dataFile)) return [];
  const [top = ''] = posix.normalize(dataFile).split('/');
  return posix.dirname(posix.normalize(dataFile)) === '.' ? [top, 'datapackage.json'] : [top];
}

/** A file, or all that lies in a folder. */
async function take(reader: StudyReader, path: string, packed: Map<string, Uint8Array>): Promise<void> {
  const inside = await reader.list(path);
  for (const name of inside) await take(reader, `${path}/${name}`, packed);
  const bytes = inside.length > 0 ? null : await readFileOnly(reader, path);
  if (bytes !== null) packed.set(path, bytes);
}

async function readFileOnly(reader: StudyReader, path: string): Promise<Uint8Array | null> {
  try {
    return await reader.read(path);
  } catch (error) {
    if (error instanceof LindError && error.code === 'is-folder') return null;
    throw error;
  }
}
