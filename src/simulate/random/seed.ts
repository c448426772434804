import { createHmac } from 'node:crypto';

/** Names cannot hold the sign that stands between them. */
const between = '\u0000';

/** HMAC-SHA256 of names under a key, in hexadecimal. */
const keyed = (key: string, names: readonly string[]): string =>
  createHmac('sha256', key).update(names.join(between)).digest('hex');

/** Whose data they are. */
export interface DrawnFor {
  readonly assignment: string;
  readonly student: string;
  /** 1, or more where the data of one student were replaced. */
  readonly attempt: number;
}

/**
 * The seed of one student's data. Without the secret it cannot be told from the others.
 *
 * @example studentSeed('secret', { assignment: 'a', student: 's', attempt: 1 }).length // => 64
 */
export const studentSeed = (secret: string, { assignment, student, attempt }: DrawnFor): string =>
  keyed(secret, ['student', assignment, student, String(attempt)]);

/**
 * A seed that follows from another, such as that of the third simulated data set.
 *
 * @example derivedSeed('1', 'draw', '3') === derivedSeed('1', 'draw', '4') // => false
 */
export const derivedSeed = (seed: string, ...names: readonly string[]): string =>
  keyed(seed, ['derived', ...names]);

/** The state of the stream of one variable: variables do not share numbers, so that one more does not shift the others. */
export function streamState(seed: string, variable: string): [number, number, number, number] {
  const digest = Buffer.from(keyed(seed, ['stream', variable]), 'hex');
  const word = (at: number): number => digest.readInt32BE(4 * at);
  // A state of zeros, which has a chance of 2^-128, would stay zeros.
  return [word(0) | 0, word(1), word(2), word(3) | 1];
}
