import { isoDate } from '../../../data/calendar.js';
import { type Anonymity, anonymity, quasiIdentifiers } from '../../../data/disclosure.js';
import { readTable } from '../../../data/read-csv.js';
import { readTexts } from '../../../data/read-texts.js';
import type { Column, Table } from '../../../data/table.js';
import { toCsv } from '../../../data/to-csv.js';
import { daysMoved, keyed } from '../keyed.js';
import { ageBand, areaOf } from './coarser.js';
import { type Planned, planTreatments, type Treatment, type Wishes } from './treatment.js';

export interface DeidentifyInput {
  readonly table: Table;
  /** The file as it is, for values that stay as they are written. */
  readonly bytes: Uint8Array;
  readonly wishes: Omit<Wishes, 'hasSecret'>;
  /** What others know of people; null to go by the names of the columns. */
  readonly columns: readonly string[] | null;
  readonly bandWidth: number;
  /** Categories of fewer people than this are put together. */
  readonly least: number;
  readonly secret: string | null;
}

/** What was done to a column, without a value of it. */
export interface Done extends Planned {
  /** How many rows lost a category that too few people share. */
  readonly suppressed: number;
}

export interface Deidentified {
  readonly csv: string;
  readonly done: readonly Done[];
  /** What others could know of people, as far as it is still there. */
  readonly columns: readonly string[];
  readonly before: Anonymity;
  readonly after: Anonymity;
}

type Cells = readonly (string | null)[];

/** In place of categories that too few people share. */
const other = 'other';

/** A safe copy of data about people: what names them goes, what others know of them becomes coarser. */
export function deidentify(input: DeidentifyInput): Deidentified {
  const { table, wishes, secret } = input;
  const known = input.columns ?? quasiIdentifiers(table);
  const plan = planTreatments(table, { ...wishes, hasSecret: secret !== null });
  const texts = textsOf(input.bytes);
  const columns = plan
    .filter(({ treatment }) => treatment !== 'drop')
    .map((planned) => {
      const isKnown = staysKnown(planned, known);
      const cells = treat(planned, { ...input, cells: texts.get(planned.column)! });
      const rare = isKnown && !wishes.keep.includes(planned.column) ? rareValues(cells, input.least) : none;
      return { planned, isKnown, ...withoutRare(cells, rare) };
    });
  const csv = toCsv({
    names: columns.map(({ planned }) => nameAfter(planned)),
    rows: Array.from({ length: table.rows }, (_, row) => columns.map(({ cells }) => cells[row] ?? '')),
  });
  const person = columns.find(({ planned }) => planned.column === wishes.person)?.planned;
  const left = columns.filter(({ isKnown }) => isKnown).map(({ planned }) => nameAfter(planned));
  return {
    csv,
    done: plan.map((planned) => ({
      ...planned,
      suppressed: columns.find((one) => one.planned === planned)?.suppressed ?? 0,
    })),
    columns: left,
    before: anonymity(table, known, wishes.person),
    after: anonymity(
      readTable(new TextEncoder().encode(csv), { file: null }).table,
      left,
      person ? nameAfter(person) : null,
    ),
  };
}

const none: ReadonlySet<string> = new Set();

/** Nobody knows dates that were moved; an area is known as the postcode was. */
const staysKnown = ({ column, treatment }: Planned, known: readonly string[]): boolean =>
  treatment === 'area' || (treatment !== 'shift' && known.includes(column));

/** An area is no postcode any more, nor a pseudonym a number of a record; the names say so. */
const nameAfter = ({ column, treatment }: Planned): string =>
  suffixes[treatment] === undefined ? column : `${column}_${suffixes[treatment]}`;

const suffixes: { readonly [treatment in Treatment]?: string } = {
  area: 'area',
  pseudonym: 'pseudonym',
  renumber: 'new',
};

const withoutRare = (cells: Cells, rare: ReadonlySet<string>) => ({
  cells: cells.map((cell) => (cell !== null && rare.has(cell) ? other : cell)),
  suppressed: cells.filter((cell) => cell !== null && rare.has(cell)).length,
});

function textsOf(bytes: Uint8Array): ReadonlyMap<string, Cells> {
  const { columns } = readTexts(bytes, null);
  return new Map(
    columns.map(({ name, values, codes }) => [name, Array.from(codes, (code) => values[code] ?? null)]),
  );
}

interface Treated extends DeidentifyInput {
  readonly cells: Cells;
}

function treat({ column: name, treatment }: Planned, input: Treated): Cells {
  const { table, cells, secret, bandWidth } = input;
  const column = table.columns.get(name)!;
  const written = (write: (text: string) => string): Cells =>
    cells.map((cell) => (cell === null ? null : write(cell)));
  switch (treatment) {
    case 'pseudonym':
      return written((cell) => keyed(secret!, cell).slice(0, 12));
    case 'renumber':
      return renumbered(cells);
    case 'area':
      return written(areaOf);
    case 'band':
      return numbers(column).map((age) => (Number.isNaN(age) ? null : ageBand(age, bandWidth)));
    case 'year':
      return numbers(column).map((day) => (Number.isNaN(day) ? null : isoDate(day).slice(0, 4)));
    case 'shift':
      return shifted(numbers(column), input);
    default:
      return cells;
  }
}

const numbers = (column: Column): number[] => ('values' in column ? [...column.values] : []);

function renumbered(cells: Cells): Cells {
  const seen = new Map<string, string>();
  return cells.map((cell) => {
    if (cell === null) return null;
    const known = seen.get(cell) ?? String(seen.size + 1);
    seen.set(cell, known);
    return known;
  });
}

/** The same number of days for all dates of one person, so that the time between them stays. */
function shifted(days: readonly number[], { bytes, wishes, secret }: Treated): Cells {
  const people = textsOf(bytes).get(wishes.person ?? '');
  return days.map((day, row) =>
    Number.isNaN(day) ? null : isoDate(day + daysMoved(secret!, people?.[row] ?? `row ${row}`)),
  );
}

/** Categories of fewer people than asked for; where they are all together fewer still, the next smallest goes with them. */
function rareValues(cells: Cells, least: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const ascending = [...counts].sort(([, a], [, b]) => a - b);
  const rare = new Set<string>();
  let together = 0;
  for (const [value, size] of ascending) {
    if (size >= least && (together === 0 || together >= least)) break;
    rare.add(value);
    together += size;
  }
  return rare;
}
