import type { AnyMethod } from '../../methods/kit/method.js';
import { analysisSchema } from '../../study/schema/analysis-schema.js';
import { block, type JsonSchema, listOf, oneOf, text } from '../../study/schema/json-schema.js';
import { standings } from '../recipe/recipe.js';
import { formulaSchema, shares } from './variable-schema.js';

/** Keys of an analysis in the key that one in a plan does not have. */
const ownKeys = {
  stand: oneOf(standings, 'Whether a good plan has it, whether it is as good, or whether it is a mistake.'),
  terms: {
    ...listOf(text('A term.'), 'The estimates whose truth is known, the main one first.'),
    minItems: 1,
  },
  truth: block(
    {
      analysis: { type: 'object', description: 'The analysis of the whole population that gives the truth.' },
      terms: listOf(text('A term.'), 'Terms of that analysis, in the order of "terms".'),
      values: shares(
        'Values known without simulation, by term.',
        formulaSchema('A number, or a formula of numbers.'),
      ),
      'no-difference': { type: 'number', description: 'The value of no difference.' },
      people: oneOf(['all', 'selected'], 'Whose truth it is.'),
    },
    { description: 'Where the truth comes from, when not from the same analysis of everyone.' },
  ),
} satisfies { readonly [key: string]: JsonSchema };

/**
 * The schema of an analysis of the key: that of a plan's analysis, with what the key says about it. Its purpose
 * follows from its standing.
 */
export function keyAnalysisSchema(methods: readonly AnyMethod[], methodNames: readonly string[]): JsonSchema {
  const planned = analysisSchema(methods, methodNames);
  const { purpose: _, ...common } = planned.properties as { readonly [key: string]: JsonSchema };
  return {
    ...planned,
    properties: { ...common, ...ownKeys },
    required: ['id', 'stand', 'method', 'terms', 'why'],
    ...(planned.allOf ? { allOf: planned.allOf.map(allowingOwnKeys) } : {}),
  };
}

/** The branch of a method closes its keys; those of the key are let in. */
function allowingOwnKeys(branch: JsonSchema): JsonSchema {
  const { then } = branch;
  const { purpose: _, ...properties } = then!.properties as { readonly [key: string]: JsonSchema };
  const open = Object.fromEntries(Object.keys(ownKeys).map((key) => [key, true]));
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  return { ...branch, then: { ...then, properties: { ...properties, ...open } } };
}
