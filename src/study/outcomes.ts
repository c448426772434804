import type { AnyMethod } from '../methods/kit/method.js';
import { columnsOf } from './request.js';
import type { PlannedAnalysis, Study } from './study.js';

/** What a run let a person see. */
export interface Shown {
  /** Whether an analysis other than a description was among them. */
  readonly compared: boolean;
  /** The columns that were described by group; `*` for all. */
  readonly byGroup: readonly string[];
}

interface Planned {
  readonly study: Pick<Study, 'plan'>;
  readonly methods: ReadonlyMap<string, AnyMethod>;
}

/** What running a study shows. */
export function shownByRun({ study, methods }: Planned): Shown {
  const described = study.plan.analyses.filter((entry) => isDescription(methods, entry));
  const byGroup = described
    .filter((entry) => entry.group !== undefined)
    .flatMap((entry) => {
      const columns = columnsOf(methods.get(entry.method)!, entry);
      return columns === null
        ? ['*']
        : [...columns].flatMap(([role, names]) => (role === 'group' ? [] : names));
    });
  return { compared: described.length < study.plan.analyses.length, byGroup: [...new Set(byGroup)] };
}

/** Roles that split or adjust: what is in them is known at the start. */
const knownAtStart = new Set(['group', 'strata', 'study', 'predictors', 'exposure-time']);

/** The columns that the comparisons of a plan take as outcomes. */
export function outcomeColumns({ study, methods }: Planned): ReadonlySet<string> {
  const comparisons = study.plan.analyses.filter((entry) => !isDescription(methods, entry));
  const columns = comparisons.flatMap((entry) => [...(columnsOf(methods.get(entry.method)!, entry) ?? [])]);
  return new Set(columns.flatMap(([role, names]) => (knownAtStart.has(role) ? [] : names)));
}

/**
 * Whether something shown was an outcome by group: any comparison was, and a description by group is when it holds an
 * outcome. A Table 1 of what was there at the start is not.
 */
export function showedOutcomes({ compared, byGroup }: Shown, outcomes: ReadonlySet<string>): boolean {
  return compared || byGroup.includes('*') || byGroup.some((column) => outcomes.has(column));
}

const isDescription = (methods: Planned['methods'], { method }: PlannedAnalysis): boolean =>
  methods.get(method)!.family === 'describe';
