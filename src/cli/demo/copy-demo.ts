import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
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
  for (const file of await filesOf(effects)) {
    const from = join(effects.packageRoot, 'datasets', exercise, file);
    await effects.writeFile(join(folder, file), await effects.readFile(from));
  }
  await effects.writeFile(join(folder, studyFiles.journal), '');
}

async function filesOf(effects: Effects): Promise<readonly string[]> {
  const data = await effects.list(join(effects.packageRoot, 'datasets', exercise, 'data'));
  return ['study.yaml', 'exercise.md', ...data.map((name) => `data/${name}`)];
}
