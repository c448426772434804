import { judgementLevelNames } from '../../study/judgement-levels.js';
import { block, type JsonSchema, listOf, oneOf, text } from '../../study/schema/json-schema.js';
import { worksheetDesigns } from './worksheet.js';

const id = (pattern: string, description: string): JsonSchema => ({ type: 'string', pattern, description });
const name = id('^[a-z][a-z0-9-]*$', 'A short name in lower-case letters, digits and hyphens.');

/** Of what a condition may name, the reader checks the questions. */
const condition: JsonSchema = {
  type: 'object',
  description:
    'Answers by question, "some" or "every" question of the domain, or "any" of several conditions. All parts must hold.',
  additionalProperties: {
    type: ['string', 'array'],
    items: { type: ['string', 'object'] },
    minItems: 1,
  },
};

const level = oneOf(judgementLevelNames, 'A judgement.');
const levelsSchema: JsonSchema = { ...listOf(level, 'The judgements, the best first.'), minItems: 2 };

const ruleSchema = block(
  { when: condition, is: level },
  { required: ['is'], description: 'The judgement, when the condition holds; without "when", otherwise.' },
);

const questionSchema = block(
  {
    id: id('^[0-9]+[a-z]$', 'The number of the domain and a letter, such as 1a.'),
    asks: text('The question, to be answered by yes or no.'),
    'look-for': text('What to look for in the paper.'),
    why: text('Why it matters.'),
    worry: text('An example of what would worry.'),
    'asked-if': condition,
    neutral: { type: 'boolean', description: 'A question of fact, whose answer is neither good nor bad.' },
  },
  { required: ['id', 'asks', 'look-for', 'why', 'worry'], description: 'One question.' },
);

const domainSchema = block(
  {
    id: name,
    title: text('What can go wrong.'),
    short: text('One or two words, for plots.'),
    questions: { ...listOf(questionSchema, 'The questions.'), minItems: 1 },
    judged: {
      ...listOf(
        { ...listOf(ruleSchema, 'Rules; the first that holds judges.'), minItems: 1 },
        'Lists of rules.',
      ),
      minItems: 1,
    },
  },
  { required: ['id', 'title', 'short', 'questions', 'judged'], description: 'One domain.' },
);

const toolSchema = block(
  {
    name: text('Its name.'),
    citation: text('Where it was published.'),
    link: text('Where it is kept.'),
    robvis: text('Its name in robvis.'),
    rule: text('Where the rules of the proposals come from.'),
  },
  { required: ['name', 'citation', 'link', 'robvis', 'rule'], description: 'The tool that is followed.' },
);

const overallSchema = block(
  {
    by: oneOf(['worst', 'count'], 'The worst of the domains, or by how many are how.'),
    note: text('What a person has to judge beyond the rule.'),
    levels: levelsSchema,
    judged: listOf(
      block(
        {
          when: {
            type: 'object',
            additionalProperties: { type: 'integer', minimum: 1 },
            description: 'At least so many domains, by level.',
          },
          is: level,
        },
        { required: ['is'], description: 'One rule.' },
      ),
      'Rules; the first that holds judges.',
    ),
  },
  { required: ['by', 'note'], description: 'How the whole is judged.' },
);

const applicabilitySchema = block(
  { id: name, asks: text('The question.') },
  { required: ['id', 'asks'], description: 'One concern about how near the paper is to the question.' },
);

/** The JSON Schema of a worksheet. */
export const worksheetSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://lind.invalid/worksheet.schema.json',
  title: 'A worksheet of critical appraisal of Lind',
  ...block(
    {
      worksheet: { const: 1, description: 'The version of this form: 1.' },
      design: oneOf(worksheetDesigns, 'The design it is for.'),
      title: text('The design in words.'),
      about: text('What is appraised with it.'),
      tool: toolSchema,
      levels: levelsSchema,
      overall: overallSchema,
      applicability: listOf(applicabilitySchema, 'How near the paper is to the question.'),
      domains: { ...listOf(domainSchema, 'The domains.'), minItems: 1 },
    },
    {
      required: ['worksheet', 'design', 'title', 'about', 'tool', 'levels', 'overall', 'domains'],
      description: 'Questions about one design, and the rules that judge by the answers.',
    },
  ),
};

/** The schema of worksheets as it is published, for editors. JSON text. */
export const publishedWorksheetSchema = (): string => `${JSON.stringify(worksheetSchema, null, 2)}\n`;
