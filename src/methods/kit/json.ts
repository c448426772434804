import type { Result } from './result.js';

/** Numbers that JSON has no word for: infinite ones as strings, those that do not exist as null (CONTRACT). */
function writable(_key: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  return Number.isNaN(value) ? null : String(value);
}

/**
 * A result as JSON text, in full precision.
 *
 * @example toJson({ a: Infinity, b: NaN, c: 0.1 }, 0) // => '{"a":"Infinity","b":null,"c":0.1}'
 */
export function toJson(value: Result | object, indent = 2): string {
  return JSON.stringify(value, writable, indent);
}
