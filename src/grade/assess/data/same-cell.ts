import { type DateReading, daysSince1970, READINGS } from '../../../data/calendar.js';
import { alwaysMissing } from '../../../data/missing.js';
import { plainNumber } from '../../../data/plain-number.js';

/**
 * Whether two cells say the same, though another program may have written one of them: numbers in other digits, dates
 * in another order, another word for a missing value.
 *
 * @example sameCell('82.10', '82.1') // => true
 * @example sameCell('2024-03-01', '01/03/2024') // => true
 * @example sameCell('', 'NA') // => true
 * @example sameCell('male', 'Male') // => false
 */
export function sameCell(given: string, handedIn: string): boolean {
  const [before, after] = [given.trim(), handedIn.trim()];
  if (before === after) return true;
  if (alwaysMissing(before) || alwaysMissing(after)) return alwaysMissing(before) && alwaysMissing(after);
  return sameNumber(before, after) || sameDay(before, after);
}

const sameNumber = (before: string, after: string): boolean => {
  const value = plainNumber(before);
  return value === plainNumber(after) || (value === plainNumber(after, ',') && !before.includes(','));
};

function sameDay(before: string, after: string): boolean {
  const day = daysSince1970(before, 'iso');
  return READINGS.some((reading: DateReading) => daysSince1970(after, reading) === day);
}
