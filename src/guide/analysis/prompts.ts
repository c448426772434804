import { LindError } from '../../errors.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import type { Option, Role } from '../../methods/kit/parameters.js';
import { takesMany } from '../../methods/kit/roles.js';
import { dryRun, withoutDashes } from '../../study/check/check-analyses.js';
import type { DraftAnalysis } from '../../study/draft.js';
import type { PlannedAnalysis } from '../../study/study.js';
import type { Input } from '../interview.js';
import { field } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt } from '../step.js';
import { type AnalysisPlace, askedRoles, isComplete, methodOf } from './place.js';
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
    field(state, {
      id: `${place.prefix}-why`,
      asks: 'Why this analysis, and why this method?',
      path: ['plan', 'analyses', place.at, 'why'],
      input: { kind: 'prose' },
    }),
  ];
}

/** A study without a data file is made from the counts of a report. */
function inputPrompts(state: GuideState, place: AnalysisPlace, method: AnyMethod): readonly Prompt[] {
  if (state.draft.data?.file === undefined) return method.counts ? [countsPrompt(state, place, method)] : [];
  if (place.analysis.counts !== undefined) return [];
  return askedRoles(method).map(([name, role]) => rolePrompt(state, place, { method, name, role }));
}

const countsPrompt = (state: GuideState, place: AnalysisPlace, method: AnyMethod): Prompt =>
  field(state, {
    id: `${place.prefix}-counts`,
    asks: `What are the counts? Write them as ${method.counts?.form}.`,
    path: ['plan', 'analyses', place.at, 'counts'],
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
  return field(state, {
    id: `${place.prefix}-${name}`,
    asks: `${role.title}: ${asQuestion(role)}`,
    path: ['plan', 'analyses', place.at, name],
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
      field(state, {
        id: `${place.prefix}-${name}`,
        asks: name === 'reference' ? 'Which group are the others compared with?' : option.help,
        path: ['plan', 'analyses', place.at, name],
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
