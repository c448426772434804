import { openPromise, type ZipFile } from 'yauzl';
import { LindError } from '../../../errors.js';
import { gather } from '../../../grade/intake/gather.js';
import type { SourceItem } from '../../../grade/intake/hand-in.js';
import type { Submissions } from '../../../grade/intake/submissions.js';
import { readZipped } from '../../../grade/intake/zip/read-zipped.js';
import { type ZippedFile, zipOptions, zippedFiles } from '../../../grade/intake/zip/zip-files.js';
import { studyFiles } from '../../../study/files.js';

/** A platform's zip may list every file of a hundred thousand students. */
const mostEntries = 2_000_000;

/**
 * Hand-ins in the zip that a platform gives. It is read where a hand-in lies in it, never as a whole.
 *
 * @throws LindError `not-submissions`
 */
export async function zipSubmissions(path: string): Promise<Submissions> {
  const { zip, files } = await opened(path);
  const byItem = new Map<string, ZippedFile[]>();
  for (const file of files) {
    const [item] = file.path.split('/') as [string];
    const held = byItem.get(item);
    if (held) held.push(file);
    else byItem.set(item, [file]);
  }
  const filesOf = (item: string) => byItem.get(item) ?? [];
  return {
    items: [...byItem].map(([name, held]) => ({ name, kind: kindOf(name, held) })),
    readText: async (item) => new TextDecoder().decode(await readZipped(zip, filesOf(item)[0]!)),
    read(taken) {
      const all = taken.flatMap(({ item }) => filesOf(item));
      const readable = all.map((file) => ({
        path: file.path,
        bytes: file.entry.uncompressedSize,
        read: () => readZipped(zip, file),
      }));
      return gather(readable, taken);
    },
    close: async () => zip.close(),
  };
}

const kindOf = (name: string, held: readonly ZippedFile[]): SourceItem['kind'] =>
  held[0]!.path === name ? 'file' : 'folder';

async function opened(
  path: string,
): Promise<{ readonly zip: ZipFile; readonly files: readonly ZippedFile[] }> {
  try {
    const zip = await openPromise(path, zipOptions);
    return { zip, files: withoutWrapping(await zippedFiles(zip, mostEntries)) };
  } catch {
    throw new LindError(
      'not-submissions',
      `${path} is no whole zip; name a folder of hand-ins, or the zip that the platform gave.`,
    );
  }
}

/** A folder around everything is none of the hand-ins; one that holds a study at its top is. */
function withoutWrapping(files: readonly ZippedFile[]): readonly ZippedFile[] {
  const [folder] = (files[0]?.path ?? '').split('/') as [string];
  const inside = `${folder}/`;
  const isWrapped = files.length > 0 && files.every(({ path }) => path.startsWith(inside));
  if (!isWrapped || files.some(({ path }) => path === inside + studyFiles.study)) return files;
  return files.map((file) => ({ ...file, path: file.path.slice(inside.length) }));
}
