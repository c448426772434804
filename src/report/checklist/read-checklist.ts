import { LindError } from '../../errors.js';
import { StudyDocument } from '../../study/document.js';
import { type Problem, ProblemsError, problemText } from '../../study/problem.js';
import { block, listOf, oneOf, text } from '../../study/schema/json-schema.js';
import { schemaProblems } from '../../study/schema/validate.js';
import { designs } from '../../study/study.js';
import type { Checklist } from './checklist.js';
import { evidenceNames } from './evidence.js';

const seen = (description: string) => listOf(oneOf(evidenceNames, 'Something in a study.'), description);

const itemSchema = block(
  {
    id: text('The number of the item, in quotation marks.'),
    asks: text('What it asks for, in words of our own.'),
    by: seen('What in a study answers it.'),
    rest: text('What it asks for besides.'),
    designs: listOf(oneOf(designs, 'A design.'), 'The designs that it is about.'),
    when: seen('What a study must have for it to apply.'),
  },
  { required: ['id', 'asks'], description: 'One item.' },
);

const checklistSchema = block(
  {
    title: text('The name of the guideline.'),
    for: text('The studies that it is for.'),
    source: text('Where it was published.'),
    licence: text('The licence of its own text.'),
    link: text('Its site.'),
    sections: listOf(
      block(
        { title: text('The title of the part.'), items: listOf(itemSchema, 'Its items.') },
        { required: ['title', 'items'], description: 'One part.' },
      ),
      'The parts of the checklist.',
    ),
  },
  {
    required: ['title', 'for', 'source', 'licence', 'link', 'sections'],
    description: 'A reporting checklist.',
  },
);

/**
 * Reads a reporting checklist.
 *
 * @throws LindError `bad-checklist` with line and column
 */
export async function readChecklist(yaml: string, file: string): Promise<Checklist> {
  const document = parsed(yaml, file);
  const [problem] = await schemaProblems(document, checklistSchema);
  if (problem) throw badChecklist(problem);
  return document.value as unknown as Checklist;
}

function parsed(yaml: string, file: string): StudyDocument {
  try {
    return StudyDocument.parse(yaml, file);
  } catch (error) {
    throw error instanceof ProblemsError ? badChecklist(error.problems[0]!) : error;
  }
}

const badChecklist = (problem: Problem): LindError =>
  new LindError('bad-checklist', problemText(problem).replace(/\b([Tt])he study\b/, '$1he checklist'));
