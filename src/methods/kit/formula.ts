import { refuseModel } from './messages/model.js';

/** A column as it stands in a model: as it is, or its values as categories (`factor(site)`). */
export interface TermVariable {
  /** As results name it: `age`, `factor(site)`. */
  readonly name: string;
  readonly column: string;
  readonly asFactor: boolean;
}

/** A term of a model: one variable, or several that interact. */
export interface ModelTerm {
  /** `age`, `factor(site)`, `arm:age`. */
  readonly name: string;
  readonly variables: readonly TermVariable[];
}

/**
 * The terms in a list separated by commas. Backticks are kept: they say that a comma or a colon is part of a name.
 *
 * @example splitTerms('age, arm,arm:age') // => ['age', 'arm', 'arm:age']
 * @example splitTerms('`dose, mg`,factor(site)') // => ['`dose, mg`', 'factor(site)']
 */
export const splitTerms = (text: string): string[] => splitOutsideBackticks(text, ',');

/** The parts between separators that are not within backticks, without blanks around them; empty ones left out. */
function splitOutsideBackticks(text: string, separator: ',' | ':'): string[] {
  const parts = text.match(separator === ',' ? /(?:`[^`]*`|[^,])+/g : /(?:`[^`]*`|[^:])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * The terms of a model, in the order in which they are written.
 *
 * @param terms such as `age`, `factor(site)`, `arm:age`; a name that holds a comma or a colon in backticks
 * @throws LindError `repeated-term` when a term stands there twice, or a variable interacts with itself
 * @example parseTerms(['age', 'arm:factor(site)']).map((term) => term.name) // => ['age', 'arm:factor(site)']
 */
export function parseTerms(terms: readonly string[]): ModelTerm[] {
  const parsed = terms.map(parseTerm);
  const seen = new Set<string>();
  for (const term of parsed) {
    const key = termKey(term.variables);
    if (seen.has(key)) throw refuseModel.repeatedTerm(term.name);
    seen.add(key);
  }
  return parsed;
}

/** The same for two terms of the same variables, in whatever order: `arm:age` is `age:arm`. */
export const termKey = (variables: readonly TermVariable[]): string =>
  JSON.stringify(variables.map(({ name }) => name).sort());

function parseTerm(text: string): ModelTerm {
  const variables = splitOutsideBackticks(text, ':').map(parseVariable);
  const names = variables.map(({ name }) => name);
  if (new Set(names).size < names.length) throw refuseModel.repeatedTerm(text);
  return { name: names.join(':'), variables };
}

function parseVariable(text: string): TermVariable {
  const inner = /^factor\((.*)\)$/.exec(text)?.[1];
  const column = withoutBackticks(inner ?? text);
  return { name: inner === undefined ? column : `factor(${column})`, column, asFactor: inner !== undefined };
}

/** A name as the table has it. */
export const withoutBackticks = (text: string): string =>
  /^`[^`]*`$/.test(text.trim()) ? text.trim().slice(1, -1) : text.trim();

/** The variables of a model, each once, in the order of their first mention. */
export function variablesOf(terms: readonly ModelTerm[]): TermVariable[] {
  const byName = new Map(terms.flatMap((term) => term.variables).map((one) => [one.name, one]));
  return [...byName.values()];
}

/** The names of the columns that the terms need. */
export const columnsOfTerms = (terms: readonly string[]): string[] => [
  ...new Set(variablesOf(terms.map(parseTerm)).map((variable) => variable.column)),
];
