import { createHmac } from 'node:crypto';

/**
 * What a value becomes under a secret: the same for the same value, and not to be turned back, or guessed and tried,
 * without the secret.
 *
 * @returns 64 hexadecimal digits (HMAC-SHA256, RFC 2104)
 * @example keyed('a secret of some length', 'P1').length // => 64
 */
export const keyed = (secret: string, value: string): string =>
  createHmac('sha256', secret).update(value).digest('hex');

const farthest = 182;

/**
 * By how many days all dates of one person are moved: from half a year back to half a year on, never none.
 *
 * @example Math.abs(daysMoved('a secret of some length', 'P1')) <= 182 // => true
 */
export function daysMoved(secret: string, person: string): number {
  const drawn = Number.parseInt(keyed(secret, `days ${person}`).slice(0, 12), 16) % (2 * farthest);
  return drawn < farthest ? drawn - farthest : drawn - farthest + 1;
}
