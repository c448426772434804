/**
 * A value with every text in it free of what XML and PDF cannot hold: control characters, and halves of characters.
 *
 * @example printable({ a: ['b\u0000\ud800c', 1] }) // => { a: ['bc', 1] }
 */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return value.replace(unprintable, '') as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as T;
}

/** Tabs and line breaks are text; a lone surrogate is no character. */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;
