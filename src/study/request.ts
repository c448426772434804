import type { Table } from '../data/table.js';
import type { Request } from '../methods/kit/analyze.js';
import type { AnyMethod } from '../methods/kit/method.js';
import type { Role } from '../methods/kit/parameters.js';
import { columnsGiven, readsEveryColumn, splitGiven, takesMany } from '../methods/kit/roles.js';
import type { PlannedAnalysis, Study } from './study.js';

/** What an analysis of the plan asks of its method; from counts it needs no table. */
export function requestOf(method: AnyMethod, analysis: PlannedAnalysis, table: Table | null): Request {
  const counts = analysis.counts ?? undefined;
  const options = Object.keys(method.options).filter((name) => analysis[name] !== undefined);
  return {
    table: counts === undefined ? table : null,
    counts,
    roles: rolesOf(method, analysis),
    options: Object.fromEntries(options.map((name) => [name, analysis[name]])),
  };
}

/** The columns that an analysis names, by role. */
function rolesOf(method: AnyMethod, analysis: PlannedAnalysis): Request['roles'] {
  const given = Object.entries<Role>(method.roles).filter(([name]) => analysis[name] !== undefined);
  return Object.fromEntries(given.map(([name, role]) => [name, namesIn(role, analysis[name])]));
}

/** A list is taken as it is; one line of text is read as the flag would be. */
function namesIn(role: Role, given: unknown): readonly string[] {
  if (Array.isArray(given)) return given.map(String);
  return takesMany(role) ? splitGiven(role, String(given)) : [String(given)];
}

/** The columns that an analysis reads, by role; null when it reads every column there is. */
export function columnsOf(
  method: AnyMethod,
  analysis: PlannedAnalysis,
): ReadonlyMap<string, readonly string[]> | null {
  const { roles } = requestOf(method, analysis, null);
  if (analysis.counts === undefined && readsEveryColumn(method.roles, roles)) return null;
  return new Map(
    Object.entries(roles).map(([name, names]) => [name, columnsGiven(method.roles[name], names)]),
  );
}

/** The columns that a study reads; null for all. */
export function columnsOfStudy(
  { plan }: Pick<Study, 'plan'>,
  methods: ReadonlyMap<string, AnyMethod>,
): readonly string[] | null {
  const columns = plan.analyses.map((analysis) => columnsOf(methods.get(analysis.method)!, analysis));
  if (columns.includes(null)) return null;
  return [...new Set(columns.flatMap((byRole) => [...byRole!.values()].flat()))];
}
