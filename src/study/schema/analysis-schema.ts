import type { AnyMethod } from '../../methods/kit/method.js';
import type { Option, Role } from '../../methods/kit/parameters.js';
import { takesMany } from '../../methods/kit/roles.js';
import { purposes } from '../study.js';
import { type JsonSchema, oneOf, text } from './json-schema.js';

type Keys = { readonly [key: string]: JsonSchema };

/** Keys that every analysis has, whatever its method. */
function commonKeys(methodNames: readonly string[]): Keys {
  return {
    id: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*$',
      description:
        'A short name for the analysis, in lower-case letters, digits and hyphens, such as "main".',
    },
    purpose: oneOf(purposes, 'What the analysis is for; a study has one primary analysis.'),
    method: oneOf(methodNames, 'The statistical method, one of those that "lind methods" lists.'),
    why: text('Why this analysis, and why this method.'),
  };
}

/**
 * The schema of one analysis of a plan: the keys that all have, then by method its roles and options, in the words of
 * the flags.
 *
 * @param methods those whose keys are known; `methodNames` may hold more
 */
export function analysisSchema(methods: readonly AnyMethod[], methodNames: readonly string[]): JsonSchema {
  const common = commonKeys(methodNames);
  return {
    type: 'object',
    description: 'One analysis: id, purpose, method, and the columns and options of that method.',
    properties: common,
    required: ['id', 'purpose', 'method'],
    ...(methods.length > 0 ? { allOf: methods.map((method) => whenMethod(method, common)) } : {}),
  };
}

const whenMethod = (method: AnyMethod, common: Keys): JsonSchema => ({
  if: { properties: { method: { const: method.name } }, required: ['method'] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: methodSchema(method, common),
});

function methodSchema(method: AnyMethod, common: Keys): JsonSchema {
  const roles = entries<Role>(method.roles).map(([name, role]) => [name, roleSchema(role)] as const);
  const options = entries<Option>(method.options).map(
    ([name, option]) => [name, optionSchema(option)] as const,
  );
  const counts = method.counts ? [['counts', countsSchema(method.counts.form)] as const] : [];
  const ownKeys = Object.fromEntries([...roles, ...options, ...counts]);
  const commonNames = Object.fromEntries(Object.keys(common).map((key) => [key, true]));
  return {
    description: `${method.title}. ${method.question}`,
    properties: { ...commonNames, ...ownKeys },
    additionalProperties: false,
    ...rolesOrCounts(method),
  };
}

/** Columns are needed unless the method can work from counts and has them; then there are no columns. */
function rolesOrCounts(method: AnyMethod): JsonSchema {
  const all = entries<Role>(method.roles);
  const required = all.filter(([, role]) => !role.optional).map(([name]) => name);
  if (!method.counts) return { required };
  return {
    if: { required: ['counts'] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { properties: Object.fromEntries(all.map(([name]) => [name, false])) },
    else: {
      required,
      properties: Object.fromEntries(all.map(([name, role]) => [name, { description: role.help }])),
    },
  };
}

const entries = <T>(declared: { readonly [name: string]: T }): [string, T][] => Object.entries(declared);

function roleSchema(role: Role): JsonSchema {
  const one = { type: 'string', minLength: 1 } as const;
  if (!takesMany(role)) return { ...one, description: role.help };
  const least = role.takes === 'numbers' ? role.least : 1;
  return { type: ['string', 'array'], minLength: 1, items: one, minItems: least, description: role.help };
}

/** A level may look like a number or like true and false. */
const levelValue: JsonSchema = { type: ['string', 'number', 'boolean'] };

function optionSchema(option: Option): JsonSchema {
  const description = option.help;
  switch (option.is) {
    case 'flag':
      return { type: 'boolean', description, default: false };
    case 'number':
      return { type: 'number', description, ...bounds(option) };
    case 'numbers':
      return { type: ['number', 'array'], items: { type: 'number' }, minItems: 1, description };
    case 'choice':
      return { enum: choices(option.choices), default: option.default, description };
    case 'level':
      return { ...levelValue, description };
    case 'names':
      return { type: ['string', 'array'], minLength: 1, items: { type: 'string' }, minItems: 1, description };
    case 'references':
      return {
        type: ['string', 'array', 'object'],
        minLength: 1,
        items: { type: 'string' },
        additionalProperties: levelValue,
        description,
      };
  }
}

function bounds(option: Option & { is: 'number' }): JsonSchema {
  return {
    ...(option.above === undefined ? {} : { exclusiveMinimum: option.above }),
    ...(option.below === undefined ? {} : { exclusiveMaximum: option.below }),
    ...(option.default === undefined ? {} : { default: option.default }),
  };
}

/** YAML reads a bare true or false as such, not as the word. */
const choices = (words: readonly string[]): unknown[] =>
  words.flatMap((word): unknown[] =>
    word === 'true' || word === 'false' ? [word === 'true', word] : [word],
  );

const countsSchema = (form: string): JsonSchema => ({
  type: ['string', 'array'],
  minLength: 1,
  items: { type: ['array', 'integer'], items: { type: 'integer', minimum: 0 }, minimum: 0 },
  description: `In place of columns: "${form}", or a list of rows.`,
});
