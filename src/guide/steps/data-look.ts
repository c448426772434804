import { type ColumnKind, columnKinds, withColumnKind, withMissingCodes } from '../../data/edit-codebook.js';
import { missingTest } from '../../data/missing.js';
import type { Column, Table } from '../../data/table.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { columnChoices } from '../column-choices.js';
import { lastAnswer } from '../events.js';
import { exercisePrompts } from '../exercise-prompts.js';
import { prompt, textOf, textsOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt, Step } from '../step.js';

export const dataLook: Step = {
  id: 'data-look',
  stage: 'acquire',
  title: 'A look at the data',
  todo: 'look at the data, column by column',
  about:
    'Look at every column before you use any: what it is, how it was read, and what is missing. Nothing is looked at by group yet.',
  terms: ['missing data'],
  hints: [
    'Which columns are numbers that one could add up, and which are only codes for kinds?',
    'A column of 1, 2 and 3 may stand for three hospitals; then its mean says nothing. A column with -9 or 999 in it may stand for "not known".',
    'An example: a column "pain" with the values 0 to 10 and 99 has two decisions in it: whether pain is a number or an ordered category, and that 99 stands for a missing value.',
  ],
  applies: ({ draft }) => draft.data?.file !== undefined,
  prompts(state) {
    if (state.data === null) return [];
    return [
      typesPrompt(state, state.data.table),
      ...kindPrompts(state, state.data.table),
      codesPrompt(state, state.data),
      ...exercisePrompts(state, 'data'),
    ];
  },
};

const typesId = 'data-types';

const typesPrompt = ({ journal }: GuideState, table: Table): Prompt =>
  prompt({
    id: typesId,
    asks: 'Which columns were read as something that they are not? Choose none if all are right.',
    shows: [{ table: overview(table) }],
    input: { kind: 'multi', choices: columnChoices(table), least: 0 },
    answered: lastAnswer(journal, typesId) !== undefined,
    current: [],
    changes: (answer) => ({ note: { columns: textsOf(answer) } }),
  });

const kindNames: { readonly [kind in ColumnKind]: string } = {
  number: 'a number that one can calculate with',
  category: 'one of a few kinds',
  text: 'words, or something that tells rows apart',
  date: 'a date',
};

function kindPrompts({ journal, codebook }: GuideState, table: Table): readonly Prompt[] {
  const columns = lastAnswer(journal, typesId)?.columns;
  const named = Array.isArray(columns) ? columns.filter((name) => table.columns.has(name)) : [];
  return named.map((name) =>
    prompt({
      id: `data-type-${name}`,
      asks: `What is in "${name}"?`,
      input: { kind: 'choice', choices: columnKinds.map((value) => ({ value, name: kindNames[value] })) },
      answered: lastAnswer(journal, `data-type-${name}`) !== undefined,
      changes: (answer) => ({
        codebook: withColumnKind(edited(codebook, table), name, textOf(answer) as ColumnKind),
        note: { kind: textOf(answer) },
      }),
    }),
  );
}

const edited = (codebook: string | null, table: Table) => ({
  codebook,
  table,
  path: (table.source.file ?? 'data.csv').replace(/^.*[\\/]/, ''),
});

const codesId = 'missing-codes';

function codesPrompt(
  { journal, codebook }: GuideState,
  { table, remarks }: NonNullable<GuideState['data']>,
): Prompt {
  const suspicious = remarks.filter(({ code }) => code === 'suspicious-code').map(({ message }) => message);
  return prompt({
    id: codesId,
    asks: 'Which codes stand for a missing value, apart from empty cells and NA? Write "none" if there is none.',
    shows: suspicious,
    input: { kind: 'words', least: 0, between: ',' },
    answered: lastAnswer(journal, codesId) !== undefined,
    check: (answer) => unknownCode(table, textsOf(answer)),
    changes: (answer) =>
      textsOf(answer).length === 0
        ? { note: { codes: [] } }
        : {
            codebook: withMissingCodes(edited(codebook, table), textsOf(answer)),
            note: { codes: textsOf(answer) },
          },
  });
}

/** A code that stands nowhere is a slip of the pen. */
function unknownCode(table: Table, codes: readonly string[]): string | null {
  const absent = codes.find((code) => ![...table.columns.values()].some((column) => holds(column, code)));
  return absent === undefined ? null : `No column holds ${absent}; write a code that stands in the data.`;
}

function holds(column: Column, code: string): boolean {
  const isCode = missingTest([code]);
  if ('levels' in column) return column.levels.some(isCode);
  return column.values.some((value) => !Number.isNaN(value) && isCode(String(value)));
}

/** Every column: how it was read, what it holds, how much is missing. */
function overview(table: Table): PresentedTable {
  return {
    title: `${table.rows} rows, ${table.columns.size} columns`,
    columns: [
      { title: 'Column', align: 'left' },
      { title: 'Read as', align: 'left' },
      { title: 'Missing', align: 'right' },
      { title: 'Holds', align: 'left' },
    ],
    rows: [...table.columns.values()].map((column) => [
      column.name,
      column.type,
      String(missingIn(column)),
      contents(column),
    ]),
    footnotes: [],
  };
}

const missingIn = (column: Column): number =>
  'levels' in column
    ? column.codes.filter((code) => code < 0).length
    : column.values.filter((value) => Number.isNaN(value)).length;

const shownLevels = 4;

function contents(column: Column): string {
  if (column.type === 'text') return `${column.levels.length} different`;
  if ('levels' in column) {
    const { levels } = column;
    return levels.length > shownLevels ? `${levels.length} kinds` : levels.join(', ');
  }
  const values = column.values.filter((value) => !Number.isNaN(value));
  if (values.length === 0 || column.type === 'date') return '';
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  return `${least} to ${most}`;
}
