import type { AnyMethod } from '../../methods/kit/method.js';
import type { Role } from '../../methods/kit/parameters.js';
import type { DraftAnalysis } from '../../study/draft.js';
import type { PlannedAnalysis } from '../../study/study.js';
import { asText, type Field, field } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt } from '../step.js';

/** An analysis of the plan that is asked about. */
export interface AnalysisPlace {
  /** What its questions are called after: `primary` gives `primary-method`. */
  readonly prefix: string;
  /** Its position in the plan; the one after the last for a new one. */
  readonly at: number;
  readonly analysis: DraftAnalysis;
}

export const analysesOf = ({ draft }: GuideState): readonly DraftAnalysis[] => draft.plan?.analyses ?? [];

export const primaryOf = (state: GuideState): DraftAnalysis | undefined =>
  analysesOf(state).find(({ purpose }) => purpose === 'primary');

export const methodOf = (state: GuideState, { method }: DraftAnalysis): AnyMethod | null =>
  state.methods.get(method ?? '') ?? null;

/** Roles that have to be settled: those needed, and those that would otherwise take every column. */
export const askedRoles = ({ roles }: AnyMethod): readonly [string, Role][] =>
  Object.entries<Role>(roles).filter(([, role]) => !role.optional || takesAll(role));

const takesAll = (role: Role): boolean => role.takes === 'columns' && role.allWhenAbsent === true;

/** Whether columns are named for every role that needs one, or counts are given. */
export const isComplete = (method: AnyMethod, analysis: DraftAnalysis): analysis is PlannedAnalysis =>
  analysis.counts !== undefined || askedRoles(method).every(([name]) => analysis[name] !== undefined);

/** The analysis of an exercise's model study that this one may be held against: the primary one, or Table 1. */
export function modelOf({ exercise }: GuideState, { purpose, method }: DraftAnalysis): DraftAnalysis | null {
  const analyses = exercise?.model.plan?.analyses ?? [];
  const wanted = (one: DraftAnalysis) =>
    purpose === 'primary' ? one.purpose === 'primary' : one.purpose === purpose && one.method === method;
  return analyses.find(wanted) ?? null;
}

/** A question whose answer is one key of an analysis. */
export function analysisField(
  state: GuideState,
  { at, analysis }: AnalysisPlace,
  { key, ...given }: Omit<Field, 'path'> & { readonly key: string },
): Prompt {
  const asked = field(state, { ...given, path: ['plan', 'analyses', at, key] });
  return { ...asked, reveal: asText(modelOf(state, analysis)?.[key]) };
}
