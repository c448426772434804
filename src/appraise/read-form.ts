import { StudyDocument } from '../study/document.js';
import { type Problem, ProblemsError } from '../study/problem.js';
import type { JsonSchema } from '../study/schema/json-schema.js';
import { schemaProblems } from '../study/schema/validate.js';

/** A YAML file of a given form. */
export interface Form {
  /** What it is, for messages: "appraisal". */
  readonly is: string;
  readonly schema: JsonSchema;
}

/**
 * A YAML file, not yet held against a schema.
 *
 * @param is what it is, for messages
 * @throws ProblemsError with line and column, named for what the file is
 */
export function parseForm(yaml: string, file: string, is: string): StudyDocument {
  try {
    return StudyDocument.parse(yaml, file);
  } catch (error) {
    throw error instanceof ProblemsError ? new ProblemsError(error.problems.map(named(is))) : error;
  }
}

/**
 * A YAML file held against its schema.
 *
 * @throws ProblemsError with line and column, named for what the file is
 */
export async function requireForm(document: StudyDocument, { is, schema }: Form): Promise<void> {
  const problems = await schemaProblems(document, schema);
  if (problems.length > 0) throw new ProblemsError(problems.map(named(is)));
}

/** The reader of studies is used, whose words speak of studies. */
const named =
  (is: string) =>
  (problem: Problem): Problem => ({
    ...problem,
    code: `bad-${is}`,
    message: problem.message
      .replace(/ it must begin with keys such as .*$/, ` "lind appraise new" makes one.`)
      .replace(/\b(the|no|a) study\b/gi, `$1 ${is}`),
  });
