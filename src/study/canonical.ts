import { createHash } from 'node:crypto';

/**
 * JSON in which the same values give the same bytes: keys sorted, no spaces.
 *
 * @see RFC 8785 (JSON Canonicalization Scheme)
 * @example canonicalJson({ b: [1, 'x'], a: 0.5 }) // => '{"a":0.5,"b":[1,"x"]}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  // Keys are compared by UTF-16 unit, as the standard says.
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/**
 * SHA-256 of text (as UTF-8) or bytes, in hexadecimal.
 *
 * @example sha256('abc') // => 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
