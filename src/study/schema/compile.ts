import { Ajv, type ErrorObject } from 'ajv';
import type { JsonSchema } from './json-schema.js';

/** All errors of a value against a schema. In a file of its own, so that Ajv is loaded only where it is used. */
export function schemaErrors(schema: JsonSchema, value: unknown): readonly ErrorObject[] {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: false,
    validateFormats: false,
    logger: false,
  });
  const validate = ajv.compile(schema);
  validate(value);
  return validate.errors ?? [];
}
