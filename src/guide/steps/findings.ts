import { presentResult } from '../../methods/kit/present.js';
import type { Estimate } from '../../methods/kit/result.js';
import { withoutDashes } from '../../study/check/check-analyses.js';
import { checkAnswer } from '../../study/claims/answer.js';
import type { DraftAnalysis } from '../../study/draft.js';
import type { KeyPath } from '../../study/problem.js';
import { requestOf } from '../../study/request.js';
import type { AnalysisRecord } from '../../study/results.js';
import type { PlannedAnalysis } from '../../study/study.js';
import { promptsAbout } from '../exercise-prompts.js';
import { askedEstimates, type Ran } from '../findings/estimates.js';
import { readingPrompts } from '../findings/reading.js';
import type { Shown } from '../interview.js';
import { languageVerdict } from '../language.js';
import { numberFault, typedNumber } from '../number-answer.js';
import { prompt, textOf } from '../prompt.js';
import { mark } from '../seen.js';
import type { GuideState } from '../state.js';
import type { Prompt, Step } from '../step.js';

export const findings: Step = {
  id: 'findings',
  stage: 'apply',
  title: 'What the analyses show',
  todo: 'say what each analysis shows',
  about:
    'Read each result and say what it shows: the direction, the size, how sure the number is, whether it matters, and what it does not show. Numbers are held against those that come from your own data.',
  terms: ['confidence interval', 'p-value', 'risk difference'],
  hints: [
    'What would a reader want to know first: which way, how much, or how sure?',
    'Begin with absolute numbers in each group, then the difference with its interval, then what it means for a patient. Leave out words that say one thing made another happen, unless chance decided who was given what.',
    'An example: "Of 80 people who wore the brace 12 (15%) fell again, of 78 who did not 24 (31%): 16 fewer of every 100, with an interval from 3 to 29 fewer."',
  ],
  applies: () => true,
  prompts(state) {
    if (state.study === null || state.results === null) return [];
    const own = state.results.analyses.flatMap((record) => promptsOf(state, record));
    return [...own, ...notPlanned(state)];
  },
};

function promptsOf(state: GuideState, record: AnalysisRecord): readonly Prompt[] {
  const entry = state.study!.plan.analyses.find(({ id }) => id === record.id);
  const method = state.methods.get(entry?.method ?? '');
  if (entry === undefined || method === undefined) return [];
  const position = findingPosition(state, record.id);
  if (record.result === null) return [saysPrompt(state, position, failureText(record))];
  const ran: Ran = { entry, method, result: record.result };
  const tables: readonly Shown[] = presentResult(method, record.result).map((table) => ({ table }));
  const asked = [
    ...askedEstimates(ran, state.study!).map((row) => numberPrompt(state, position, { ran, row })),
    ...readingPrompts(state, ran),
    ...sameAnalyses(state, entry).flatMap((id) => promptsAbout(state, id)),
    saysPrompt(state, position, []),
  ];
  return withTables(asked, [`Analysis "${record.id}": ${method.title}`, ...tables]);
}

/** The tables stand before each question; a walk shows once what it has shown in a step. */
const withTables = (asked: readonly Prompt[], shown: readonly Shown[]): readonly Prompt[] =>
  asked.map((one) => ({ ...one, shows: [...shown, ...one.shows] }));

/** An exercise asks about analyses of its own plan, which a student may not have planned. */
function notPlanned(state: GuideState): readonly Prompt[] {
  const planned = new Set(state.study!.plan.analyses.flatMap((entry) => sameAnalyses(state, entry)));
  const others = (state.exercise?.modelResults?.analyses ?? []).filter(({ id }) => !planned.has(id));
  return others.flatMap(({ id, result }) => {
    const method = state.methods.get(result?.method ?? '');
    if (!result || !method) return [];
    const tables: readonly Shown[] = presentResult(method, result).map((table) => ({ table }));
    return withTables(promptsAbout(state, id), [
      `Not in your plan, from the exercise: ${method.title}`,
      ...tables,
    ]);
  });
}

/** The analyses of the model plan that do the same to the same columns, whatever they are called. */
function sameAnalyses({ exercise, methods }: GuideState, entry: PlannedAnalysis): readonly string[] {
  const roles = Object.keys(methods.get(entry.method)?.roles ?? {});
  const key = (one: DraftAnalysis) =>
    mark([one.method, one.counts, roles.map((role) => [one[role] ?? []].flat())]);
  const analyses = exercise?.model.plan?.analyses ?? [];
  return analyses.filter((one) => key(one) === key(entry)).flatMap(({ id }) => id ?? []);
}

const failureText = ({ error }: AnalysisRecord): readonly string[] =>
  error === null ? [] : [`This analysis could not be run: ${withoutDashes(error.message)}`];

interface FindingPosition {
  readonly id: string;
  /** In the list of findings; after the last when there is none yet. */
  readonly at: number;
  readonly isThere: boolean;
}

function findingPosition({ draft }: GuideState, id: string): FindingPosition {
  const all = draft.findings ?? [];
  const found = all.findIndex(({ analysis }) => analysis === id);
  return { id, at: found < 0 ? all.length : found, isThere: found >= 0 };
}

/** A finding that is not there yet begins with the analysis it is about. */
function change({ id, at, isThere }: FindingPosition, path: KeyPath, value: unknown) {
  if (isThere) return { study: [{ path: ['findings', at, ...path], value }] };
  const [key, inner] = path;
  const begun = inner === undefined ? { [key!]: value } : { [key!]: { [inner]: value } };
  return { study: [{ path: ['findings', at], value: { analysis: id, ...begun } }] };
}

interface AskedNumber {
  readonly ran: Ran;
  readonly row: Estimate;
}

function numberPrompt(state: GuideState, position: FindingPosition, { ran, row }: AskedNumber): Prompt {
  const { numbers } = state.draft.findings?.[position.at] ?? {};
  const given = numbers?.[row.term];
  const verdictOn = (text: string) =>
    checkAnswer(text, {
      analysed: { ...ran, request: requestOf(ran.method, ran.entry, state.data?.table ?? null) },
      target: { term: row.term },
      graded: state.graded,
    });
  return prompt({
    id: `finding-${position.id}-${row.term}`,
    asks: `${row.label}: what is the estimate? Write a share as 0.25 or 25%.`,
    input: { kind: 'text' },
    answered: given !== undefined,
    current: given === undefined ? null : String(given),
    reveal: String(Number((row.estimate as number).toPrecision(3))),
    check: (answer) => numberFault(textOf(answer)),
    judge(answer) {
      const { verdict, sentence } = verdictOn(textOf(answer));
      return { right: verdict === 'right' || verdict === 'rough', feedback: sentence };
    },
    changes: (answer) => change(position, ['numbers', row.term], typedNumber(textOf(answer))),
  });
}

function saysPrompt(state: GuideState, position: FindingPosition, shows: readonly Shown[]): Prompt {
  const { draft, exercise } = state;
  const says = draft.findings?.[position.at]?.says;
  const model = exercise?.model.findings?.find(({ analysis }) => analysis === position.id);
  return prompt({
    id: `finding-${position.id}`,
    asks: `What does "${position.id}" show, in your own words, with its numbers? And what does it not show?`,
    shows,
    input: { kind: 'prose' },
    answered: says !== undefined,
    current: says ?? null,
    reveal: model?.says ?? null,
    judge: (answer) => languageVerdict(state, textOf(answer)),
    changes: (answer) => change(position, ['says'], textOf(answer)),
  });
}
