import { identifyingColumns, quasiIdentifiers } from '../../../data/disclosure.js';
import type { Column, Table } from '../../../data/table.js';

/** What is done to a column. */
export type Treatment =
  | 'keep'
  | 'drop'
  /** A keyed pseudonym, the same for the same person. */
  | 'pseudonym'
  /** Numbers in the order of appearance. */
  | 'renumber'
  /** The area of a postcode. */
  | 'area'
  /** An age band. */
  | 'band'
  /** The year of a date. */
  | 'year'
  /** A date moved with all others of the person. */
  | 'shift';

/** A column with its treatment and the reason in words. */
export interface Planned {
  readonly column: string;
  readonly treatment: Treatment;
  readonly why: string;
}

export interface Wishes {
  /** Columns that stay as they are. */
  readonly keep: readonly string[];
  readonly drop: readonly string[];
  /** The column that says which rows are of one person; null when each row is one. */
  readonly person: string | null;
  readonly dates: 'year' | 'shift' | 'keep';
  /** Whether there is a secret for pseudonyms. */
  readonly hasSecret: boolean;
}

/** What is to be done to each column: what a person asks for first, then what the column looks like. */
export function planTreatments(table: Table, wishes: Wishes): readonly Planned[] {
  const kinds = new Map(identifyingColumns(table).map(({ column, kind }) => [column, kind]));
  const quasi = new Set(quasiIdentifiers(table));
  return [...table.columns.values()].map((column) => {
    const { name } = column;
    const say = (treatment: Treatment, why: string): Planned => ({ column: name, treatment, why });
    if (wishes.keep.includes(name)) return say('keep', 'asked for');
    if (wishes.drop.includes(name)) return say('drop', 'asked for');
    if (wishes.person === name)
      return say(wishes.hasSecret ? 'pseudonym' : 'renumber', 'says which rows are of one person');
    const kind = kinds.get(name);
    if (kind === 'postcode' && areCodes(column)) return say('area', 'postcodes');
    if (kind !== undefined) return say('drop', `looks like ${kind.replace('-', ' ')}`);
    return byForm(column, { wishes, isQuasi: quasi.has(name), say });
  });
}

interface About {
  readonly wishes: Wishes;
  readonly isQuasi: boolean;
  say(treatment: Treatment, why: string): Planned;
}

function byForm(column: Column, { wishes, isQuasi, say }: About): Planned {
  if (column.type === 'date') {
    if (wishes.dates === 'keep') return say('keep', 'dates are kept as asked for');
    return wishes.dates === 'shift' ? say('shift', 'a date') : say('year', 'a date');
  }
  if (column.type === 'number')
    return isQuasi && /age/i.test(column.name) ? say('band', 'an age') : numberOf(column.name, say);
  if (!tellsRowsApart(column)) return say('keep', 'says nothing of who it is by itself');
  return column.levels.some((level) => level.includes(' '))
    ? say('drop', 'text that differs from row to row')
    : say('renumber', 'differs from row to row');
}

const numberOf = (name: string, say: About['say']): Planned =>
  /^(?:id|.*[ _](?:id|no|nr)|patient|subject|participant)$/i.test(name)
    ? say('renumber', 'numbers people')
    : say('keep', 'says nothing of who it is by itself');

/** Nine of ten values are not shared. */
const tellsRowsApart = ({
  levels,
  codes,
}: {
  readonly levels: readonly string[];
  readonly codes: Int32Array;
}) => codes.length >= 5 && levels.length >= 0.9 * codes.length;

/** Words of a street are no postcode. */
const areCodes = (column: Column): boolean =>
  column.type === 'number' ||
  ('levels' in column && column.levels.every((level) => /^[A-Z\d][A-Z\d -]{2,9}$/i.test(level)));
