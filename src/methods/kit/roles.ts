import { categoryOf, numberColumn } from '../../data/convert.js';
import { type CategoryColumn, type Column, column, type Table } from '../../data/table.js';
import { readEvent } from './event.js';
import { checkLevels, factorOf } from './factor.js';
import { columnsOfTerms, parseTerms, splitTerms, variablesOf } from './formula.js';
import { refuse } from './messages/common.js';
import { splitNames } from './names.js';
import type { EventInput, Factor, Inputs, NumberInput, References, Role, Roles } from './parameters.js';
import { predictorsOf, readablePredictor } from './predictors.js';
import { leaderOf, rolesSharingLevels, stackColumns } from './shared-levels.js';

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
  /** Reference levels of the predictors. */
  readonly references: References | null;
}

/** What is given for a role as one line of text, by columns; terms of a model keep their backticks. */
export const splitGiven = (role: Role, text: string): string[] =>
  role.takes === 'predictors' ? splitTerms(text) : splitNames(text);

/** The names of the columns in what is given for a role: the terms of a model name theirs. */
export const columnsGiven = (role: Role, given: readonly string[]): readonly string[] =>
  role.takes === 'predictors' ? columnsOfTerms(given) : given;

function columnsFor(table: Table, role: Role, given: readonly string[]): readonly Column[] {
  if (role.takes !== 'predictors') return given.map((name) => readable(table, role, name));
  return variablesOf(parseTerms(given)).map((variable) => readablePredictor(table, variable));
}

const takesAll = (role: Role): boolean => role.takes === 'columns' && role.allWhenAbsent === true;

/** Whether all columns of the data are read, because a role that takes all of them when none is named has none. */
export const readsEveryColumn = (roles: Roles, given: GivenRoles): boolean =>
  Object.entries(roles).some(([name, role]) => takesAll(role) && given[name] === undefined);

/** The roles given, and for a role that takes all columns when none is named, those that no other role has. */
export function withAllColumns(roles: Roles, table: Table, given: GivenRoles): GivenRoles {
  const taken = new Set(Object.values(given).flat());
  const others = [...table.columns.keys()].filter((name) => !taken.has(name));
  const filled = Object.entries(roles).flatMap(([name, role]) =>
    takesAll(role) && given[name] === undefined ? [[name, others] as const] : [],
  );
  return { ...given, ...Object.fromEntries(filled) };
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
    const choices = request.levels.filter((choice) => choice.of === leaderOf(request.roles, name));
    const given = request.given[name] ?? [];
    const { references } = request;
    const sharing = rolesSharingLevels(request.roles, name).flatMap((one) => columns.get(one) ?? []);
    return [
      name,
      found === undefined ? null : inputOf(role, { given, found, sharing, rows, choices, references }),
    ];
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
    for (const columnName of columnsGiven(role, given)) {
      const earlier = takenBy.get(columnName);
      if (earlier !== undefined) throw refuse.sameColumn(columnName, earlier, name);
      takenBy.set(columnName, name);
    }
    found.set(name, columnsFor(table, role, given));
  }
  return found;
}

/** Whether a role takes a list of names. */
export const takesMany = ({ takes }: Role): boolean =>
  takes === 'numbers' || takes === 'columns' || takes === 'predictors';

function checkHowMany(name: string, role: Role, given: readonly string[]): void {
  if (!takesMany(role) && given.length > 1) throw refuse.severalColumns(name, given);
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
  const incomplete = new Uint8Array(table.rows);
  for (const one of needed) markMissing(one, incomplete);
  const rows: Int32Array = new Int32Array(table.rows);
  let used = 0;
  for (let row = 0; row < table.rows; row++) if (incomplete[row] === 0) rows[used++] = row;
  if (used === 0)
    throw refuse.noRowsLeft(
      needed.map((one) => one.name),
      table.rows,
    );
  return rows.subarray(0, used);
}

/** Column by column, since a plain loop over one array is many times as fast as a question for each row. */
function markMissing(one: Column, marks: Uint8Array): void {
  if ('values' in one) {
    const { values } = one;
    for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) marks[row] = 1;
  } else {
    const { codes } = one;
    for (let row = 0; row < codes.length; row++) if (codes[row] === -1) marks[row] = 1;
  }
}

interface Found {
  readonly given: readonly string[];
  readonly found: readonly Column[];
  /** The columns with which this one shares its levels, itself among them. */
  readonly sharing: readonly Column[];
  readonly rows: Int32Array;
  readonly choices: LevelChoices;
  readonly references: References | null;
}

function inputOf(role: Role, asked: Found): unknown {
  const { given, found, rows, references } = asked;
  const only = found[0]!;
  switch (role.takes) {
    case 'number':
      return numberInput(only, rows);
    case 'numbers':
      return found.map((one) => numberInput(one, rows));
    case 'columns':
      return found.map((one) => pickRows(one, rows));
    case 'event':
      return eventInput(asked);
    case 'factor': {
      const factor = factorInput(asked);
      checkLevels(role.levels, factor);
      return factor;
    }
    case 'predictors':
      return predictorsOf(parseTerms(given), {
        columns: found.map((one) => pickRows(one, rows)),
        references,
      });
  }
}

function eventInput(asked: Found): EventInput {
  const [choice] = asked.choices;
  const all = readEvent(stacked(asked), choice?.level ?? null, choice?.option);
  return { ...all, ...ownName(asked), values: ownPart(all.values, asked) };
}

function factorInput(asked: Found): Factor {
  const [choice] = asked.choices;
  const all = factorOf(stacked(asked), choice?.level ?? null, choice?.option);
  return { ...all, ...ownName(asked), codes: ownPart(all.codes, asked) };
}

const stacked = ({ sharing, rows }: Found): CategoryColumn =>
  stackColumns(sharing.map((one) => pickRows(one, rows) as CategoryColumn));

const ownName = ({ found }: Found) => ({ name: found[0]!.name, label: found[0]!.label });

/** The rows of this column among those that were stacked. */
function ownPart<V extends Uint8Array | Int32Array>(values: V, { found, sharing, rows }: Found): V {
  const start = sharing.indexOf(found[0]!) * rows.length;
  return values.subarray(start, start + rows.length) as V;
}

function numberInput(one: Column, rows: Int32Array): NumberInput {
  if (!('values' in one)) throw new Error(`column ${one.name} is not numeric`);
  const { name, label, unit } = one;
  const steps = 'steps' in one && one.steps !== undefined ? { steps: one.steps } : {};
  return { name, label, unit, values: pick(one.values, rows), ...steps };
}

/** The column with only these rows, in this order. */
export function pickRows<C extends Column>(one: C, rows: Int32Array): C {
  return 'values' in one
    ? { ...one, values: pick(one.values, rows) }
    : { ...one, codes: pickCodes(one.codes, rows) };
}

/** Written out, since `from` with a function takes ten times as long; a copy when every row is used. */
function pick(values: Float64Array, rows: Int32Array): Float64Array {
  if (rows.length === values.length) return values.slice();
  const picked = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]!]!;
  return picked;
}

function pickCodes(codes: Int32Array, rows: Int32Array): Int32Array {
  if (rows.length === codes.length) return codes.slice();
  const picked = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = codes[rows[at]!]!;
  return picked;
}
