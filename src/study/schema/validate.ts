import type { ErrorObject } from 'ajv';
import type { StudyDocument } from '../document.js';
import type { KeyPath, Problem } from '../problem.js';
import { pathText } from '../problem.js';
import type { JsonSchema } from './json-schema.js';
import { schemaSentence } from './sentences.js';

/**
 * Everything in which a study's values do not follow the schema, in the order of the file. One problem a place: the
 * consequences of a problem are not reported again.
 */
export async function schemaProblems(
  document: StudyDocument,
  schema: JsonSchema,
): Promise<readonly Problem[]> {
  const { Ajv } = await import('ajv');
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: false,
    validateFormats: false,
    logger: false,
  });
  const validate = ajv.compile(schema);
  if (validate(document.value)) return [];
  const problems = (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if')
    .map((error) => schemaProblem(document, error));
  const first = new Map(problems.toReversed().map((problem) => [problem.path, problem]));
  return [...first.values()].sort((a, b) => a.line! - b.line! || a.column! - b.column!);
}

function schemaProblem(document: StudyDocument, error: ErrorObject): Problem {
  const parent = keyPath(document.value, error.instancePath);
  const { key, message } = schemaSentence(error, parent);
  const path = key === null ? parent : [...parent, key];
  const place = document.placeOf(path, key === null ? 'value' : 'key');
  return {
    code: 'bad-study',
    severity: 'error',
    file: document.file,
    ...place,
    path: pathText(path),
    message,
  };
}

/** A JSON pointer as steps; positions in lists become numbers. */
function keyPath(value: unknown, pointer: string): KeyPath {
  const path: (string | number)[] = [];
  let at: unknown = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(at) ? Number(key) : key;
    path.push(step);
    at = (at as { readonly [key: string]: unknown })[step];
  }
  return path;
}
