import type { StudyDocument } from '../../study/document.js';
import { ProblemsError } from '../../study/problem.js';
import { schemaProblems } from '../../study/schema/validate.js';
import type { Exercise } from './exercise.js';
import { exerciseSchema } from './exercise-schema.js';

/**
 * The exercise in a document, held against its schema.
 *
 * @throws ProblemsError with everything in which it does not follow the schema
 */
export async function readExercise(document: StudyDocument): Promise<Exercise> {
  const problems = await schemaProblems(document, exerciseSchema);
  if (problems.length > 0) throw new ProblemsError(problems);
  return document.value as unknown as Exercise;
}
