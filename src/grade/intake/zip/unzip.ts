import { fromBufferPromise, type ZipFile } from 'yauzl';
import { LindError } from '../../../errors.js';
import { limits } from '../limits.js';
import { refusal } from '../refusal.js';
import { readZipped } from './read-zipped.js';
import { type ZippedFile, zipOptions, zippedFiles } from './zip-files.js';

/**
 * Unpacks a zip in memory, within the limits.
 *
 * @param file its name, for messages
 * @throws LindError `refused` when it is no zip, is damaged, exceeds a limit, or holds what no hand-in holds
 */
export async function unzip(bytes: Uint8Array, file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { zip, listed } = await opened(bytes, file);
  requireWithin(listed);
  const files = new Map<string, Uint8Array>();
  for (const one of listed) {
    if (files.has(one.path)) throw refusal.twice(one.path);
    files.set(one.path, await readZipped(zip, one));
  }
  return files;
}

async function opened(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly zip: ZipFile; readonly listed: readonly ZippedFile[] }> {
  try {
    const zip = await fromBufferPromise(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      zipOptions,
    );
    return { zip, listed: await zippedFiles(zip, limits.entries) };
  } catch (error) {
    throw error instanceof LindError ? error : refusal.notZip(file);
  }
}

/** @throws LindError `refused`, before anything is unpacked */
function requireWithin(listed: readonly ZippedFile[]): void {
  const bad = listed.find(({ problem }) => problem !== null);
  if (bad?.problem) throw bad.problem;
  const bytes = listed.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (bytes > limits.unpackedBytes) throw refusal.tooLarge(limits.unpackedBytes);
}
