import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { publishedSchema } from '../../study/schema/published.js';
import { version } from '../../version.js';
import { recordEvent } from '../study/record.js';
import { studyFiles } from '../study-files.js';

/** Everything that a new study folder holds. */
export interface NewFolder {
  readonly folder: string;
  readonly study: string;
  /** Other files, by their path in the folder. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The exercise or data file it was made from. */
  readonly from: string;
}

/**
 * Writes a new study. study.yaml comes last, so that a folder in which this was broken off is no study yet and
 * can be written again.
 *
 * @throws LindError `study-exists`, or `file-exists` when a file of that name holds something else
 */
export async function writeNewStudy(effects: Effects, made: NewFolder): Promise<void> {
  await refuseExisting(effects, made.folder);
  for (const [file, content] of made.files) await refuseOther(effects, join(made.folder, file), content);
  await writeStudyFiles(effects, made);
}

/** Writes all files of a study over what is there, and begins its journal. */
export async function writeStudyFiles(
  effects: Effects,
  { folder, study, files, from }: NewFolder,
): Promise<void> {
  const all = new Map([...files, [studyFiles.schema, await publishedSchema()]]);
  for (const [file, content] of all) await effects.writeFile(join(folder, file), content);
  await recordEvent(effects, folder, {
    event: 'created',
    at: effects.now().toISOString(),
    lind: version,
    from,
  });
  await effects.writeFile(join(folder, studyFiles.study), study);
}

/** @throws LindError `study-exists` */
export async function refuseExisting(effects: Effects, folder: string): Promise<void> {
  const path = join(folder, studyFiles.study);
  if (!(await effects.exists(path))) return;
  throw new LindError(
    'study-exists',
    `There is a study in ${folder} already (${path}); choose another folder.`,
  );
}

async function refuseOther(effects: Effects, path: string, content: string | Uint8Array): Promise<void> {
  if (!(await effects.exists(path))) return;
  if (Buffer.from(await effects.readFile(path)).equals(Buffer.from(content))) return;
  throw new LindError(
    'file-exists',
    `${path} is there already and holds something else; choose another folder.`,
  );
}
