import { searchFilters, searchParts } from '../study.js';
import { block, listOf, oneOf, text } from './json-schema.js';

/** The parts of a study that are settled on the way to its plan: the search, the data, the design's weak points. */

const conceptSchema = block(
  {
    words: listOf(
      text('A word or phrase.'),
      'Words and phrases that papers use for it; * stands for any ending.',
    ),
    mesh: listOf(text('A heading.'), 'Subject headings of MeSH.'),
  },
  { description: 'One idea of the question, in the words that papers use.' },
);

export const searchSchema = block(
  {
    ...Object.fromEntries(searchParts.map((part) => [part, conceptSchema])),
    filter: oneOf(searchFilters, 'Which studies are looked for.'),
    pubmed: text('The search string for PubMed.'),
    central: text('The search string for CENTRAL, the register of trials in the Cochrane Library.'),
  },
  { description: 'How the literature is searched.' },
);

export const dataDecisionSchema = block(
  {
    about: text('What was found, such as duplicate-rows.'),
    column: text('The column it is about.'),
    decision: text('What was done about it, and why.'),
  },
  { required: ['about', 'decision'], description: 'What was decided about one problem in the data.' },
);

export const disclosureSchema = block(
  {
    columns: listOf(text('A column.'), 'Columns that an outsider could know of somebody.'),
    decision: text('What was done so that nobody can be recognised.'),
  },
  { description: 'Whether the data could tell who somebody is.' },
);

export const threatsSchema = block(
  {
    named: listOf(text('A threat.'), 'What may make a study of this design wrong.'),
    greatest: text('Which of them matters most here, and why.'),
  },
  { description: 'The main threats to what the study says.' },
);
