import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { loadStudy } from '../../study/load/load-study.js';
import { requireForm } from '../../study/load/require-form.js';
import { runStudy } from '../../study/run-study.js';
import { scriptOpening, studyScript } from '../../study/study-script.js';
import { requireOutput } from '../output-file.js';
import { folderReader, pathInStudy } from '../study-files.js';

interface Asked {
  readonly folder: string;
  /** Null for the usual file in the folder of the study. */
  readonly out: string | null;
}

const usualFile = 'analysis.R';

/** `lind export --to r`: the whole study as a script in R. */
export async function runExport({ folder, out }: Asked, effects: Effects): Promise<void> {
  const loaded = await loadStudy(folderReader(effects, folder));
  requireForm(loaded);
  if (out !== null) await requireOutput(effects, out, usualFile);
  const path = out ?? (await usualPath(effects, folder));
  await effects.writeFile(path, studyScript(runStudy(loaded)));
  effects.print(`Wrote ${path}\n`);
}

/**
 * A script of the same name may be a person's own work.
 *
 * @throws LindError `file-exists`
 */
async function usualPath(effects: Effects, folder: string): Promise<string> {
  const path = await pathInStudy(effects, folder, usualFile);
  if (!(await effects.exists(path))) return path;
  const text = new TextDecoder().decode(await effects.readFile(path));
  if (text.startsWith(scriptOpening)) return path;
  throw new LindError(
    'file-exists',
    `${path} was not written by Lind and is left alone; name another file with --out.`,
  );
}
