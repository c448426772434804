import { zipSync } from 'fflate';

/** Files by their path with forward slashes. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** The earliest time that a zip can carry, so that the same files give the same bytes. */
export const noTime = new Date(1980, 0, 1);

/**
 * Files as a zip, in the order of their paths.
 *
 * @param folder one that they all lie in; at the top unless given
 */
export function zipFiles(files: Files, folder?: string): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => {
      const bytes = typeof content === 'string' ? encoder.encode(content) : content;
      return [folder === undefined ? path : `${folder}/${path}`, bytes] as const;
    });
  return zipSync(Object.fromEntries(entries), { mtime: noTime, level: 6 });
}
