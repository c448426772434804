import type { AnyMethod } from '../../methods/kit/method.js';
import { creditRoles, designs, questionTypes } from '../study.js';
import { analysisSchema } from './analysis-schema.js';
import { certaintySchema, studyAppraisalSchema } from './appraising-schema.js';
import { block, type JsonSchema, listOf, oneOf, text } from './json-schema.js';
import { dataDecisionSchema, disclosureSchema, searchSchema, threatsSchema } from './preparation-schema.js';
import { participantsSchema, recordsSchema, reportingSchema, statementsSchema } from './reporting-schema.js';

/**
 * The JSON Schema of `study.yaml`. The keys of an analysis are derived from the definitions of the methods.
 *
 * @param methods the methods whose roles and options are checked
 * @param methodNames all names that an analysis may use
 */
export function studySchema(methods: readonly AnyMethod[], methodNames: readonly string[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://lind.invalid/study.schema.json',
    title: 'A study of Lind',
    ...block(
      {
        lind: { const: 1, description: 'The version of this form: 1.' },
        title: text('The title of the study.'),
        authors: listOf(authorSchema, 'Who did the work.'),
        date: {
          type: 'string',
          pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          description: 'The date of the report, as 2026-01-31.',
        },
        background: text('What is known, and why the question is asked (Markdown).'),
        question: questionSchema,
        design: oneOf(designs, 'How the data were gathered.'),
        data: dataSchema,
        search: searchSchema,
        'data-decisions': listOf(dataDecisionSchema, 'What was decided about problems in the data.'),
        disclosure: disclosureSchema,
        threats: threatsSchema,
        plan: planSchema(analysisSchema(methods, methodNames)),
        findings: listOf(findingSchema, 'What each analysis shows, in your own words.'),
        conclusion: text('The answer to the question, in a few sentences (Markdown).'),
        limitations: listOf(
          text('One limitation.'),
          'What may make the answer wrong, one limitation an item.',
        ),
        appraisal: studyAppraisalSchema,
        certainty: certaintySchema,
        application: text('What you would tell a patient or a colleague (Markdown).'),
        participants: participantsSchema,
        records: recordsSchema,
        statements: statementsSchema,
        reporting: reportingSchema,
        reflection: text('What you learned, and would do otherwise next time (Markdown).'),
      },
      {
        required: ['lind', 'title', 'question', 'design', 'plan'],
        description: 'One study: its question, design, data, plan and findings.',
      },
    ),
  };
}

const authorSchema = block(
  {
    name: text('The name, as it is to stand in the report.'),
    affiliation: text('Department or school.'),
    roles: listOf(oneOf(creditRoles, 'A contributor role of CRediT.'), 'What this author did (CRediT).'),
  },
  { required: ['name'], description: 'One author.' },
);

const questionSchema = block(
  {
    type: oneOf(questionTypes, 'What kind of question it is.'),
    population: text('P: the people, with the condition and the setting.'),
    intervention: text('I: what is done, with dose and duration.'),
    exposure: text('E: what people are exposed to.'),
    'index-test': text('The test that is judged.'),
    comparison: text('C: what it is compared with; for a test, the reference standard.'),
    outcome: text('O: what is measured.'),
    timeframe: text('T: over what time.'),
  },
  { required: ['type', 'population', 'outcome'], description: 'The question in its parts (PICO).' },
);

const dataSchema = block(
  {
    file: text('The data file, from the folder of the study, such as data/trial.csv.'),
    source: text('Where the data come from, for the list of references.'),
  },
  { required: ['file'], description: 'The data.' },
);

const planSchema = (analysis: JsonSchema): JsonSchema =>
  block(
    {
      'smallest-effect': block(
        {
          term: text('The estimate it is about, such as risk-difference.'),
          value: {
            type: 'number',
            description: 'The smallest value that would matter, on the scale of the estimate.',
          },
          why: text('Why this value.'),
        },
        { required: ['term', 'value'], description: 'The smallest effect that would matter to a patient.' },
      ),
      analyses: listOf(analysis, 'The analyses, one an item.'),
    },
    { required: [], description: 'What will be done, decided before Lind shows outcomes by group.' },
  );

const findingSchema = block(
  {
    analysis: text('The id of the analysis.'),
    says: text('What it shows (Markdown).'),
    numbers: {
      type: 'object',
      additionalProperties: { type: 'number' },
      description: 'The numbers you report, by term, such as risk-ratio: 2.1.',
    },
  },
  { required: ['analysis'], description: 'What one analysis shows.' },
);
