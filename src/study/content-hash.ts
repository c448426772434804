import { sha256 } from './canonical.js';
import { studyFiles } from './files.js';

/**
 * One hash over files: the SHA-256 of their list as `sha256sum` prints it, sorted by path. It depends on nothing but
 * their paths and contents.
 *
 * @param files by path
 */
export function contentHash(files: ReadonlyMap<string, Uint8Array>): string {
  const lines = [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`);
  return sha256(lines.join(''));
}

/**
 * The hash of a hand-in, which stands on its receipt: over all files but the journal, which tells it.
 *
 * @param files what is handed in, by path
 */
export const handInHash = (files: ReadonlyMap<string, Uint8Array>): string =>
  contentHash(new Map([...files].filter(([path]) => path !== studyFiles.journal)));
