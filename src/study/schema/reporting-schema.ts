import { checklistNames, type StatementKind, statementKinds } from '../reporting.js';
import { block, type JsonSchema, listOf, oneOf, text } from './json-schema.js';

/** The parts of a study that only its report needs: who took part, what is declared, the reporting checklist. */

const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });

const lossSchema = block(
  { n: count('How many.'), reason: text('Why.') },
  { required: ['n', 'reason'], description: 'How many, and why.' },
);

const losses = (description: string): JsonSchema => listOf(lossSchema, description);

const followed = {
  entered: count('How many entered the study, or were allocated to the arm.'),
  'not-received': losses('Did not get what they were allocated to.'),
  lost: losses('Lost to follow-up.'),
  discontinued: losses('Stopped the intervention.'),
  'not-analysed': losses('Entered, and are not in the primary analysis.'),
  analysed: count('How many are in the primary analysis.'),
};

export const participantsSchema = block(
  {
    assessed: count('How many were assessed for eligibility.'),
    excluded: losses('Assessed, and not entered.'),
    ...followed,
    arms: {
      type: 'object',
      additionalProperties: block(followed, { description: 'What became of the people of one arm.' }),
      description: 'The same for each arm, by its name in the data.',
    },
  },
  { description: 'The people of the study, from the first look at them to the primary analysis.' },
);

export const recordsSchema = block(
  {
    identified: count('Records found by the search.'),
    'removed-before-screening': losses('Removed before screening, such as duplicates.'),
    screened: count('Records screened.'),
    excluded: count('Records excluded on title and abstract.'),
    sought: count('Reports sought for retrieval.'),
    'not-retrieved': count('Reports that were not retrieved.'),
    assessed: count('Reports assessed for eligibility.'),
    'reports-excluded': losses('Reports excluded after reading.'),
    included: count('Studies included.'),
  },
  { description: 'The records of a systematic review, from the search to the studies included.' },
);

const asked: { readonly [K in StatementKind]: string } = {
  approval: 'Who approved the study, or why no approval was needed.',
  consent: 'How consent was asked for, or why it was not.',
  registration: 'Register, number and date; or that it was not registered.',
  protocol: 'Where the protocol and the plan of analysis can be read.',
  funding: 'Who paid for it, and what part they had in it.',
  conflicts: 'Interests that may bear on the study; or that there are none.',
  'data-availability': 'Where data and code are, and on what terms.',
  'public-involvement': 'How patients or the public had a part in it.',
  'ai-use': 'What tools of artificial intelligence were used, and for what; or that none were.',
};

export const statementsSchema = block(
  Object.fromEntries(statementKinds.map((kind) => [kind, text(`${asked[kind]} (Markdown.)`)])),
  { description: 'What the authors declare.' },
);

export const reportingSchema = block(
  {
    checklist: oneOf(checklistNames, 'The checklist, in place of the one that goes with the design.'),
    items: listOf(
      block(
        {
          // Many are plain numbers, which nobody puts in quotation marks.
          item: { type: ['string', 'integer'], description: 'The number of the item, such as 12a.' },
          where: text('Where it is reported.'),
          'not-applicable': text('Why it does not apply.'),
        },
        { required: ['item'], description: 'One item of the checklist.' },
      ),
      'What the authors say of items that Lind cannot find by itself.',
    ),
  },
  { description: 'The reporting checklist.' },
);
