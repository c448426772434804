import { certaintyLevels, type downReasons, effectSizes, type upReasons } from '../appraising.js';
import { judgementLevelNames } from '../judgement-levels.js';
import { block, type JsonSchema, listOf, oneOf, text } from './json-schema.js';

const judged = {
  judgement: oneOf(judgementLevelNames, 'What it is judged to be.'),
  reason: text('Why, where it departs from the proposal.'),
};

export const studyAppraisalSchema = block(
  {
    tool: text('The tool whose domains were followed, such as RoB 2.'),
    reader: text('Who appraised the study.'),
    domains: listOf(
      block(
        { domain: text('What can go wrong.'), short: text('One or two words, for the plot.'), ...judged },
        { required: ['domain', 'short', 'judgement'], description: 'One domain.' },
      ),
      'The judgements by domain.',
    ),
    overall: block(judged, { required: ['judgement'], description: 'The whole.' }),
  },
  {
    required: ['tool', 'domains', 'overall'],
    description: 'The critical appraisal of this study; "lind appraise" writes it.',
  },
);

const rating = (description: string): JsonSchema =>
  block(
    {
      by: { type: 'integer', minimum: 1, maximum: 2, description: 'By how many levels: 1 or 2.' },
      why: text('Why.'),
    },
    { required: ['by', 'why'], description },
  );

const downWords: { readonly [R in (typeof downReasons)[number]]: string } = {
  'risk-of-bias': 'How the study was made may have moved the result.',
  inconsistency: 'Studies disagree more than by chance, and it is not explained.',
  indirectness: 'People, treatments or outcomes are not those of the question.',
  imprecision: 'The interval holds answers that would lead to different decisions.',
  'publication-bias': 'Studies are likely missing because of their results.',
};

const upWords: { readonly [R in (typeof upReasons)[number]]: string } = {
  'large-effect': 'The effect is so large that bias is an unlikely explanation of all of it.',
  'dose-response': 'More of the exposure goes with more of the outcome.',
  'opposing-confounding': 'What confounding there may be would have hidden the effect.',
};

const ratings = (words: { readonly [reason: string]: string }, description: string): JsonSchema =>
  block(Object.fromEntries(Object.entries(words).map(([reason, says]) => [reason, rating(says)])), {
    description,
  });

export const certaintySchema = block(
  {
    level: oneOf(certaintyLevels, 'How sure the answer is (GRADE).'),
    why: text('Why.'),
    start: oneOf(certaintyLevels, 'Where it starts, when not where the design has it.'),
    down: ratings(downWords, 'Reasons to rate the certainty down.'),
    up: ratings(upWords, 'Reasons to rate the certainty up.'),
    'assumed-risk': {
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      description: 'The risk of those not treated that absolute effects are worked out at, between 0 and 1.',
    },
    size: oneOf(effectSizes, 'How large the effect is called in the sentence of the result.'),
  },
  { required: ['level'], description: 'How sure the answer is, by GRADE.' },
);
