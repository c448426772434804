import { LindError } from '../../errors.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import type { Option, Role } from '../../methods/kit/parameters.js';
import { takesMany } from '../../methods/kit/roles.js';
import { dryRun, withoutDashes } from '../../study/check/check-analyses.js';
import type { DraftAnalysis } from '../../study/draft.js';
import type { PlannedAnalysis } from '../../study/study.js';
import { lastAnswer } from '../events.js';
import type { Input } from '../interview.js';
import { prompt, textOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt } from '../step.js';
import { type AnalysisPlace, analysisField, askedRoles, isComplete, methodOf, modelOf } from './place.js';
import { settingsPrompts } from './settings.js';
import { columnsFor, levelsOf } from './suitable.js';

/** Questions about the columns and options of one analysis, once its method is chosen; then why. */
export function analysisPrompts(state: GuideState, place: AnalysisPlace): readonly Prompt[] {
  const method = methodOf(state, place.analysis);
  if (method === null) return [];
  return [
    ...inputPrompts(state, place, method),
    ...levelPrompts(state, place, method),
    ...settingsPrompts(state, place, method),
    analysisField(state, place, {
      id: `${place.prefix}-why`,
      asks: 'Why this analysis, and why this method?',
      key: 'why',
      input: { kind: 'prose' },
    }),
  ];
}

/** A study without a data file is made from the counts of a report; one of a few rows may be, as they are totals. */
function inputPrompts(state: GuideState, place: AnalysisPlace, method: AnyMethod): readonly Prompt[] {
  const counts = method.counts ? [countsPrompt(state, place, method)] : [];
  if (state.draft.data?.file === undefined) return counts;
  const roles = askedRoles(method).map(([name, role]) => rolePrompt(state, place, { method, name, role }));
  if (!method.counts || (state.data?.table.rows ?? 0) > fewRows)
    return place.analysis.counts ? counts : roles;
  const from = fromPrompt(state, place);
  if (!from.answered) return [from];
  return [from, ...(from.current === 'counts' ? counts : roles)];
}

/** A table of totals has few rows. */
const fewRows = 30;

/** Whether the rows are people, or totals of them. */
function fromPrompt(state: GuideState, { prefix, analysis }: AnalysisPlace): Prompt {
  const id = `${prefix}-from`;
  const said = lastAnswer(state.journal, id)?.from;
  const started =
    analysis.counts !== undefined ? 'counts' : Object.keys(analysis).length > 3 ? 'columns' : null;
  const from = typeof said === 'string' ? said : started;
  return prompt({
    id,
    asks: 'Is each row of the data one person, or are the rows totals?',
    input: {
      kind: 'choice',
      choices: [
        { value: 'columns', name: 'one person a row', about: 'Columns are named.' },
        { value: 'counts', name: 'totals', about: 'Counts are written down.' },
      ],
    },
    answered: from !== null,
    current: from,
    reveal: modelFrom(modelOf(state, analysis)),
    changes: (answer) => ({ note: { from: textOf(answer) } }),
  });
}

const modelFrom = (model: DraftAnalysis | null): string | null =>
  model === null ? null : model.counts === undefined ? 'columns' : 'counts';

const countsPrompt = (state: GuideState, place: AnalysisPlace, method: AnyMethod): Prompt =>
  analysisField(state, place, {
    id: `${place.prefix}-counts`,
    asks: `What are the counts? Write them as ${method.counts?.form}.`,
    key: 'counts',
    input: { kind: 'text' },
    check: (counts) => cannotRun(state, { ...place.analysis, counts }),
  });

interface AskedRole {
  readonly method: AnyMethod;
  readonly name: string;
  readonly role: Role;
}

function rolePrompt(state: GuideState, place: AnalysisPlace, { method, name, role }: AskedRole): Prompt {
  const { analysis } = place;
  return analysisField(state, place, {
    id: `${place.prefix}-${name}`,
    asks: `${role.title}: ${asQuestion(role)}`,
    key: name,
    input: roleInput(state, analysis, { method, name, role }),
    check(answer) {
      const candidate = { ...analysis, [name]: answer };
      return isComplete(method, candidate) ? cannotRun(state, candidate) : null;
    },
  });
}

/** "Name the column of ..." is said as a question, without naming flags. */
const asQuestion = ({ help, takes }: Role): string =>
  `${takes === 'columns' || takes === 'predictors' || takes === 'numbers' ? 'which columns?' : 'which column?'} ${help}`;

function roleInput(state: GuideState, analysis: DraftAnalysis, { method, name, role }: AskedRole): Input {
  if (state.data === null) return { kind: 'text' };
  const others = askedRoles(method).filter(([other]) => other !== name);
  const taken = new Set(others.flatMap(([other]) => [analysis[other] ?? []].flat().map(String)));
  const choices = columnsFor(role, state.data.table, taken);
  if (!takesMany(role)) return { kind: 'choice', choices };
  return { kind: 'multi', choices, least: role.takes === 'numbers' ? role.least : 1 };
}

/** Which group is compared with which, and which level is the event where the words do not say it. */
function levelPrompts(state: GuideState, place: AnalysisPlace, method: AnyMethod): readonly Prompt[] {
  const { analysis } = place;
  if (!isComplete(method, analysis) || state.data === null) return [];
  const { table } = state.data;
  const needed = failureOf(state, analysis)?.code === 'event-level-needed';
  const options = Object.entries<Option>(method.options).filter(
    ([name]) => name === 'reference' || analysis[name] !== undefined || (needed && name.endsWith('-level')),
  );
  return options.flatMap(([name, option]) => {
    const column = option.is === 'level' ? analysis[option.of] : undefined;
    if (typeof column !== 'string') return [];
    return [
      analysisField(state, place, {
        id: `${place.prefix}-${name}`,
        asks: name === 'reference' ? 'Which group are the others compared with?' : option.help,
        key: name,
        input: { kind: 'choice', choices: levelsOf(table, column) },
      }),
    ];
  });
}

/** Why an analysis cannot be run as it would be, in a sentence. A level that is yet to be asked for is no reason. */
function cannotRun(state: GuideState, analysis: DraftAnalysis): string | null {
  const failure = failureOf(state, analysis);
  return failure === null || failure.code === 'event-level-needed' ? null : withoutDashes(failure.message);
}

/** What keeps an analysis from being run; null when nothing does. */
export function failureOf(state: GuideState, analysis: DraftAnalysis): LindError | null {
  if (!state.methods.has(analysis.method ?? ''))
    return new LindError('no-method', 'No method is chosen yet.');
  if (state.data === null && analysis.counts === undefined) return null;
  return dryRun(analysis as PlannedAnalysis, state.methods, state.data?.table ?? null);
}
