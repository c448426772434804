import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';
import { sha256 } from '../../study/canonical.js';
import { exerciseFolder } from '../new/exercises.js';
import { type NewFolder, writeStudyFiles } from '../new/write-study.js';
import { studyFiles } from '../study-files.js';
import { forShell } from '../terminal/print.js';

const exercise = 'streptomycin';

/** Says that a folder was made by the demo, and what was in the files that a person may change. */
const marker = '.lind/demo.json';

type Hashes = { readonly [file: string]: string };

/**
 * Puts the bundled study into a folder, as on its first day: nothing locked, nothing run. It carries the day's date.
 *
 * @throws LindError `folder-in-use` when the folder holds something that the demo did not make, `demo-changed` when
 * a person has changed what it made
 */
export async function copyDemo(effects: Effects, folder: string): Promise<void> {
  await requireOwn(effects, folder);
  const made = await modelStudy(effects, folder);
  const hashes = Object.fromEntries(
    [...made.files, [studyFiles.study, made.study] as const].map(([file, content]) => [
      file,
      sha256(content),
    ]),
  );
  await effects.writeFile(join(folder, marker), `${JSON.stringify(hashes, null, 2)}\n`);
  await effects.writeFile(join(folder, studyFiles.journal), '');
  await writeStudyFiles(effects, made);
}

async function requireOwn(effects: Effects, folder: string): Promise<void> {
  if ((await effects.list(folder)).length === 0) return;
  const hashes = await writtenBefore(effects, folder);
  if (hashes === null) {
    throw new LindError(
      'folder-in-use',
      `The folder ${folder} holds files that "lind demo" did not make, so they were left alone. Name another folder: lind demo my-demo`,
    );
  }
  const changed = await changedFiles(effects, folder, hashes);
  if (changed.length === 0) return;
  const place = forShell(folder);
  throw new LindError(
    'demo-changed',
    `You have changed ${list(changed)} in ${folder} since "lind demo" made it, so nothing was written. See what the change does with "lind run ${place}" and "lind report ${place}", or make the demo in another folder: lind demo my-demo`,
  );
}

async function writtenBefore(effects: Effects, folder: string): Promise<Hashes | null> {
  const path = join(folder, marker);
  if (!(await effects.exists(path))) return null;
  try {
    return JSON.parse(new TextDecoder().decode(await effects.readFile(path))) as Hashes;
  } catch {
    return null;
  }
}

/** A file that is gone is no work of a person's. */
async function changedFiles(effects: Effects, folder: string, hashes: Hashes): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const [file, hash] of Object.entries(hashes)) {
    const path = join(folder, file);
    if ((await effects.exists(path)) && sha256(await effects.readFile(path)) !== hash) changed.push(file);
  }
  return changed;
}

async function modelStudy(effects: Effects, folder: string): Promise<NewFolder> {
  const source = await exerciseFolder(effects, exercise);
  const read = (file: string) => effects.readFile(join(source, file));
  const data = (await effects.list(join(source, 'data'))).map((name) => `data/${name}`);
  const files = await Promise.all(
    ['exercise.md', ...data].map(async (file) => [file, await read(file)] as const),
  );
  const model = new TextDecoder().decode(await read(studyFiles.study));
  const study = model.replace(/^date: .*$/m, `date: ${effects.now().toISOString().slice(0, 10)}`);
  return { folder, study, files: new Map(files), from: exercise };
}
