import type { ErrorObject } from 'ajv';
import { didYouMean } from '../../data/suggest.js';
import { quoted } from '../../data/wording.js';
import { list } from '../../methods/kit/wording.js';
import type { KeyPath } from '../problem.js';
import type { JsonSchema } from './json-schema.js';

/** An error of the schema in words, and the key below its place that it is about. */
interface Said {
  readonly key: string | null;
  readonly message: string;
}

/**
 * One plain sentence for an error of the schema: what is wrong there and what to do.
 *
 * @param at where the error is
 */
export function schemaSentence(error: ErrorObject, at: KeyPath): Said {
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return { key: params.missingProperty, message: missingKey(params.missingProperty, at, error) };
    case 'additionalProperties':
      return { key: params.additionalProperty, message: unknownKey(params.additionalProperty, at, error) };
    case 'false schema':
      return {
        key: null,
        message: `${capital(keyName(at))} cannot stand beside "counts"; give either the counts or the columns.`,
      };
    default:
      return { key: null, message: valueSentence(error, at) };
  }
}

function missingKey(key: string, at: KeyPath, { parentSchema, data }: ErrorObject): string {
  const declared = (parentSchema as JsonSchema).properties?.[key];
  const help = typeof declared === 'object' ? declared.description : undefined;
  return `${blockName(at, data)} has no "${key}"; add it.${help ? ` ${help}` : ''}`;
}

function unknownKey(key: string, at: KeyPath, error: ErrorObject): string {
  const known = Object.keys((error.parentSchema as JsonSchema).properties ?? {});
  const { method } = error.data as { readonly method?: unknown };
  const name = typeof method === 'string' ? `an analysis by ${method}` : blockName(at, null).toLowerCase();
  return `${quoted(key)} is not a key of ${name}.${didYouMean(key, known)} The keys are ${list(known)}.`;
}

function valueSentence({ keyword, params, data, parentSchema }: ErrorObject, at: KeyPath): string {
  const name = capital(keyName(at));
  const schema = parentSchema as JsonSchema;
  switch (keyword) {
    case 'type':
      return typeSentence(name, data, [params.type].flat() as string[]);
    case 'enum':
      return notOneOf(name, data, schema);
    case 'const':
      return `${name} must be ${JSON.stringify(params.allowedValue)}, not ${shown(data)}.`;
    case 'pattern':
      return String(data).trim() === ''
        ? isEmpty(name)
        : `${name} cannot be ${shown(data)}. ${schema.description ?? ''}`;
    case 'minLength':
      return isEmpty(name);
    case 'minItems':
      return `${name} needs at least ${params.limit} ${params.limit === 1 ? 'item' : 'items'}.`;
    default:
      return `${name} ${bounds[keyword] ?? 'is not as it must be:'} ${params.limit ?? ''}, not ${shown(data)}.`;
  }
}

const isEmpty = (name: string): string => `${name} is empty; write something, or leave it out.`;

const bounds: { readonly [keyword: string]: string } = {
  exclusiveMinimum: 'must be above',
  exclusiveMaximum: 'must be below',
  minimum: 'must be at least',
  maximum: 'must be at most',
};

const kinds: { readonly [type: string]: string } = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list (one item a line, each beginning with "- ")',
  object: 'a block of keys, each on a line of its own below it',
};

function typeSentence(name: string, data: unknown, types: readonly string[]): string {
  const wanted = types.filter((type) => type !== 'null');
  if (wanted.includes('string') && (typeof data === 'number' || typeof data === 'boolean')) {
    return `${name} must be text; put ${data} in quotation marks.`;
  }
  return `${name} must be ${list(
    wanted.map((type) => kinds[type] ?? type),
    'or',
  )}, not ${shown(data)}.`;
}

/** Longer lists of words are not read out; the description says where they are listed. */
const mostWords = 16;

function notOneOf(name: string, data: unknown, schema: JsonSchema): string {
  const words = [...new Set((schema.enum ?? []).filter((word) => word !== null).map(String))];
  const near = typeof data === 'object' ? '' : didYouMean(String(data), words);
  const rest = words.length > mostWords ? (schema.description ?? '') : `It may be ${list(words, 'or')}.`;
  return `${name} cannot be ${shown(data)}.${near} ${rest}`;
}

function shown(data: unknown): string {
  if (Array.isArray(data)) return 'a list';
  if (data === null) return 'empty';
  return typeof data === 'object' ? 'a block of keys' : quoted(String(data));
}

/** A block, to begin a sentence: `Analysis "main"`, `Item 2 of "findings"`. */
function blockName(at: KeyPath, data: unknown): string {
  const { id } = (data ?? {}) as { readonly id?: unknown };
  if (at.at(-2) === 'analyses' && typeof id === 'string') return `Analysis ${quoted(id)}`;
  return capital(keyName(at));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function keyName(at: KeyPath): string {
  const last = at.at(-1);
  if (last === undefined) return 'The study';
  return typeof last === 'number' ? `item ${last + 1} of ${keyName(at.slice(0, -1))}` : quoted(last);
}
