import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { limits, megabytes } from '../../grade/intake/limits.js';
import { sha256 } from '../../study/canonical.js';
import { handInHash } from '../../study/content-hash.js';
import { isSameEvent, type SubmittedEvent } from '../../study/journal.js';
import { type HandInFiles, handInFiles } from '../../study/load/hand-in-files.js';
import { readJournal } from '../../study/load/load-study.js';
import { zipFiles } from '../../study/zip.js';
import { version } from '../../version.js';
import { recordEvent } from '../study/record.js';
import { folderReader } from '../study-files.js';

/** A study as one zip. */
export interface Packed extends HandInFiles {
  readonly zip: Uint8Array;
  /** SHA-256 of the zip. */
  readonly sha256: string;
  /** One hash over all files but the journal, which tells it. */
  readonly contentHash: string;
}

/**
 * Packs what is on the disk; the journal keeps what was packed. The same files give the same bytes, so that packing again
 * changes nothing.
 *
 * @throws LindError `too-large`
 */
export async function pack(effects: Effects, folder: string, dataFile: string | null): Promise<Packed> {
  const reader = folderReader(effects, folder);
  const before = await handInFiles(reader, dataFile);
  requireSize(before);
  const event: Omit<SubmittedEvent, 'at'> = {
    event: 'submitted',
    lind: version,
    contentHash: handInHash(before.packed),
  };
  const { events } = await readJournal(reader);
  if (!isSameEvent(events.at(-1), event)) {
    await recordEvent<SubmittedEvent>(effects, folder, { ...event, at: effects.now().toISOString() });
  }
  const { packed, leftOut } = await handInFiles(reader, dataFile);
  const zip = zipFiles(packed);
  return { packed, leftOut, zip, sha256: sha256(zip), contentHash: event.contentHash };
}

function requireSize({ packed }: HandInFiles): void {
  const bytes = [...packed.values()].reduce((sum, one) => sum + one.length, 0);
  if (bytes <= limits.handedInBytes && packed.size <= limits.entries) return;
  const [largest] = [...packed].toSorted(([, a], [, b]) => b.length - a.length);
  throw new LindError(
    'too-large',
    `The study is of ${packed.size} files and ${megabytes(bytes)}, and a hand-in may have ${limits.entries} and ${megabytes(limits.handedInBytes)}; the largest file is ${largest![0]}.`,
  );
}
