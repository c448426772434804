import { daysSince1970, isoDate } from '../../data/calendar.js';
import type { Cells } from '../../data/to-csv.js';
import { plannedVariable } from '../draw/plan.js';
import type { Sample } from '../draw/sample.js';
import { rounded } from '../formula/functions.js';
import type { Flaw, FlawKind } from '../recipe/recipe.js';

/** A cell that is to be written otherwise. */
interface Place {
  readonly cells: Cells;
  readonly row: number;
  /** The place of its column. */
  readonly at: number;
  /** A uniform number for what there is to choose. */
  readonly u: number;
  readonly sample: Sample;
}

type Writer<K extends FlawKind> = (flaw: Extract<Flaw, { kind: K }>, place: Place) => string | null;

const before = ({ cells, row, at }: Place): string => cells.rows[row]![at]!;

const chosen = <T>(list: readonly T[], u: number): T => list[Math.floor(u * list.length)]!;

/** How each flaw writes a cell; null where the cell does not lend itself to it. */
export const writers: { readonly [K in Exclude<FlawKind, 'duplicate-person'>]: Writer<K> } = {
  'mixed-units': ({ factor, decimals = 0 }, place) =>
    before(place) === '' ? null : String(rounded(Number(before(place)) * factor, decimals)),
  'impossible-value': ({ values }, place) => (before(place) === '' ? null : String(chosen(values, place.u))),
  'future-date': (_, place) => {
    const days = daysSince1970(before(place), 'iso');
    // Typing 2042 for 2024: some twenty years on.
    return Number.isNaN(days) ? null : isoDate(Math.floor(days) + 365 * 18 + Math.floor(place.u * 365 * 10));
  },
  'swapped-arm': ({ column }, place) => {
    const levels = plannedVariable(place.sample.plan, column).levels ?? [];
    const others = levels.filter((level) => level !== before(place));
    return before(place) === '' || others.length === 0 ? null : chosen(others, place.u);
  },
  'missing-code': ({ code }, place) => (before(place) === '' ? code : null),
  'stray-text': ({ texts }, place) =>
    before(place) === '' ? null : chosen(texts, place.u).replace('*', before(place)),
  spelling: ({ variants }, place) => {
    const spellings = Object.hasOwn(variants, before(place)) ? variants[before(place)]! : [];
    return spellings.length === 0 ? null : chosen(spellings, place.u);
  },
  'decimal-comma': (_, place) => (before(place).includes('.') ? before(place).replace('.', ',') : null),
  'date-before': ({ before: other }, place) => {
    const { cells, row } = place;
    const days = daysSince1970(cells.rows[row]![cells.names.indexOf(other)]!, 'iso');
    return before(place) === '' || Number.isNaN(days)
      ? null
      : isoDate(Math.floor(days) - 1 - Math.floor(place.u * 20));
  },
};
