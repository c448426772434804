/** The order in which a column writes day, month and year. */
export type DateReading = 'iso' | 'day-first' | 'month-first';

export const READINGS: readonly DateReading[] = ['iso', 'day-first', 'month-first'];

export const MS_PER_DAY = 86_400_000;
const ISO =
  /^(\d{4})([-/])(\d{2})\2(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|([+-])(\d{2}):?(\d{2}))?)?$/;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;

/**
 * Days since 1970-01-01, or NaN when the value is no real date so written. A time of day is a fraction of a
 * day; with a zone it is counted in UTC. Dates with full stops are read day first only.
 *
 * @example daysSince1970('1970-01-02T12:00', 'iso') // => 1.5
 * @example daysSince1970('31.01.1970', 'day-first') // => 30
 * @example daysSince1970('2021-02-30', 'iso') // => NaN
 */
export function daysSince1970(value: string, reading: DateReading): number {
  if (reading === 'iso') return isoDays(value);
  const match = NUMERIC.exec(value);
  if (!match) return Number.NaN;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (reading === 'day-first') return wholeDays(year, second, first);
  return match[2] === '.' ? Number.NaN : wholeDays(year, first, second);
}

function isoDays(value: string): number {
  const match = ISO.exec(value);
  if (!match) return Number.NaN;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  return wholeDays(year, month, day) + timeOfDay(match);
}

/** The time of day as a fraction of a day, less the offset of its zone. */
function timeOfDay(match: RegExpExecArray): number {
  const [hour, minute, second] = [match[5] ?? 0, match[6] ?? 0, match[7] ?? 0].map(Number) as [
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second >= 60) return Number.NaN;
  const offset = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * (match[8] === '-' ? -1 : 1);
  return (hour * 3600 + (minute - offset) * 60 + second) / 86_400;
}

function wholeDays(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.getTime() / MS_PER_DAY : Number.NaN;
}

/**
 * A date as it is written in ISO 8601, with its time of day when it has one.
 *
 * @param days since 1970-01-01
 * @example isoDate(30) // => '1970-01-31'
 * @example isoDate(0.5) // => '1970-01-01 12:00:00'
 */
export function isoDate(days: number): string {
  const [date, time] = new Date(Math.round(days * 86_400) * 1000).toISOString().split('T') as [
    string,
    string,
  ];
  return Number.isInteger(days) ? date : `${date} ${time.slice(0, 8)}`;
}

/** The readings under which every value is a real date. */
export function possibleReadings(values: readonly string[]): DateReading[] {
  return READINGS.filter((reading) => values.every((value) => !Number.isNaN(daysSince1970(value, reading))));
}
