import type { JsonSchema } from './json-schema.js';

/**
 * A schema that asks for no key: what a study has to follow while it is being written. Conditions keep theirs, since
 * they only choose what applies.
 */
export function draftSchema(schema: JsonSchema): JsonSchema {
  const { required: _, ...rest } = schema;
  const entries = Object.entries(rest).map(([key, value]) => [key, key === 'if' ? value : loosened(value)]);
  return Object.fromEntries(entries);
}

function loosened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosened);
  return typeof value === 'object' && value !== null ? draftSchema(value as JsonSchema) : value;
}
