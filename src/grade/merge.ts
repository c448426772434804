import { LindError } from '../errors.js';
import { list, plural } from '../methods/kit/wording.js';
import { readShard } from './shard.js';

/** What has to fit before parts of a course are put together. */
export interface Part {
  /** The folder of its marks. */
  readonly folder: string;
  readonly lind: string;
  readonly assignment: string;
  /** Such as `3/16`; null for the whole course. */
  readonly shard: string | null;
}

/**
 * That parts are of one course, made alike, and all there.
 *
 * @throws LindError `mixed-parts` or `missing-parts`
 */
export function requireWhole(parts: readonly Part[]): void {
  const [first] = parts;
  for (const part of parts) {
    for (const what of ['assignment', 'lind'] as const) {
      if (part[what] === first![what]) continue;
      const name = what === 'lind' ? 'version of Lind' : 'assignment';
      throw new LindError(
        'mixed-parts',
        `${part.folder} is of another ${name} (${part[what]}) than ${first!.folder} (${first![what]}); mark all parts by one.`,
      );
    }
  }
  const missing = missingParts(parts);
  if (missing.length === 0) return;
  throw new LindError(
    'missing-parts',
    `${plural(missing.length, 'part is', 'parts are')} missing: ${list(missing.slice(0, 10))}${missing.length > 10 ? ' and more' : ''}. Mark them with "lind grade --shard", and merge all.`,
  );
}

function missingParts(parts: readonly Part[]): readonly string[] {
  const shards = parts.map(({ shard }) => (shard === null ? null : readShard(shard)));
  if (shards.includes(null)) return [];
  const counts = new Set(shards.map((shard) => shard!.parts));
  if (counts.size > 1) {
    throw new LindError(
      'mixed-parts',
      `The course was cut into ${list([...counts].map(String))} parts; mark all parts with one number of parts.`,
    );
  }
  const [total] = counts;
  const there = new Set(shards.map((shard) => shard!.part));
  return Array.from({ length: total! }, (_, at) => at + 1)
    .filter((part) => !there.has(part))
    .map((part) => `${part}/${total}`);
}
