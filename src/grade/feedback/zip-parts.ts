import { Zip, ZipDeflate } from 'fflate';
import { noTime } from '../../study/zip.js';

/** A file to be zipped. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A zip part by part, so that the feedback of any number of students needs no more memory than that of one. */
export async function* zipParts(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    made.push(part);
  });
  for await (const { name, bytes } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = noTime;
    zip.add(file);
    file.push(bytes, true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made;
}
