import { zipSync } from 'fflate';

/** Files by their path with forward slashes. */
export type Files = ReadonlyMap<string, string>;

/** The earliest time that a zip can carry, so that the same files give the same bytes. */
const noTime = new Date(1980, 0, 1);

/** Files as a zip in which they lie in one folder. */
export function zipFiles(folder: string, files: Files): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...files].map(([path, text]) => [`${folder}/${path}`, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: noTime, level: 6 });
}
