import type { ZipFile } from 'yauzl';
import { LindError } from '../../../errors.js';
import { refusal } from '../refusal.js';
import type { ZippedFile } from './zip-files.js';

/**
 * The content of one file of a zip. No more is unpacked than the zip says that it holds, which was held against the
 * limits before.
 *
 * @throws LindError `refused`
 */
export async function readZipped(zip: ZipFile, { path, problem, entry }: ZippedFile): Promise<Uint8Array> {
  if (problem !== null) throw problem;
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  } catch (error) {
    throw error instanceof LindError ? error : refusal.damaged(path);
  }
}
