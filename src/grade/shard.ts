import { LindError } from '../errors.js';
import { sha256 } from '../study/canonical.js';

/** One part of a course that is marked in parts. */
export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}

const most = 100_000;

/**
 * A part as it is given on the command line.
 *
 * @throws LindError `bad-shard`
 * @example readShard('3/16') // => { part: 3, parts: 16 }
 */
export function readShard(given: string): Shard {
  const [part, parts] = (/^(\d{1,6})\/(\d{1,6})$/.exec(given) ?? []).slice(1).map(Number);
  if (part !== undefined && parts !== undefined && part >= 1 && part <= parts && parts <= most) {
    return { part, parts };
  }
  throw new LindError(
    'bad-shard',
    `--shard must be a part of all parts, such as 3/16, with the part from 1 to their number; it is "${given}".`,
  );
}

/**
 * Whether a part holds a name: the id of a student, or where a hand-in lies whose student is not known yet. It hangs on
 * the name alone, so that parts can be marked on different machines.
 *
 * @example [1, 2, 3].filter((part) => isInShard('S001', { part, parts: 3 })).length // => 1
 */
export function isInShard(name: string, shard: Shard | null): boolean {
  if (shard === null) return true;
  return Number.parseInt(sha256(name).slice(0, 12), 16) % shard.parts === shard.part - 1;
}
