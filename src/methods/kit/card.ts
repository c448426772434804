import { type AnyMethod, families } from './method.js';
import type { Option, Role } from './parameters.js';
import { type ReferenceKey, references } from './references.js';
import { takesMany } from './roles.js';
import { exampleCommands, optionValue } from './usage.js';
import { vocabulary } from './vocabulary.js';

/** A name with what is to be known of it; `facts` are short, such as the values that an option takes. */
export interface CardEntry {
  readonly name: string;
  readonly meaning: string;
  readonly facts: readonly string[];
}

/** Everything that a method says of itself, as the manual prints it. */
export interface MethodCard {
  readonly name: string;
  readonly title: string;
  readonly family: string;
  readonly question: string;
  readonly whenToUse: string;
  readonly whenNotToUse: string;
  readonly roles: readonly CardEntry[];
  readonly options: readonly CardEntry[];
  /** How counts are written in place of a data file; null when the method takes none. */
  readonly counts: string | null;
  /** Facts: the label, and the method of the interval. */
  readonly estimates: readonly CardEntry[];
  /** Meanings are the hypotheses. */
  readonly tests: readonly CardEntry[];
  /** Facts: the fields, each with its meaning. */
  readonly tables: readonly CardEntry[];
  readonly formula: string;
  readonly references: readonly string[];
  readonly examples: readonly string[];
}

/** The card of a method. */
export function methodCard(method: AnyMethod): MethodCard {
  const { name, title, question, whenToUse, whenNotToUse, card } = method;
  return {
    name,
    title,
    family: families[method.family],
    question,
    whenToUse,
    whenNotToUse,
    roles: entries<Role>(method.roles).map(roleEntry),
    options: entries<Option>(method.options).map(optionEntry),
    counts: method.counts?.form ?? null,
    ...resultEntries(method),
    formula: card.formula,
    references: card.references.map((key: ReferenceKey) => references[key]),
    examples: exampleCommands(method),
  };
}

const entries = <T>(declared: { readonly [name: string]: T }): [string, T][] => Object.entries(declared);

function roleEntry([name, role]: [string, Role]): CardEntry {
  const facts = [takesMany(role) ? 'columns' : 'column', ...(role.optional ? ['optional'] : [])];
  return { name, meaning: role.help, facts };
}

function optionEntry([name, option]: [string, Option]): CardEntry {
  const fallback = 'default' in option && option.default !== undefined ? [`default ${option.default}`] : [];
  return { name, meaning: option.help, facts: [optionValue(option), ...fallback] };
}

function resultEntries(method: AnyMethod): Pick<MethodCard, 'estimates' | 'tests' | 'tables'> {
  return {
    estimates: Object.entries(method.estimates).map(([name, { label, meaning, interval }]) => ({
      name,
      meaning,
      facts: [label, ...(interval ? [`Interval: ${interval}`] : [])],
    })),
    tests: Object.entries(method.tests).map(([name, { label, hypothesis }]) => ({
      name,
      meaning: hypothesis,
      facts: [label],
    })),
    tables: Object.entries(method.tables).map(([name, { title, fields }]) => ({
      name,
      meaning: title,
      facts: fields.map((field) => `${field}: ${vocabulary[field].meaning}`),
    })),
  };
}
