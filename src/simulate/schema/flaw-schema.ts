import { block, type JsonSchema, listOf, oneOf, text } from '../../study/schema/json-schema.js';
import type { FlawKind } from '../recipe/recipe.js';
import { shares } from './variable-schema.js';

/** The keys that each flaw needs besides its extent. */
export const flawKeys: { readonly [K in FlawKind]: readonly string[] } = {
  'mixed-units': ['column', 'factor'],
  'impossible-value': ['column', 'values'],
  'future-date': ['column'],
  'duplicate-person': [],
  'swapped-arm': ['column'],
  'missing-code': ['column', 'code'],
  'stray-text': ['column', 'texts'],
  spelling: ['column', 'variants'],
  'decimal-comma': ['column'],
  'date-before': ['column', 'before'],
};

const kinds = Object.keys(flawKeys);

const plain = block(
  {
    kind: oneOf(kinds, 'What is wrong.'),
    share: { type: 'number', exclusiveMinimum: 0, description: 'In which share of the rows.' },
    count: { type: 'integer', minimum: 1, description: 'In how many rows.' },
    column: text('The column.'),
    factor: { type: 'number', description: 'What a value is multiplied by to be in the other unit.' },
    decimals: { type: 'integer', minimum: 0, description: 'Decimals in the other unit.' },
    values: listOf({ type: 'number' }, 'Values that cannot be.'),
    code: text('The code that stands where a value is missing, such as "999".'),
    texts: listOf(text('A text.'), 'What is written; * stands for the value.'),
    variants: shares('Spellings of each level.', listOf(text('A spelling.'), 'Spellings.')),
    before: text('The date that it then comes before.'),
  },
  { required: ['kind'], description: 'Something that is wrong in the data on purpose.' },
);

/** A flaw, with the keys that its kind needs. */
export const flawSchema: JsonSchema = {
  ...plain,
  allOf: Object.entries(flawKeys).map(([kind, required]) => ({
    if: { properties: { kind: { const: kind } }, required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { required, properties: Object.fromEntries(required.map((key) => [key, plain.properties![key]!])) },
  })),
};
