import type { ChartSpec } from '../../charts/spec.js';
import type { Table } from '../../data/table.js';
import { version } from '../../version.js';
import { readCountNames, refuseCountNames } from './count-names.js';
import { readCounts } from './counts.js';
import { refuse } from './messages/common.js';
import type { AnyMethod, Labelled, Method } from './method.js';
import { type GivenOptions, readOptions } from './options.js';
import type { Options, References, Roles, Values } from './parameters.js';
import { rScript, type ScriptedAnalysis, type ScriptedData } from './r-script.js';
import type { Computed, Estimate, InputRecord, Result, Test } from './result.js';
import { type GivenRoles, type LevelChoices, resolveRoles, takesMany, withAllColumns } from './roles.js';

/** What is asked of a method: columns for its roles, options, and a table or counts. */
export interface Request {
  readonly table: Table | null;
  readonly counts?: unknown;
  readonly roles: GivenRoles;
  readonly options: GivenOptions;
}

/** A result, and its chart when asked for. */
export interface Analysis {
  readonly method: AnyMethod;
  readonly result: Result;
  chart(): ChartSpec | null;
  /** What a script of it in R, or of a whole study, is made from. */
  readonly scripted: ScriptedAnalysis;
  /** The same analysis as a script in R. */
  r(): string;
}

/**
 * Runs one method on a table, or on counts.
 *
 * @throws LindError in the user's own words when the input cannot be used
 */
export function analyze<R extends Roles, O extends Options, D>(
  method: Method<R, O, D>,
  request: Request,
): Analysis {
  const options = readOptions(method.options, request.options);
  const { data, input, scripted } = prepare(method, request, options);
  const labelled = label(method, method.compute(data, options));
  const words = method.words(labelled, data, options);
  const result: Result = { lind: version, method: method.name, input, ...labelled, words };
  const forScript = { method, data: scripted, counts: input.counts ?? null, options };
  return {
    method,
    result,
    chart: () => method.chart(labelled, data, options),
    scripted: forScript,
    r: () => rScript(forScript),
  };
}

/**
 * Holds a request against its method without computing anything.
 *
 * @throws LindError as `analyze` does, for everything that can be known before
 */
export function checkRequest(method: AnyMethod, request: Request): void {
  prepare(method, request, readOptions(method.options, request.options));
}

interface Prepared<D> {
  readonly data: D;
  readonly input: InputRecord;
  readonly scripted: ScriptedData | null;
}

function prepare<R extends Roles, O extends Options, D>(
  method: Method<R, O, D>,
  request: Request,
  options: Values<O>,
): Prepared<D> {
  if (request.counts !== undefined && request.counts !== null) return fromCounts(method, request, options);
  const { table } = request;
  if (table === null) throw refuse.noData(method.name, method.counts !== undefined);
  refuseCountNames(options);
  const given = withAllColumns(method.roles, table, request.roles);
  const { inputs, used } = resolveRoles(table, {
    method: method.name,
    roles: method.roles,
    given,
    levels: levelChoices(method.options, options),
    references: referencesIn(method.options, options),
  });
  const input: InputRecord = {
    file: table.source.file,
    sha256: table.source.sha256,
    rows: table.rows,
    used,
    excluded: table.rows - used,
    roles: recordRoles(method.roles, given),
    options: recordOptions(options),
  };
  return { data: method.prepare(inputs, options), input, scripted: { table, roles: given, inputs } };
}

function fromCounts<R extends Roles, O extends Options, D>(
  method: Method<R, O, D>,
  request: Request,
  options: Values<O>,
): Prepared<D> {
  if (!method.counts) throw refuse.countsNotTaken(method.name);
  if (request.table !== null) throw refuse.countsAndFile();
  const counts = readCounts(request.counts, method.counts);
  const rows = method.counts.total?.(counts) ?? counts.flat().reduce((sum, cell) => sum + cell, 0);
  const input: InputRecord = {
    file: null,
    sha256: null,
    counts,
    rows,
    used: rows,
    excluded: 0,
    roles: {},
    options: recordOptions(options),
  };
  return { data: method.counts.prepare(counts, readCountNames(options, counts)), input, scripted: null };
}

function levelChoices(declared: Options, values: { readonly [name: string]: unknown }): LevelChoices {
  return Object.entries(declared).flatMap(([name, option]) =>
    option.is === 'level'
      ? [{ option: name, of: option.of, level: (values[name] ?? null) as string | null }]
      : [],
  );
}

function referencesIn(declared: Options, values: { readonly [name: string]: unknown }): References | null {
  const name = Object.keys(declared).find((one) => declared[one]!.is === 'references');
  return name === undefined ? null : (values[name] as References | null);
}

function recordRoles(declared: Roles, given: GivenRoles): InputRecord['roles'] {
  const entries = Object.entries(declared).flatMap(([name, role]) => {
    const columns = given[name] ?? [];
    if (columns.length === 0) return [];
    return [[name, takesMany(role) ? columns : columns[0]!] as const];
  });
  return Object.fromEntries(entries);
}

/** Options that have a value; those left open are left out. */
function recordOptions(values: { readonly [name: string]: unknown }): InputRecord['options'] {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function label(method: AnyMethod, computed: Computed): Labelled {
  return {
    estimates: (computed.estimates ?? []).map((row): Estimate => {
      const { term, label: given, estimate = null, ...rest } = row;
      return { term, label: given ?? declared(method.estimates, term).label, estimate, ...rest };
    }),
    tests: (computed.tests ?? []).map((row): Test => {
      const { test, label: given, statistic, df, df1, df2, pValue = null, ...rest } = row;
      const numbers = { statistic, df, df1, df2 };
      const present = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined));
      return { test, label: given ?? declared(method.tests, test).label, ...present, pValue, ...rest };
    }),
    tables: computed.tables ?? {},
    checks: computed.checks ?? [],
    notes: computed.notes ?? [],
  };
}

function declared<T>(declarations: { readonly [name: string]: T }, name: string): T {
  const found = declarations[name];
  if (!found) throw new Error(`"${name}" is computed but not declared`);
  return found;
}
