import { categoryOf, numberColumn } from '../../data/convert.js';
import { type CategoryColumn, type Column, column, type Table } from '../../data/table.js';
import { isEventWord, readEvent } from './event.js';
import { sameLevel } from './level-names.js';
import { refuse } from './messages.js';
import type { Factor, Inputs, NumberInput, Role, Roles } from './parameters.js';

/** Columns given for each role, as lists of names. */
export type GivenRoles = { readonly [role: string]: readonly string[] };

/** What is found for a method's roles in a table: the inputs, and how many rows they keep. */
export interface Resolved<R extends Roles> {
  readonly inputs: Inputs<R>;
  readonly used: number;
}

/** The options that choose levels, as strings: `reference`, `event-level`, `test-level`. */
export type LevelChoices = readonly {
  readonly option: string;
  readonly of: string;
  readonly level: string | null;
}[];

interface Request<R extends Roles> {
  readonly method: string;
  readonly roles: R;
  readonly given: GivenRoles;
  readonly levels: LevelChoices;
}

/**
 * Finds the columns of a method's roles and leaves out the rows with a missing value in any of them.
 *
 * @throws LindError for a missing role, an unknown column, a column of the wrong kind or with the wrong number
 * of levels, or when no row is left
 */
export function resolveRoles<R extends Roles>(table: Table, request: Request<R>): Resolved<R> {
  const columns = findColumns(table, request);
  const rows = completeRows(table, request.roles, columns);
  const inputs = Object.entries(request.roles).map(([name, role]) => {
    const found = columns.get(name);
    const choices = request.levels.filter((choice) => choice.of === name);
    return [name, found === undefined ? null : inputOf(role, { found, rows, choices })];
  });
  return { inputs: Object.fromEntries(inputs), used: rows.length };
}

function findColumns<R extends Roles>(table: Table, request: Request<R>): Map<string, readonly Column[]> {
  const found = new Map<string, readonly Column[]>();
  const takenBy = new Map<string, string>();
  for (const [name, role] of Object.entries(request.roles)) {
    const given = request.given[name] ?? [];
    if (given.length === 0) {
      if (!role.optional) throw refuse.missingRole(request.method, name, role.help);
      continue;
    }
    checkHowMany(name, role, given);
    for (const columnName of given) {
      const earlier = takenBy.get(columnName);
      if (earlier !== undefined) throw refuse.sameColumn(columnName, earlier, name);
      takenBy.set(columnName, name);
    }
    found.set(
      name,
      given.map((columnName) => readable(table, role, columnName)),
    );
  }
  return found;
}

function checkHowMany(name: string, role: Role, given: readonly string[]): void {
  const takesMany = role.takes === 'numbers' || role.takes === 'columns';
  if (!takesMany && given.length > 1) throw refuse.severalColumns(name, given);
  if (role.takes === 'numbers' && given.length < role.least)
    throw refuse.tooFewColumns(name, role.least, given.length);
}

/** The column in the form that the role reads. */
function readable(table: Table, role: Role, name: string): Column {
  if (role.takes === 'number' || role.takes === 'numbers') return numberColumn(table, name);
  if (role.takes === 'columns') return column(table, name);
  return categoryOf(column(table, name));
}

function completeRows(
  table: Table,
  roles: Roles,
  columns: ReadonlyMap<string, readonly Column[]>,
): Int32Array {
  const needed = [...columns].filter(([name]) => !roles[name]!.keepMissing).flatMap(([, found]) => found);
  const rows: Int32Array = new Int32Array(table.rows);
  let used = 0;
  for (let row = 0; row < table.rows; row++) {
    if (needed.every((one) => !isMissing(one, row))) rows[used++] = row;
  }
  if (used === 0)
    throw refuse.noRowsLeft(
      needed.map((one) => one.name),
      table.rows,
    );
  return rows.subarray(0, used);
}

const isMissing = (one: Column, row: number): boolean =>
  'values' in one ? Number.isNaN(one.values[row]) : one.codes[row] === -1;

interface Found {
  readonly found: readonly Column[];
  readonly rows: Int32Array;
  readonly choices: LevelChoices;
}

function inputOf(role: Role, { found, rows, choices }: Found): unknown {
  const only = found[0]!;
  switch (role.takes) {
    case 'number':
      return numberInput(only, rows);
    case 'numbers':
      return found.map((one) => numberInput(one, rows));
    case 'columns':
      return found.map((one) => pickRows(one, rows));
    case 'event':
      return readEvent(pickRows(only, rows) as CategoryColumn, choices[0]?.level ?? null, choices[0]?.option);
    case 'factor': {
      const factor = factorOf(pickRows(only, rows) as CategoryColumn, choices[0]?.level ?? null);
      checkLevels(role.levels, factor);
      return factor;
    }
  }
}

function numberInput(one: Column, rows: Int32Array): NumberInput {
  if (!('values' in one)) throw new Error(`column ${one.name} is not numeric`);
  return { name: one.name, label: one.label, unit: one.unit, values: pick(one.values, rows) };
}

/** The column with only these rows, in this order. */
export function pickRows<C extends Column>(one: C, rows: Int32Array): C {
  return 'values' in one
    ? { ...one, values: pick(one.values, rows) }
    : { ...one, codes: Int32Array.from(rows, (row) => one.codes[row]!) };
}

const pick = (values: Float64Array, rows: Int32Array): Float64Array =>
  Float64Array.from(rows, (row) => values[row]!);

/** A factor of the levels that occur, the reference first. Levels coded by event words differ in more than case. */
export function factorOf(one: CategoryColumn, reference: string | null): Factor {
  const occurs = new Uint8Array(one.levels.length);
  for (const code of one.codes) if (code >= 0) occurs[code] = 1;
  const kept = one.levels.map((_, index) => index).filter((index) => occurs[index] === 1);
  const merged = mergeCase(one, kept);
  if (reference !== null) moveToFront(one, merged, reference);
  const newCode = new Int32Array(one.levels.length).fill(-1);
  merged.forEach((group, position) => {
    for (const index of group) newCode[index] = position;
  });
  const first = merged.map((group) => group[0]!);
  return {
    name: one.name,
    label: one.label,
    ordered: one.ordered,
    levels: first.map((index) => one.levels[index]!),
    levelLabels: first.map((index) => one.levelLabels[index]!),
    codes: one.codes.map((code) => (code === -1 ? -1 : newCode[code]!)),
  };
}

/** Groups of level indices that are one level: case does not separate event words, and nothing else is pooled. */
function mergeCase(one: CategoryColumn, kept: readonly number[]): number[][] {
  if (!kept.every((index) => isEventWord(one.levels[index]!))) return kept.map((index) => [index]);
  const groups = new Map<string, number[]>();
  for (const index of kept) {
    const word = one.levels[index]!.toLowerCase();
    const group = groups.get(word);
    if (group) group.push(index);
    else groups.set(word, [index]);
  }
  return [...groups.values()];
}

function moveToFront(one: CategoryColumn, groups: number[][], wanted: string): void {
  const position = groups.findIndex((group) => group.some((index) => sameLevel(one.levels[index]!, wanted)));
  if (position === -1) {
    const levels = groups.map((group) => one.levels[group[0]!]!);
    throw refuse.unknownLevel({ option: 'reference', level: wanted, column: one.name, levels });
  }
  groups.unshift(...groups.splice(position, 1));
}

function checkLevels(wanted: 'two' | 'two-or-more' | 'any', factor: Factor): void {
  if (wanted === 'two' && factor.levels.length !== 2) throw refuse.notTwoLevels(factor.name, factor.levels);
  if (wanted === 'two-or-more' && factor.levels.length < 2)
    throw refuse.tooFewLevels(factor.name, factor.levels);
}
