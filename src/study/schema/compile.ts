import { Ajv, type ErrorObject } from 'ajv';
import type { JsonSchema } from './json-schema.js';

/** The schema is our own and used once: it is not itself validated, nor is the code for it made smaller. */
const fast = {
  meta: false,
  validateSchema: false,
  validateFormats: false,
  code: { optimize: false },
} as const;

/** All errors of a value against a schema. In a file of its own, so that Ajv is loaded only where it is used. */
export function schemaErrors(schema: JsonSchema, value: unknown): readonly ErrorObject[] {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, logger: false, ...fast });
  const validate = ajv.compile(schema);
  validate(value);
  return validate.errors ?? [];
}
