import { didYouMean } from '../../data/suggest.js';
import { LindError } from '../../errors.js';
import type { Rubric } from '../../simulate/rubric/rubric.js';
import { StudyDocument } from '../../study/document.js';
import { type KeyPath, ProblemsError, pathText, problemText } from '../../study/problem.js';
import { block, type JsonSchema, listOf, text } from '../../study/schema/json-schema.js';
import { schemaProblems } from '../../study/schema/validate.js';
import type { PersonMark, PersonMarks } from './person-mark.js';

const markSchema = block(
  {
    student: text('The id of the student.'),
    criterion: text('The id of the criterion in the rubric.'),
    points: { type: 'number', minimum: 0, description: 'A number from 0 to the points of the criterion.' },
    note: { type: 'string', description: 'A sentence to the student.' },
    by: text('Who gave the mark.'),
    at: text('When, such as 2026-03-01T10:00:00Z.'),
  },
  { required: ['student', 'criterion', 'points'], description: 'One mark.' },
);

const marksSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://lind.invalid/marks.schema.json',
  title: 'Marks that people gave',
  ...block(
    {
      marks: { const: 1, description: 'The version of this form: 1.' },
      given: listOf(markSchema, 'The marks in the order in which they were given.'),
    },
    { required: ['marks'], description: 'Marks that people gave.' },
  ),
};

/** The schema of marks.yaml as it is written beside it, for editors. JSON text. */
export const publishedMarksSchema = (): string => `${JSON.stringify(marksSchema, null, 2)}\n`;

/** The file as it is before anybody gave a mark. */
export const emptyMarks = `# yaml-language-server: $schema=.lind-grade/marks.schema.json
# Marks that people give. Of several for one student and criterion the last one counts, and the
# earlier ones stay as its history: to change a mark, add another below it. One mark looks like this:
#
#   - student: "S001"
#     criterion: conclusion
#     points: 6
#     note: Say how sure you are, too.
#     by: A. Grader
#
# "lind grade review" writes here too, and keeps what is here.
marks: 1
given:
`;

interface Course {
  readonly rubric: Rubric;
  /** Ids of the students. */
  readonly students: readonly string[];
}

/**
 * Reads the marks that people gave.
 *
 * @param file its path, for messages
 * @throws LindError `bad-marks` with line and column
 */
export async function readMarks(yaml: string, file: string, course: Course): Promise<PersonMarks> {
  const document = parsed(yaml, file);
  const [problem] = await schemaProblems(document, marksSchema);
  if (problem) throw badMarks(problemText(problem));
  const given = (document.value.given ?? []) as PersonMarks;
  const check = faultFinder(course);
  for (const [at, mark] of given.entries()) {
    const fault = check(mark);
    if (fault === null) continue;
    const path: KeyPath = ['given', at, fault.key];
    const place = document.placeOf(path);
    throw badMarks(
      problemText({
        ...{ code: 'bad-marks', severity: 'error', file, ...place },
        ...{ path: pathText(path), message: fault.message },
      }),
    );
  }
  return given;
}

function parsed(yaml: string, file: string): StudyDocument {
  try {
    return StudyDocument.parse(yaml, file);
  } catch (error) {
    throw error instanceof ProblemsError ? badMarks(problemText(error.problems[0]!)) : error;
  }
}

const badMarks = (message: string): LindError =>
  new LindError(
    'bad-marks',
    message
      .replace(/\b([Tt])he study\b/, '$1he file of marks')
      .replace(
        'holds no study; it must begin with keys such as "title:" and "question:"',
        'holds no marks; it must begin with "marks: 1"',
      )
      .replace(
        'a study file holds words and numbers, not data',
        'mark the course in parts ("lind grade --shard")',
      ),
  );

interface Fault {
  readonly key: keyof PersonMark;
  readonly message: string;
}

/** What does not fit the course in a mark. */
function faultFinder({ rubric, students }: Course): (mark: PersonMark) => Fault | null {
  const known = new Set(students);
  const most = new Map(rubric.criteria.map(({ id, points }) => [id, points] as const));
  const criteria = [...most.keys()];
  return ({ student, criterion, points }) => {
    if (!known.has(student)) {
      const near = didYouMean(student, students);
      return { key: 'student', message: `There is no student "${student}" in the key.${near}` };
    }
    const limit = most.get(criterion);
    if (limit === undefined) {
      const near = didYouMean(criterion, criteria);
      return {
        key: 'criterion',
        message: `There is no criterion "${criterion}" in the rubric.${near} The criteria are ${criteria.join(', ')}.`,
      };
    }
    if (points <= limit) return null;
    return {
      key: 'points',
      message: `"${criterion}" has ${limit} points, so ${points} cannot be given; write a number from 0 to ${limit}.`,
    };
  };
}

/**
 * The file with more marks. Everything in it, comments too, stays as it is.
 *
 * @param file its path, for messages
 * @throws LindError `bad-marks`
 */
export function withMarks(yaml: string, file: string, marks: PersonMarks): string {
  const document = parsed(yaml, file);
  const given = (document.value.given ?? []) as PersonMarks;
  if (marks.length === 0) return yaml;
  if (given.length === 0) return document.setIn(['given'], marks).text;
  return marks.reduce((more, mark, at) => more.setIn(['given', given.length + at], mark), document).text;
}
