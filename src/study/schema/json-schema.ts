/** The part of JSON Schema (draft 07, which editors know best) that the study's schema uses. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: JsonSchema;
  readonly properties?: { readonly [key: string]: JsonSchema | boolean };
  readonly additionalProperties?: JsonSchema | boolean;
  readonly required?: readonly string[];
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
}

/** Text that is not empty. */
export const text = (description: string): JsonSchema => ({
  type: 'string',
  minLength: 1,
  pattern: '\\S',
  description,
});

/** One of a few words. */
export const oneOf = (words: readonly string[], description: string): JsonSchema => ({
  type: 'string',
  enum: words,
  description,
});

/** A block of these keys and no others. */
export function block(
  properties: { readonly [key: string]: JsonSchema },
  { required = [], description }: { readonly required?: readonly string[]; readonly description: string },
): JsonSchema {
  const entries = Object.entries(properties).map(([key, schema]) => [
    key,
    required.includes(key) ? schema : orEmpty(schema),
  ]);
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(entries),
    required,
    additionalProperties: false,
  };
}

/** A key that may be left without a value, which counts as left out. */
function orEmpty(schema: JsonSchema): JsonSchema {
  const { type } = schema;
  if (typeof type !== 'string') return schema;
  return { ...schema, type: [type, 'null'], ...(schema.enum ? { enum: [...schema.enum, null] } : {}) };
}

/** A list of such values. */
export const listOf = (items: JsonSchema, description: string): JsonSchema => ({
  type: 'array',
  items,
  description,
});
