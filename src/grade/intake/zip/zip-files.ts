import { type Entry, getFileNameLowLevel, type ZipFile } from 'yauzl';
import type { LindError } from '../../../errors.js';
import { limits } from '../limits.js';
import { refusal } from '../refusal.js';
import { isLeftover, pathProblem, plainPath } from '../safe-path.js';

/** A file that a zip lists. */
export interface ZippedFile {
  readonly path: string;
  /** Why it is not read; null when it may be. */
  readonly problem: LindError | null;
  readonly entry: Entry;
}

/** How zips are opened here: names are decoded and judged one by one, so that a bad one does not lose the others. */
export const zipOptions = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;

/**
 * The files that a zip lists; folders and what operating systems leave behind are left out.
 *
 * @param most entries to be listed
 * @throws LindError `refused` when there are more
 */
export async function zippedFiles(zip: ZipFile, most: number): Promise<readonly ZippedFile[]> {
  const files: ZippedFile[] = [];
  let listed = 0;
  for await (const entry of zip.eachEntry()) {
    listed += 1;
    if (listed > most) throw refusal.tooMany();
    const name = nameOf(entry);
    if (name.endsWith('/') || isLeftover(name)) continue;
    files.push({ path: plainPath(name), problem: problemOf(name, entry), entry });
  }
  return files;
}

/** Old Windows tools write backslashes, which are read as what they mean. */
const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);

const fileKind = 0o170000;
const link = 0o120000;

function problemOf(name: string, entry: Entry): LindError | null {
  const path = pathProblem(name);
  if (path !== null) return refusal.path(name, path);
  if (((entry.externalFileAttributes >>> 16) & fileKind) === link) return refusal.link(name);
  if (entry.isEncrypted()) return refusal.encrypted(name);
  if (!entry.canDecodeFileData()) return refusal.method(name);
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > limits.fileBytes) return refusal.fileTooLarge(name);
  const isBomb = uncompressedSize > limits.ratioFrom && uncompressedSize > limits.ratio * compressedSize;
  return isBomb ? refusal.ratio(name) : null;
}
