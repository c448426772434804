import type { Column, Table } from '../../data/table.js';
import { version } from '../../version.js';
import { isEventWord } from './event.js';
import { parseTerms, type TermVariable } from './formula.js';
import type { AnyMethod } from './method.js';
import type { EventInput, Factor, Predictors, Role } from './parameters.js';
import { rColumn, rName, rString, rStrings } from './r-text.js';
import { columnsGiven, type GivenRoles, takesMany } from './roles.js';
import { isDescribable } from './variables.js';

/** One analysis, as its script needs to know it. */
export interface ScriptedAnalysis {
  readonly method: AnyMethod;
  /** Null when it was made from counts. */
  readonly data: ScriptedData | null;
  readonly counts: readonly (readonly number[])[] | null;
  readonly options: { readonly [name: string]: unknown };
}

export interface ScriptedData {
  readonly table: Table;
  readonly roles: GivenRoles;
  /** What was found for each role, after rows with missing values were left out. */
  readonly inputs: { readonly [role: string]: unknown };
}

/**
 * A script in plain R that reads the same file, leaves out the same rows, sets the same references and prints the
 * same numbers, one line for each row of the result: `risk-ratio estimate=2.11 confLow=1.37 confHigh=3.26`.
 */
export function rScript(analysis: ScriptedAnalysis): string {
  const { method, data } = analysis;
  const lines = [
    `# ${method.title}: the same numbers as Lind ${version}, in R.`,
    ...(data
      ? ['# Run it from the folder in which the path of the data file is right: Rscript analysis.R']
      : []),
    '',
    ...showFunction,
    '',
    ...(data ? [...readingLines(data.table), ''] : []),
    ...sectionLines(analysis),
  ];
  return `${lines.join('\n')}\n`;
}

/** The lines of one analysis on the data as they were read: its rows, its types, its numbers. */
export function sectionLines(analysis: ScriptedAnalysis): readonly string[] {
  const { method } = analysis;
  const data = analysis.data && describableOnly(method, analysis.data);
  return [
    ...(data ? [...rowLines(method, data), ...typeLines(method, data), ''] : []),
    `# --- ${method.title}`,
    ...analysisLines({ ...analysis, data }),
  ];
}

/** A method that describes columns of any kind leaves some out, and so does its script. */
function describableOnly(method: AnyMethod, data: ScriptedData): ScriptedData {
  const roles = Object.entries(data.roles).map(([name, given]) => {
    const role: Role = method.roles[name];
    if (role.takes !== 'columns') return [name, given];
    const columns = data.inputs[name] as readonly Column[];
    return [name, columns.filter(isDescribable).map((column) => column.name)];
  });
  return { ...data, roles: Object.fromEntries(roles) };
}

/** The terms of a model as the right side of an R formula; the column of a `factor()` is one by then, and stays so. */
const rTerms = (terms: readonly string[]): string =>
  parseTerms(terms)
    .map(({ variables }) => variables.map(rVariable).join(':'))
    .join(' + ');

const rVariable = ({ column, asFactor }: TermVariable): string =>
  asFactor ? `factor(${rName(column)})` : rName(column);

/** The lines of the analysis itself, on the prepared data frame `d`. */
function analysisLines({ method, data, counts, options }: ScriptedAnalysis): readonly string[] {
  const roles = Object.entries<Role>(method.roles).map(([name, role]) => {
    const given = data?.roles[name] ?? [];
    if (given.length === 0) return [name, null];
    if (role.takes === 'predictors') return [name, rTerms(given)];
    return [name, takesMany(role) ? given.map(rColumn) : rColumn(given[0]!)];
  });
  return method.r({ roles: Object.fromEntries(roles), options, counts });
}

export const showFunction = [
  '# prints a row of the result by name, in full precision',
  'show <- function(term, ...) {',
  '  values <- sapply(list(...), function(value) as.numeric(value)[1])',
  '  cat(term, paste0(names(values), "=", sprintf("%.15g", values)), "\\n")',
  '}',
] as const;

const encodings = {
  'utf-8': 'UTF-8-BOM',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1252': 'CP1252',
} as const;

/** Reads every value as text and takes out what stands for a missing value, as Lind does. */
export function readingLines({ source }: Table): readonly string[] {
  const encoding = encodings[source.encoding ?? 'utf-8'];
  return [
    '# --- the data: read as text, so that nothing is guessed',
    `d <- read.csv(${rString(source.file ?? '')}, sep = ${rString(source.delimiter ?? ',')}, colClasses = "character",`,
    `  check.names = FALSE, na.strings = character(0), fileEncoding = "${encoding}")`,
    'names(d) <- trimws(names(d))',
    'missing <- c("", "na", "n/a", "nan", "null", ".")',
    'd[] <- lapply(d, function(x) { x <- trimws(x); x[tolower(x) %in% missing] <- NA; x })',
  ];
}

/** Codes declared missing, and the rows without a value in a column that is needed. */
function rowLines(method: AnyMethod, { table, roles }: ScriptedData): string[] {
  const named = Object.entries(roles).map(
    ([name, given]) => [name, columnsGiven(method.roles[name], given)] as const,
  );
  const used = named.flatMap(([, columns]) => columns);
  const needed = named.flatMap(([name, columns]) => (method.roles[name]?.keepMissing ? [] : columns));
  const declared = used.flatMap((name) => {
    const codes = table.source.missingCodes.get(name) ?? [];
    return codes.length === 0 ? [] : [`${rColumn(name)}[${rColumn(name)} %in% ${rStrings(codes)}] <- NA`];
  });
  const complete = needed.length === 0 ? [] : [`d <- d[complete.cases(d[${rStrings(needed)}]), ]`];
  return [...declared, ...complete];
}

function typeLines(method: AnyMethod, data: ScriptedData): string[] {
  return Object.entries(data.roles).flatMap(([name, given]) => {
    const role: Role = method.roles[name];
    const { decimal } = data.table.source;
    const found = columnsGiven(role, given).map((column) => data.table.columns.get(column)!);
    if (role.takes === 'predictors') return predictorLines(data.inputs[name] as Predictors, found, decimal);
    return found.map((column) => typeLine(role, column, { input: data.inputs[name], decimal }));
  });
}

function predictorLines({ variables }: Predictors, found: readonly Column[], decimal: Decimal): string[] {
  return found.map((column, position) => {
    const input = variables[position]!;
    const role = { takes: 'levels' in input ? 'factor' : 'number' } as const;
    return typeLine(role, column, { input, decimal });
  });
}

type Decimal = Table['source']['decimal'];

interface Typing {
  readonly input: unknown;
  readonly decimal: Decimal;
}

function typeLine(role: Pick<Role, 'takes'>, found: Column, { input, decimal }: Typing): string {
  const name = rColumn(found.name);
  const number = decimal === ',' ? `as.numeric(sub(",", ".", ${name}, fixed = TRUE))` : `as.numeric(${name})`;
  const asRead = found.type === 'number' ? number : name;
  switch (role.takes) {
    case 'event':
      return `${name} <- ${eventTest(input as EventInput, asRead, found)}`;
    case 'factor':
      return `${name} <- ${factorCall((input as Factor).levels, asRead, found)}`;
    case 'columns':
      return 'levels' in found
        ? `${name} <- ${factorCall(found.levels, asRead, found)}`
        : `${name} <- ${number}`;
    default:
      return `${name} <- ${number}`;
  }
}

function eventTest({ event }: EventInput, asRead: string, found: Column): string {
  if (found.type === 'number') return `${asRead} == ${event}`;
  return isEventWord(event)
    ? `tolower(${asRead}) == ${rString(event.toLowerCase())}`
    : `${asRead} == ${rString(event)}`;
}

function factorCall(levels: readonly string[], asRead: string, found: Column): string {
  if (found.type === 'number' && levels.every(isNumber))
    return `factor(${asRead}, levels = c(${levels.join(', ')}))`;
  if (!levels.every(isEventWord)) return `factor(${asRead}, levels = ${rStrings(levels)})`;
  return `factor(tolower(${asRead}), levels = ${rStrings(levels.map((level) => level.toLowerCase()))})`;
}

const isNumber = (level: string): boolean => Number.isFinite(Number(level));
