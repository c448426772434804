import type { AnyMethod } from '../../methods/kit/method.js';
import { block, type JsonSchema, listOf, oneOf, text } from '../../study/schema/json-schema.js';
import { studySchema } from '../../study/schema/study-schema.js';
import { designs } from '../../study/study.js';
import { mechanisms } from '../recipe/recipe.js';
import { flawSchema } from './flaw-schema.js';
import { keyAnalysisSchema } from './key-schema.js';
import { formulaSchema, shares, variableSchema } from './variable-schema.js';

/**
 * The JSON Schema of a recipe.
 *
 * @param methods whose roles and options are checked in the analyses of the key
 * @param methodNames all names that an analysis may use
 */
export function recipeSchema(methods: readonly AnyMethod[], methodNames: readonly string[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://lind.invalid/recipe.schema.json',
    title: 'A recipe of Lind',
    ...block(
      {
        recipe: { const: 1, description: 'The version of this form: 1.' },
        title: text('The title of the study.'),
        teaches: text('What students learn with it.'),
        question: studySchema([], methodNames).properties!.question as JsonSchema,
        design: oneOf(designs, 'How the data were gathered.'),
        brief: text('What the student is told (Markdown).'),
        people: { type: 'integer', minimum: 2, description: 'Rows of a data set.' },
        variables: {
          ...listOf(variableSchema, 'The variables, each made from those above it.'),
          minItems: 1,
        },
        correlations: listOf(correlationSchema, 'Correlations of normal scores.'),
        select: selectSchema,
        missing: listOf(missingSchema, 'What goes missing.'),
        flaws: listOf(flawSchema, 'What is wrong in the data on purpose.'),
        analyses: {
          ...listOf(
            keyAnalysisSchema(methods, methodNames),
            'Analyses of the key, with what they are worth.',
          ),
          minItems: 1,
        },
        rubric: text('A rubric of templates/rubrics.'),
      },
      {
        required: [
          'recipe',
          'title',
          'teaches',
          'question',
          'design',
          'brief',
          'people',
          'variables',
          'analyses',
        ],
        description: 'How data with a known truth are made.',
      },
    ),
  };
}

const correlationSchema = block(
  {
    between: { ...listOf(text('A variable.'), 'Two variables.'), minItems: 2 },
    is: { type: 'number', exclusiveMinimum: -1, exclusiveMaximum: 1, description: 'From -1 to 1.' },
  },
  { required: ['between', 'is'], description: 'The correlation of two variables.' },
);

const selectSchema = block(
  {
    where: formulaSchema('Who is in the data.'),
    quota: block(
      {
        by: text('A variable.'),
        shares: shares('The share of each level in the data.', { type: 'number', exclusiveMinimum: 0 }),
      },
      { required: ['by', 'shares'], description: 'So many of each level, as in a case-control study.' },
    ),
  },
  { description: 'Who of those drawn is in the data.' },
);

const missingSchema = block(
  {
    variables: { ...listOf(text('A variable.'), 'What goes missing, together.'), minItems: 1 },
    mechanism: oneOf(mechanisms, 'What the chance may depend on.'),
    probability: formulaSchema('The chance of being missing.'),
  },
  { required: ['variables', 'mechanism', 'probability'], description: 'Values that go missing.' },
);
