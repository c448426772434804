/**
 * Names in quotation marks, as a list in a sentence.
 *
 * @example quotedList(['a', 'b', 'c']) // => '"a", "b" and "c"'
 * @example quotedList(['a', 'b'], 'or') // => '"a" or "b"'
 * @example quotedList([]) // => 'nothing'
 */
export function quotedList(names: readonly string[], join: 'and' | 'or' = 'and'): string {
  const shown =
    names.length > 20 ? [...names.slice(0, 20).map(quoted), `${names.length - 20} more`] : names.map(quoted);
  return list(shown, join);
}

const quoted = (name: string): string => `"${name}"`;

/**
 * Things as a list in a sentence.
 *
 * @example list(['age', 'sex', 'arm']) // => 'age, sex and arm'
 */
export function list(things: readonly string[], join: 'and' | 'or' = 'and'): string {
  if (things.length === 0) return 'nothing';
  if (things.length === 1) return things[0]!;
  return `${things.slice(0, -1).join(', ')} ${join} ${things.at(-1)}`;
}

/**
 * A count with its noun.
 *
 * @example plural(1, 'row') // => '1 row'
 * @example plural(3, 'stratum', 'strata') // => '3 strata'
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * A text that begins a sentence.
 *
 * @example capital('mean age') // => 'Mean age'
 */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
