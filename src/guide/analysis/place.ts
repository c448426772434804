import type { AnyMethod } from '../../methods/kit/method.js';
import type { Role } from '../../methods/kit/parameters.js';
import type { DraftAnalysis } from '../../study/draft.js';
import type { PlannedAnalysis } from '../../study/study.js';
import type { GuideState } from '../state.js';

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
