const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * The day of an ISO date or time, in words; anything else stays as it is.
 *
 * @example dateWords('2026-01-15') // => '15 January 2026'
 * @example dateWords('2026-01-15T10:00:00.000Z') // => '15 January 2026'
 * @example dateWords('spring') // => 'spring'
 */
export function dateWords(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(iso);
  const month = months[Number(found?.[2]) - 1];
  return found && month ? `${Number(found[3])} ${month} ${found[1]}` : iso;
}
