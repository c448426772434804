import { daysSince1970 } from '../../data/calendar.js';
import type { Study } from '../study.js';
import { error, type Found } from './found.js';

/** The date of the report: a day of the calendar. */
export function checkDate({ date }: Pick<Study, 'date'>): readonly Found[] {
  if (date === undefined || !Number.isNaN(daysSince1970(date, 'iso'))) return [];
  return [
    error(
      'no-such-day',
      ['date'],
      `There is no ${date} in the calendar; write year, month and day, as 2026-01-31.`,
    ),
  ];
}
