import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { JsonSchema } from './json-schema.js';

/** The schema is our own: it is not itself validated, nor is the code for it made smaller. */
const fast = {
  meta: false,
  validateSchema: false,
  validateFormats: false,
  code: { optimize: false },
} as const;

/**
 * By the text of the schema. To compile one takes far longer than to use it, and a walk or a class of hand-ins
 * comes back to the same few: one for each set of methods that a plan names.
 */
const compiled = new Map<string, ValidateFunction>();

function compile(schema: JsonSchema): ValidateFunction {
  const text = JSON.stringify(schema);
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, logger: false, ...fast });
  const made = ajv.compile(schema);
  compiled.set(text, made);
  return made;
}

/** All errors of a value against a schema. In a file of its own, so that Ajv is loaded only where it is used. */
export function schemaErrors(schema: JsonSchema, value: unknown): readonly ErrorObject[] {
  const validate = compile(schema);
  validate(value);
  return validate.errors ?? [];
}
