import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { exerciseFolder } from '../new/exercises.js';
import { type NewFolder, writeStudyFiles } from '../new/write-study.js';
import { studyFiles } from '../study-files.js';

const exercise = 'streptomycin';

/** Says that a folder was made by the demo, which may write it anew. */
const marker = '.lind/demo';

/**
 * Puts the bundled study into a folder, as on its first day: nothing locked, nothing run.
 *
 * @throws LindError `folder-in-use` when the folder holds something that the demo did not make
 */
export async function copyDemo(effects: Effects, folder: string): Promise<void> {
  const isEmpty = (await effects.list(folder)).length === 0;
  if (!isEmpty && !(await effects.exists(join(folder, marker)))) {
    throw new LindError(
      'folder-in-use',
      `The folder ${folder} holds files that "lind demo" did not make, so they were left alone. Name another folder: lind demo my-demo`,
    );
  }
  await effects.writeFile(
    join(folder, marker),
    '"lind demo" made this folder and writes it anew each time.\n',
  );
  await effects.writeFile(join(folder, studyFiles.journal), '');
  await writeStudyFiles(effects, await modelStudy(effects, folder));
}

async function modelStudy(effects: Effects, folder: string): Promise<NewFolder> {
  const source = await exerciseFolder(effects, exercise);
  const read = (file: string) => effects.readFile(join(source, file));
  const data = (await effects.list(join(source, 'data'))).map((name) => `data/${name}`);
  const files = await Promise.all(
    ['exercise.md', ...data].map(async (file) => [file, await read(file)] as const),
  );
  const study = new TextDecoder().decode(await read(studyFiles.study));
  return { folder, study, files: new Map(files), from: exercise };
}
