import { categoryOf } from './convert.js';
import { countByCode } from './raw-column.js';
import { type Column, column, type Table } from './table.js';

/** What in a column could tell who somebody is. */
export type IdentifyingKind = 'name' | 'record-number' | 'birth-date' | 'postcode' | 'email' | 'telephone';

/** A column that could tell who somebody is, by its name or by its values. */
export interface IdentifyingColumn {
  readonly column: string;
  readonly kind: IdentifyingKind;
}

/** The ways in which column names say it; words are looked for between separators and capitals. */
const byName: readonly (readonly [IdentifyingKind, RegExp])[] = [
  [
    'name',
    /^(?:.*[ _])?(?:sur|fore|first|last|family|given|full|maiden|patient)[ _]?name$|^names?$|^initials$/,
  ],
  ['record-number', /^(?:.*_)?(?:mrn|nhs|ssn|passport)(?:_?(?:no|nr|num|number|id))?$/],
  ['record-number', /^(?:.*_)?(?:hospital|record|case_?note|insurance)_?(?:no|nr|num|number|id)$/],
  ['birth-date', /^(?:dob|birth[ _]?(?:date|day)|date[ _]of[ _]birth|born)$/],
  ['postcode', /^(?:.*[ _])?(?:post[ _]?(?:al[ _]?)?code|zip(?:[ _]?code)?)$|^(?:street|address)$/],
  ['email', /^e[ _-]?mail(?:[ _]address)?$/],
  ['telephone', /^(?:.*[ _])?(?:tele)?phone(?:[ _]?(?:no|number))?$|^mobile$/],
];

/** The ways in which values say it. */
const byValue: readonly (readonly [IdentifyingKind, RegExp])[] = [
  ['email', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['postcode', /^[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$/i],
  ['record-number', /^\d{3}[ -]\d{3}[ -]\d{4}$|^\d{3}-\d{2}-\d{4}$/],
  ['name', /^\p{Lu}[\p{Ll}'’-]+,?\s(?:\p{Lu}\.?\s)?\p{Lu}[\p{Ll}'’-]+$/u],
];

/** So large a share of the values must look so. */
const most = 0.8;

/** Columns that could tell who somebody is: names, numbers of records, dates of birth, postcodes, addresses. */
export function identifyingColumns(table: Table): readonly IdentifyingColumn[] {
  return [...table.columns.values()].flatMap((column) => {
    const kind = kindByName(column.name) ?? kindByValue(column);
    return kind === null ? [] : [{ column: column.name, kind }];
  });
}

function kindByName(name: string): IdentifyingKind | null {
  const words = inWords(name);
  return byName.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** A column name as words in lower case with `_` between them. */
const inWords = (name: string): string =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[\s._-]+/g, '_');

/** Few distinct values are categories, such as the names of two hospitals. */
function kindByValue(column: Column): IdentifyingKind | null {
  if (!('levels' in column) || column.levels.length < column.codes.length / 2) return null;
  const { levels } = column;
  const looksSo = (pattern: RegExp) =>
    levels.filter((level) => pattern.test(level)).length >= most * levels.length;
  return byValue.find(([, pattern]) => looksSo(pattern))?.[0] ?? null;
}

/** How alike people are in some columns. */
export interface Anonymity {
  /** The size of the smallest group of people who are alike in all of them; 0 when there are no rows. */
  readonly k: number;
  /** How many people are alone in their group, and so could be picked out. */
  readonly alone: number;
  /** How many groups there are. */
  readonly groups: number;
  /** The values of one smallest group, in the order of the columns; a missing value is null. */
  readonly smallest: readonly (string | null)[];
}

/**
 * k-anonymity: each person is alike in these columns with at least k - 1 others. A missing value counts as a value.
 *
 * @param columns those that an outsider could know of somebody; with none of them all people are alike
 * @param person the column that says which rows are of one person; null when each row is one
 * @see Sweeney (2002), doi:10.1142/S0218488502001648
 */
export function anonymity(table: Table, columns: readonly string[], person: string | null = null): Anonymity {
  const { codes, sizes, chosen } = alike(table, { columns, person });
  const k = sizes.reduce((least, size) => Math.min(least, size), table.rows);
  const row = codes.findIndex((code) => sizes[code] === k);
  return {
    k,
    alone: sizes.reduce((count, size) => count + (size === 1 ? 1 : 0), 0),
    groups: sizes.length,
    smallest: row < 0 ? [] : chosen.map((one) => one.levels[one.codes[row]!] ?? null),
  };
}

/** The lines of the file whose person shares all of these columns with fewer than so many others, counting themselves. */
export function linesInSmallGroups(table: Table, known: Known, fewer: number): readonly number[] {
  const { codes, sizes } = alike(table, known);

  return [...table.lines].filter((_, row) => sizes[codes[row]!]! < fewer);
}

/** What others know of people, and which rows are of one person. */
export interface Known {
  readonly columns: readonly string[];
  /** Null when each row is a person. */
  readonly person: string | null;
}

/** Which people are alike in these columns: a number of the group for each row, and the sizes of the groups. */
function alike(table: Table, { columns, person }: Known) {
  const chosen = columns.map((name) => categoryOf(column(table, name)));
  let codes = new Int32Array(table.rows);
  let groups = table.rows === 0 ? 0 : 1;
  for (const { codes: next, levels } of chosen) [codes, groups] = combined(codes, next, levels.length + 1);
  return { codes, sizes: peopleByGroup(table, { codes, groups, person }), chosen };
}

interface Grouped {
  readonly codes: Int32Array;
  readonly groups: number;
  readonly person: string | null;
}

/** How many people are in each group: rows, unless several are of one person. */
function peopleByGroup(table: Table, { codes, groups, person }: Grouped): Int32Array {
  if (person === null) return countByCode(codes, groups);
  const people = categoryOf(column(table, person));
  const seen = new Set<string>();
  const sizes = new Int32Array(groups);
  codes.forEach((code, row) => {
    const pair = `${code} ${people.codes[row]}`;
    if (!seen.has(pair)) sizes[code]! += 1;
    seen.add(pair);
  });
  return sizes;
}

/** Groups divided further by another column, numbered by their first row. */
function combined(before: Int32Array, next: Int32Array, kinds: number): [Int32Array<ArrayBuffer>, number] {
  const numbers = new Map<number, number>();
  const codes = new Int32Array(before.length);
  for (let row = 0; row < before.length; row++) {
    const key = before[row]! * kinds + next[row]! + 1;
    const known = numbers.get(key);
    codes[row] = known ?? numbers.size;
    if (known === undefined) numbers.set(key, numbers.size);
  }
  return [codes, numbers.size];
}

/** Words of columns that an outsider may know of somebody, and that tell who it is when several are put together. */
const quasiNames =
  /^(?:.*_)?(?:age|sex|gender|ethnicity|ethnic_group|race|religion|nationality|country|language|occupation|profession|job|education|marital_status|village|town|city|district|region|county|ward|area|neighbourhood|birth_year|year_of_birth)(?:_(?:group|band|years|area|at_.*))?$/;

/** Columns that an outsider could know of somebody, by their names, and every date. */
export const quasiIdentifiers = (table: Table): readonly string[] =>
  [...table.columns.values()]
    .filter(({ name, type }) => type === 'date' || quasiNames.test(inWords(name)))
    .map(({ name }) => name);
