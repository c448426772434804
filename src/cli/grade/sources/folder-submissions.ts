import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gather, type Readable } from '../../../grade/intake/gather.js';
import type { SourceItem } from '../../../grade/intake/hand-in.js';
import { limits } from '../../../grade/intake/limits.js';
import { refusal } from '../../../grade/intake/refusal.js';
import { isLeftover, pathProblem } from '../../../grade/intake/safe-path.js';
import type { Submissions } from '../../../grade/intake/submissions.js';
import { studyFiles } from '../../../study/files.js';

/** Hand-ins in a folder; what they hold is listed only when they are read. No link is followed below it. */
export async function folderSubmissions(path: string): Promise<Submissions> {
  const items = await itemsOf(path);
  const [only, ...others] = items;
  if (only?.kind === 'folder' && others.length === 0 && !(await holdsStudy(join(path, only.name)))) {
    return folderSubmissions(join(path, only.name));
  }
  return {
    items,
    readText: (item) => readFile(join(path, item), 'utf8'),
    async read(taken) {
      const found: Walked = { files: [], entries: 0 };
      for (const { item } of taken) await walk(path, item, found);
      return gather(found.files, taken);
    },
    close: async () => {},
  };
}

interface Walked {
  readonly files: Readable[];
  entries: number;
}

async function itemsOf(folder: string): Promise<readonly SourceItem[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !isLeftover(name))
    .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
}

const holdsStudy = async (folder: string): Promise<boolean> =>
  (await readdir(folder)).some((name) => name === studyFiles.study || /\.zip$/i.test(name));

/** @param path below the root, with forward slashes */
async function walk(root: string, path: string, found: Walked): Promise<void> {
  const problem = pathProblem(path);
  if (problem !== null) throw refusal.path(path, problem);
  found.entries += 1;
  if (found.entries > limits.entries) throw refusal.tooMany();
  const place = join(root, path);
  const entry = await lstat(place);
  if (entry.isFile()) {
    found.files.push({ path, bytes: entry.size, read: () => readFile(place) });
    return;
  }
  if (!entry.isDirectory()) throw refusal.link(path);
  for (const name of (await readdir(place)).toSorted()) {
    if (!isLeftover(name)) await walk(root, `${path}/${name}`, found);
  }
}
