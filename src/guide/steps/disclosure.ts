import { kindsInWords } from '../../appraise/integrity/check-privacy.js';
import { anonymity, identifyingColumns } from '../../data/disclosure.js';
import type { Table } from '../../data/table.js';
import { plural } from '../../methods/kit/wording.js';
import { columnChoices } from '../column-choices.js';
import { field } from '../prompt.js';
import type { Step } from '../step.js';

export const disclosure: Step = {
  id: 'disclosure',
  stage: 'acquire',
  title: 'Whether anybody can be recognised',
  todo: 'check that nobody can be recognised in the data',
  about:
    'Data about people must not tell who they are. Names and record numbers are not needed to answer the question. But age, sex and a rare disease together may point to one person as well as a name does.',
  terms: [],
  hints: [
    'If your neighbour were in these data, what would you know of them already?',
    'Choose the columns that an outsider may know: age, sex, place, profession, dates. Lind counts how many people share each combination. Somebody who shares theirs with nobody can be picked out.',
    'An example: in a file of 200 patients with year of birth, sex and village, 31 people were alone in their combination. With ten-year age groups and the district in place of the village, the smallest group had 6.',
  ],
  applies: ({ draft }) => draft.data?.file !== undefined,
  prompts(state) {
    if (state.data === null) return [];
    const { table } = state.data;
    const columns = (state.draft.disclosure?.columns ?? []).filter((name) => table.columns.has(name));
    return [
      field(state, {
        id: 'disclosure-columns',
        asks: 'Which columns could an outsider know of somebody? Choose none if there is none.',
        shows: identifying(table),
        path: ['disclosure', 'columns'],
        input: { kind: 'multi', choices: columnChoices(table), least: 0 },
      }),
      ...(state.draft.disclosure?.columns === undefined
        ? []
        : [
            field(state, {
              id: 'disclosure',
              asks: 'Can anybody be recognised, and what will you do about it?',
              shows: [anonymityText(table, columns)],
              path: ['disclosure', 'decision'],
              input: { kind: 'prose' },
            }),
          ]),
    ];
  },
};

function identifying(table: Table): readonly string[] {
  const found = identifyingColumns(table);
  if (found.length === 0)
    return ['No column looks like names, record numbers, dates of birth, or addresses.'];
  return found.map(
    ({ column, kind }) =>
      `"${column}" looks like ${kindsInWords[kind]}. Take the column out of the file before you go on, unless you know that it is none.`,
  );
}

function anonymityText(table: Table, columns: readonly string[]): string {
  if (columns.length === 0) return 'You chose no column, so nobody stands out by what others may know.';
  const { k, alone, smallest } = anonymity(table, columns);
  const values = columns.map((name, at) => `${name} ${smallest[at] ?? 'missing'}`).join(', ');
  const group = k === 1 ? `one person (${values})` : `${k} people (${values})`;
  const standOut =
    alone === 0
      ? 'Nobody is alone.'
      : `${plural(alone, 'person is', 'people are')} alone in their combination.`;
  return `By ${columns.join(', ')}, the smallest group of people who are alike has ${group}. ${standOut}`;
}
