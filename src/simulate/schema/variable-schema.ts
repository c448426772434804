import { block, type JsonSchema, listOf, oneOf, text } from '../../study/schema/json-schema.js';
import { distributions } from '../draw/distributions.js';
import { assignMethods } from '../recipe/recipe.js';

/** A number, or a formula on the variables above. */
export const formulaSchema = (description: string): JsonSchema => ({
  type: ['number', 'string'],
  minLength: 1,
  description,
});

const name: JsonSchema = {
  type: 'string',
  pattern: '^[a-zA-Z][a-zA-Z0-9_]*$',
  description: 'The name of the column: letters, digits and _, beginning with a letter.',
};

/** Shares by level. */
export const shares = (description: string, of: JsonSchema): JsonSchema => ({
  type: 'object',
  additionalProperties: of,
  description,
});

const distributionSchemas: { readonly [kind: string]: JsonSchema } = Object.fromEntries(
  Object.entries(distributions).map(([kind, { parameters }]) => [
    kind,
    block(
      Object.fromEntries(parameters.map((parameter) => [parameter, formulaSchema(`Its ${parameter}.`)])),
      {
        required: parameters,
        description: `A ${kind} distribution.`,
      },
    ),
  ]),
);

const ordinalSchema = block(
  {
    levels: listOf(text('A level.'), 'The levels, from the lowest.'),
    cuts: listOf({ type: 'number' }, 'Log odds of being at or below each level but the last.'),
    score: formulaSchema('What moves people up, in log odds.'),
  },
  { required: ['levels', 'cuts'], description: 'Ordered levels by proportional odds.' },
);

const dateSchema = block(
  {
    from: text('The first day, such as 2024-01-31, or a date above.'),
    to: text('The last day, where all days between are alike.'),
    after: formulaSchema('So many days after "from".'),
  },
  { required: ['from'], description: 'A date.' },
);

const assignSchema = block(
  {
    arms: listOf(text('An arm.'), 'The arms, the reference first.'),
    method: oneOf(assignMethods, 'Each person by chance alone, or in permuted blocks (unless given).'),
    ratio: listOf({ type: 'integer', minimum: 1 }, 'People in each arm, as shares.'),
    block: { type: 'integer', minimum: 2, description: 'How many make a block.' },
    by: listOf(text('A variable above.'), 'Strata: blocks are made within the levels of these.'),
    probability: formulaSchema('The chance of the second arm, by what people are like: confounding.'),
  },
  { required: ['arms'], description: 'The treatment or exposure whose effect is the truth.' },
);

const clusterSchema = block(
  {
    size: { type: 'integer', minimum: 1, description: 'Rows of a cluster.' },
    prefix: { type: 'string', description: 'What the names of clusters begin with.' },
  },
  { required: ['size'], description: 'Rows in clusters, one after the other.' },
);

const identifierSchema = block(
  { prefix: { type: 'string', description: 'What the numbers begin with.' } },
  { required: ['prefix'], description: 'A number for each row, as P001.' },
);

/** One variable: what it is called, and one kind that says how its values are made. */
export const variableSchema = block(
  {
    name,
    label: text('What it is, for people.'),
    unit: text('Its unit.'),
    description: text('How it was measured.'),
    hidden: { type: 'boolean', description: 'Used in formulas, and not in the data.' },
    per: text('One value for each cluster: the name of the cluster variable.'),
    decimals: { type: 'integer', minimum: 0, description: 'Decimals that are recorded.' },
    minimum: { type: 'number', description: 'Smaller values become this one.' },
    maximum: { type: 'number', description: 'Larger values become this one.' },
    levels: listOf(text('A level.'), 'The words that a formula may give, in their order.'),
    labels: shares('What the codebook calls the levels.', text('A label.')),
    ...distributionSchemas,
    categorical: shares('Levels with their shares.', formulaSchema('The share of a level.')),
    ordinal: ordinalSchema,
    event: formulaSchema('The probability of yes.'),
    date: dateSchema,
    formula: formulaSchema('What the value follows from.'),
    identifier: identifierSchema,
    assign: assignSchema,
    cluster: clusterSchema,
    sequence: listOf({ type: ['string', 'number'] }, 'Values that repeat row by row, such as visits.'),
  },
  { required: ['name'], description: 'One variable.' },
);
