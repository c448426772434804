import { LindError } from '../../errors.js';
import { StudyDocument } from '../../study/document.js';
import { type KeyPath, type Problem, ProblemsError, pathText, problemText } from '../../study/problem.js';
import { block, type JsonSchema, listOf, oneOf, text } from '../../study/schema/json-schema.js';
import { schemaProblems } from '../../study/schema/validate.js';
import { type Criterion, type Rubric, rubricChecks } from './rubric.js';

const points: JsonSchema = { type: 'number', minimum: 0, description: 'Points.' };

const levelSchema = block(
  { points, descriptor: text('What work of this level is like.') },
  { required: ['points', 'descriptor'], description: 'One level.' },
);

const criterionSchema = block(
  {
    id: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*$',
      description: 'A short name in lower-case letters, digits and hyphens.',
    },
    title: text('What is marked.'),
    points,
    check: oneOf(Object.keys(rubricChecks), 'The check that marks it.'),
    person: block(
      {
        'look-for': text('What a person looks for.'),
        levels: { ...listOf(levelSchema, 'The levels, the best first.'), minItems: 2 },
      },
      { required: ['look-for', 'levels'], description: 'How a person marks it.' },
    ),
  },
  { required: ['id', 'title', 'points'], description: 'One thing that is marked.' },
);

const rubricSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://lind.invalid/rubric.schema.json',
  title: 'A rubric of Lind',
  ...block(
    {
      rubric: { const: 1, description: 'The version of this form: 1.' },
      title: text('The title.'),
      criteria: { ...listOf(criterionSchema, 'What is marked.'), minItems: 1 },
    },
    { required: ['rubric', 'title', 'criteria'], description: 'How a report is marked.' },
  ),
};

/** The schema of rubrics as it is published, for editors. JSON text. */
export const publishedRubricSchema = (): string => `${JSON.stringify(rubricSchema, null, 2)}\n`;

/**
 * Reads a rubric.
 *
 * @throws LindError `bad-rubric` with line and column
 */
export async function readRubric(yaml: string, file: string): Promise<Rubric> {
  const document = parsed(yaml, file);
  const [problem] = await schemaProblems(document, rubricSchema);
  if (problem) throw badRubric(problem);
  const rubric = document.value as unknown as Rubric;
  const fault = faultOf(rubric);
  if (fault === null) return rubric;
  const place = document.placeOf(fault.path);
  throw badRubric({
    code: 'bad-rubric',
    severity: 'error',
    file,
    ...place,
    path: pathText(fault.path),
    message: fault.message,
  });
}

function parsed(yaml: string, file: string): StudyDocument {
  try {
    return StudyDocument.parse(yaml, file);
  } catch (error) {
    throw error instanceof ProblemsError ? badRubric(error.problems[0]!) : error;
  }
}

const badRubric = (problem: Problem): LindError =>
  new LindError('bad-rubric', problemText(problem).replace(/\b([Tt])he study\b/, '$1he rubric'));

interface Fault {
  readonly path: KeyPath;
  readonly message: string;
}

function faultOf({ criteria }: Rubric): Fault | null {
  for (const [at, criterion] of criteria.entries()) {
    const path: KeyPath = ['criteria', at, 'id'];
    if (criteria.findIndex(({ id }) => id === criterion.id) < at) {
      return { path, message: `There are two criteria "${criterion.id}"; give one another id.` };
    }
    const message = criterionFault(criterion);
    if (message !== null) return { path, message };
  }
  return null;
}

function criterionFault({ id, check, person, points: most }: Criterion): string | null {
  if ((check === undefined) === (person === undefined)) {
    return `Criterion "${id}" must be marked either by a "check" or by a "person".`;
  }
  const best = Math.max(...(person?.levels ?? []).map((level) => level.points));
  if (!person || best === most) return null;
  return `The best level of criterion "${id}" gives ${best} points, and the criterion has ${most}; make them the same.`;
}
