import type { ErrorObject } from 'ajv';
import { didYouMean } from '../../data/suggest.js';
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
  const { schemaErrors } = await import('./compile.js');
  const errors = schemaErrors(schema, document.value).filter(({ keyword }) => keyword !== 'if');
  const problems = errors
    .filter((error) => !isMistyped(error, errors))
    .map((error) => schemaProblem(document, error));
  const first = new Map(problems.toReversed().map((problem) => [problem.path, problem]));
  return [...first.values()].sort((a, b) => a.line! - b.line! || a.column! - b.column!);
}

/** Whether a missing key is there under a name that is nearly right, which is said already. */
function isMistyped({ keyword, params, instancePath }: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (keyword !== 'required') return false;
  return errors.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === instancePath &&
      didYouMean(other.params.additionalProperty, [params.missingProperty]) !== '',
  );
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
