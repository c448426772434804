import { handInHash } from '../../study/content-hash.js';
import type { Journal } from '../../study/journal.js';
import { handInFiles } from '../../study/load/hand-in-files.js';
import type { StudyReader } from '../../study/load/reader.js';
import type { Study } from '../../study/study.js';
import { holds, note, type VerifiedPart } from './part.js';

/**
 * The hash that stands on the receipt of `lind submit`, and whether the files are those that it packed.
 *
 * @returns null when nothing was packed, or something happened to the study since
 */
export async function handInPart(
  reader: StudyReader,
  { data }: Study,
  { events }: Journal,
): Promise<VerifiedPart | null> {
  const last = events.at(-1);
  if (last?.event !== 'submitted') return null;
  const { packed } = await handInFiles(reader, data?.file ?? null);
  const hash = handInHash(packed);
  const day = last.at.slice(0, 10);
  return hash === Reflect.get(last, 'contentHash')
    ? holds('hand-in', `It is what "lind submit" packed on ${day}; the hash of its contents is ${hash}.`)
    : note(
        'hand-in',
        `Its files are not those that "lind submit" packed on ${day}; the hash of its contents is ${hash}.`,
      );
}
