const SHOWN = 5;

/**
 * A list as it is read aloud: the first five, then how many more there are.
 *
 * @example enumerated(['a', 'b', 'c']) // => 'a, b and c'
 * @example enumerated(['1', '2', '3', '4', '5', '6', '7']) // => '1, 2, 3, 4, 5 and 2 more'
 */
export function enumerated(items: readonly string[]): string {
  if (items.length > SHOWN) return `${items.slice(0, SHOWN).join(', ')} and ${items.length - SHOWN} more`;
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/**
 * Where something stands in the file.
 *
 * @example onLines([7]) // => 'line 7'
 * @example onLines([7, 9]) // => 'lines 7 and 9'
 */
export function onLines(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${enumerated(lines.map(String))}`;
}

/**
 * A value as the file has it, in quotes, shortened when long, on one line and with nothing a terminal would obey.
 *
 * @example quoted('mg') // => '"mg"'
 */
export function quoted(value: string): string {
  const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value;
  return `"${shown.replace(/\p{Cc}/gu, ' ')}"`;
}

/**
 * A count with its noun.
 *
 * @example counted(1, 'row') // => '1 row'
 * @example counted(3, 'row') // => '3 rows'
 */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
