import { block, type JsonSchema, listOf, oneOf, text } from '../../study/schema/json-schema.js';
import {
  answers,
  overallLevels,
  questionsOf,
  type Worksheet,
  worksheetDesigns,
} from '../worksheets/worksheet.js';
import { concerns } from './appraisal.js';

const paperSchema = block(
  {
    name: text('A short name for tables and plots, such as MRC 1948.'),
    citation: text('Authors, title, journal, year.'),
    result: text('Which result is appraised: outcome, comparison, time.'),
    weight: { type: 'number', minimum: 0, description: 'Its weight in a meta-analysis, in percent.' },
  },
  { required: ['name'], description: 'The paper.' },
);

const reading = {
  quotation: text('The words of the paper that support the answer.'),
  place: text('Where they stand, such as p. 770.'),
  note: text('What you thought.'),
};

const readingSchema = block(
  { reader: text('The reader.'), answer: oneOf(answers, 'What they had answered.'), ...reading },
  { required: ['reader'], description: 'What one of the readers had answered.' },
);

const answerSchema = (description: string): JsonSchema =>
  block(
    {
      answer: oneOf(answers, description),
      ...reading,
      readings: listOf(readingSchema, 'In a consensus: what the readers had answered where they differed.'),
      settled: text('In a consensus: how the disagreement was settled, and why.'),
    },
    { description },
  );

const judgementSchema = (levels: readonly string[], description: string): JsonSchema =>
  block(
    { judgement: oneOf(levels, description), reason: text('Why, where you depart from the proposal.') },
    { description },
  );

const concernSchema = (description: string): JsonSchema =>
  block({ concern: oneOf(concerns, description), reason: text('Why.') }, { description });

const keys = (entries: readonly (readonly [string, JsonSchema])[], description: string): JsonSchema =>
  block(Object.fromEntries(entries), { description });

/** What every appraisal begins with; enough to tell which worksheet it needs. */
const head = {
  appraisal: { const: 1, description: 'The version of this form: 1.' },
  design: oneOf(worksheetDesigns, 'The design of the study in the paper; it decides on the questions.'),
  paper: paperSchema,
  reader: text('Who appraised it.'),
  consensus: listOf(text('A reader.'), 'The readers whose appraisals were made one.'),
};

const required = ['appraisal', 'design', 'paper'];

const anyBlock = (description: string): JsonSchema => ({ type: ['object', 'null'], description });

/** The schema of an appraisal before its worksheet is known. */
export const appraisalHeadSchema: JsonSchema = block(
  {
    ...head,
    answers: anyBlock('The answers by question.'),
    judgements: anyBlock('Where you settle a judgement yourself.'),
    applicability: anyBlock('How near the paper is to your question.'),
  },
  { required, description: 'An appraisal of one paper.' },
);

/** The JSON Schema of an appraisal with a worksheet. Its keys are the questions and domains of the worksheet. */
export function appraisalSchema(worksheet: Worksheet): JsonSchema {
  const { levels, domains, applicability = [] } = worksheet;
  const judged = [
    ...domains.map(({ id, title }) => [id, judgementSchema(levels, `${title}.`)] as const),
    ['overall', judgementSchema(overallLevels(worksheet), 'The whole.')] as const,
  ];
  return block(
    {
      ...head,
      answers: keys(
        questionsOf(worksheet).map(({ id, asks }) => [id, answerSchema(asks)]),
        'The answers by question.',
      ),
      judgements: keys(judged, 'Where you settle a judgement yourself.'),
      applicability: keys(
        applicability.map(({ id, asks }) => [id, concernSchema(asks)]),
        'How near the paper is to your question.',
      ),
    },
    { required, description: 'An appraisal of one paper.' },
  );
}
