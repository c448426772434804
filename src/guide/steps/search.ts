import type { Search, SearchPart } from '../../study/study.js';
import { searchParts } from '../../study/study.js';
import { exercisePrompts } from '../exercise-prompts.js';
import { agreement, field, textsOf } from '../prompt.js';
import { centralString, numberedLines, pubmedString } from '../search/build.js';
import { headingFault, lintSearch, wordFault } from '../search/lint.js';
import { isAgreed, mark } from '../seen.js';
import type { GuideState } from '../state.js';
import type { Prompt, Step } from '../step.js';

const id = 'search';

/** Comparison and outcome are left out: authors name them in too many ways, or not at all in an abstract. */
const conceptsOf = ({ draft }: GuideState): readonly SearchPart[] =>
  searchParts.filter((part) => draft.question?.[part] !== undefined);

const names = {
  population: 'the population',
  intervention: 'the intervention',
  exposure: 'the exposure',
  'index-test': 'the test',
} as const;

export const search: Step = {
  id,
  stage: 'acquire',
  title: 'The search for what is known',
  todo: 'build a search for what is known already',
  about:
    'Before new data, look for what is known. A search is built from the question: for each of its ideas the words that authors use and the headings that librarians give, joined so that a paper must have all ideas and may use any of the words. Lind writes the strings for PubMed and for CENTRAL; it is offline, so you run them.',
  terms: ['MeSH'],
  hints: [
    'What would the author of the perfect paper have written in its title?',
    'List for each idea: synonyms, abbreviations, older names, singular and plural (with *), British and American spelling. Then look each idea up in the MeSH browser for its heading.',
    'An example for another question, gout and colchicine: the words of the population are gout, gouty arthrit*, podagra; its heading is Gout. The words of the intervention are colchicine, colchicum; its heading is Colchicine.',
  ],
  applies: () => true,
  prompts(state) {
    const parts = conceptsOf(state);
    if (parts.length === 0) return [];
    return [
      ...parts.flatMap((part) => conceptPrompts(state, part)),
      filterPrompt(state),
      ...stringsPrompt(state),
      ...exercisePrompts(state, 'search'),
    ];
  },
};

const firstFault = (texts: readonly string[], fault: (text: string) => string | null): string | null =>
  texts.map(fault).find((found) => found !== null) ?? null;

function conceptPrompts(state: GuideState, part: SearchPart): readonly Prompt[] {
  const said = `"${state.draft.question?.[part]}"`;
  return [
    field(state, {
      id: `search-${part}-words`,
      asks: `Which words and phrases do authors use for ${names[part]}? Write them with commas between.`,
      shows: [`In your question: ${said}`],
      path: ['search', part, 'words'],
      input: { kind: 'words', least: 1, between: ',' },
      check: (answer) => firstFault(textsOf(answer), wordFault),
    }),
    field(state, {
      id: `search-${part}-mesh`,
      asks: `Which MeSH headings fit? Write "none" if there is none. A heading may hold a comma, so put semicolons between.`,
      path: ['search', part, 'mesh'],
      input: { kind: 'words', least: 0, between: ';' },
      check: (answer) => firstFault(textsOf(answer), headingFault),
    }),
  ];
}

const filterPrompt = (state: GuideState): Prompt =>
  field(state, {
    id: 'search-filter',
    asks: 'Which studies are you looking for?',
    path: ['search', 'filter'],
    input: {
      kind: 'choice',
      choices: [
        {
          value: 'randomised-trials',
          name: 'randomised trials',
          about: 'For a question of therapy: the filter of Cochrane is added.',
        },
        { value: 'none', name: 'all studies', about: 'No filter.' },
      ],
    },
  });

function stringsPrompt({ draft, journal }: GuideState): readonly Prompt[] {
  const made = draft.search as Search | undefined;
  if (made?.filter === undefined || pubmedString(made) === '') return [];
  const pubmed = pubmedString(made);
  const central = centralString(made);
  const remarks = lintSearch(made).map((remark) => `• ${remark}`);
  return [
    agreement({
      id,
      asks: 'Is the search ready?',
      yes: 'Yes, keep it',
      no: 'No, I want to change a word',
      ifNo: 'search-population-words',
      answered:
        isAgreed(journal, id, [pubmed, central]) || (made.pubmed === pubmed && made.central === central),
      shows: [
        'For PubMed, line by line:',
        ...numberedLines(made),
        'For CENTRAL (Cochrane Library):',
        central,
        ...(remarks.length > 0 ? ['What a colleague would ask (after PRESS):', ...remarks] : []),
      ],
      changes: {
        study: [
          { path: ['search', 'pubmed'], value: pubmed },
          { path: ['search', 'central'], value: central },
        ],
        note: { of: mark([pubmed, central]) },
      },
    }),
  ];
}
