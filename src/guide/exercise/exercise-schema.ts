import { block, type JsonSchema, listOf, oneOf, text } from '../../study/schema/json-schema.js';
import { walkSteps } from './exercise.js';

const number = (description: string): JsonSchema => ({ type: 'number', description });
const positive = (description: string): JsonSchema => ({ type: 'integer', exclusiveMinimum: 0, description });

const filter: JsonSchema = {
  type: 'object',
  additionalProperties: { type: ['string', 'number'] },
  description: 'Values that a row must have, by column or field.',
};

const numberAnswer = block(
  {
    analysis: text('The id of an analysis of the model study.'),
    term: text('The term of an estimate.'),
    test: text('The name of a test.'),
    table: text('The name of a table.'),
    where: filter,
    field: text('The field of the row; estimate for a term and pValue for a test unless given.'),
    times: number('What the field is multiplied by, such as 100 for people of every 100.'),
    unsigned: { type: 'boolean', description: 'Whether the number is asked for without its sign.' },
    decimals: { type: 'integer', minimum: 0, description: 'Decimals that are asked for.' },
    unit: text('What stands behind the number.'),
  },
  { required: ['analysis', 'decimals'], description: 'Where the number is found in the results.' },
);

const choice = block(
  {
    says: text('The choice as it is read.'),
    right: { type: 'boolean', description: 'Whether it is the right one.' },
    why: text('Why it is right, or why it tempts and what is wrong with it.'),
  },
  { required: ['says', 'why'], description: 'One choice.' },
);

const question = block(
  {
    id: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*$',
      description: 'A short name for the question, in lower-case letters, digits and hyphens.',
    },
    step: oneOf(walkSteps, 'The step of the walk to which the question belongs.'),
    about: text('The analysis whose result the question is about.'),
    ask: text('The question as it is put to the student.'),
    number: numberAnswer,
    choices: { ...listOf(choice, 'The choices, one of them right.'), minItems: 2 },
    hints: {
      ...listOf(
        text('One hint.'),
        'A nudge, the idea, and a worked example of a similar problem with other numbers.',
      ),
      minItems: 3,
    },
    reveal: text('The answer with its reason; {answer} stands for the number.'),
  },
  { required: ['id', 'step', 'ask', 'hints', 'reveal'], description: 'One question of the walk.' },
);

const total = block(
  {
    says: text('What the publication says.'),
    rows: number('How many rows there are.'),
    sum: text('The column whose sum is meant.'),
    where: filter,
    counts: block(
      {
        analysis: text('The id of an analysis of the model study.'),
        are: listOf(listOf(number('A count.'), 'A row of counts.'), 'Its counts.'),
      },
      { required: ['analysis', 'are'], description: 'The counts of an analysis.' },
    ),
    number: numberAnswer,
    is: number('The number that the publication prints.'),
  },
  { required: ['says'], description: 'A number that the publication prints.' },
);

/** The JSON Schema of an exercise.yaml. */
export const exerciseSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://lind.invalid/exercise.schema.json',
  title: 'An exercise of Lind',
  ...block(
    {
      lind: { const: 1, description: 'The version of this form: 1.' },
      title: text('The title of the exercise.'),
      teaches: text('The design that it teaches, in a few words.'),
      difficulty: { enum: [1, 2, 3], description: '1 to begin with, 3 for those who have done some.' },
      minutes: positive('About how long the walk takes.'),
      summary: text('One line on what it is about.'),
      totals: { ...listOf(total, 'What the publication prints.'), minItems: 1 },
      questions: { ...listOf(question, 'The questions, in their order.'), minItems: 1 },
      closing: text('What is said at the end (Markdown).'),
    },
    {
      required: [
        'lind',
        'title',
        'teaches',
        'difficulty',
        'minutes',
        'summary',
        'totals',
        'questions',
        'closing',
      ],
      description: 'The questions, hints and published totals of one exercise.',
    },
  ),
};
