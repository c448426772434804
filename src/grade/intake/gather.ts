import type { HandedIn } from '../submission.js';
import type { TakenItem } from './hand-in.js';
import { limits } from './limits.js';
import { refusal } from './refusal.js';
import { plainPath } from './safe-path.js';

/** A file that could be read. */
export interface Readable {
  /** From the top of the submissions. */
  readonly path: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
}

/**
 * Reads the files of one hand-in; how large they are together is known before the first is read.
 *
 * @param files all that lie in the items
 * @throws LindError `refused`
 */
export async function gather(files: readonly Readable[], items: readonly TakenItem[]): Promise<HandedIn> {
  if (files.length > limits.entries) throw refusal.tooMany();
  const tooLarge = files.find(({ bytes }) => bytes > limits.fileBytes);
  if (tooLarge) throw refusal.fileTooLarge(tooLarge.path);
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > limits.handedInBytes)
    throw refusal.tooLarge(limits.handedInBytes);
  const gathered = new Map<string, Uint8Array>();
  for (const file of files) {
    const path = pathWithin(file.path, items);
    if (gathered.has(path)) throw refusal.twice(path);
    gathered.set(path, await file.read());
  }
  return gathered;
}

function pathWithin(path: string, items: readonly TakenItem[]): string {
  const taken = items.find(({ item }) => path === item || path.startsWith(`${item}/`))!;
  return plainPath(`${taken.as}${path.slice(taken.item.length)}`);
}
