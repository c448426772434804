import type { Table } from '../../data/table.js';
import type { Result } from '../../methods/kit/result.js';
import type { NamedAnalysis } from '../claims/result-numbers.js';
import type { StudyMethods } from '../read-study.js';
import { requestOf } from '../request.js';
import type { StudyResults } from '../results.js';
import type { Study } from '../study.js';

/** A study with its results. */
export interface Analysed {
  readonly study: Study;
  readonly methods: StudyMethods;
  /** Null for a study from counts, and when the data cannot be read. */
  readonly table: Table | null;
  /** Null when there are none that belong to the study as it is. */
  readonly results: StudyResults | null;
}

/** The analyses that have results, the primary one first. */
export function analysesOf({ study, methods, table, results }: Analysed): readonly NamedAnalysis[] {
  const found = study.plan.analyses.flatMap((entry) => {
    const method = methods.get(entry.method);
    const result = results?.analyses.find(({ id }) => id === entry.id)?.result;
    if (!method || !result || result.method !== method.name || !isWhole(result)) return [];
    const isPrimary = entry.purpose === 'primary';
    return [{ id: entry.id, method, result, request: requestOf(method, entry, table), isPrimary }];
  });
  return found.sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
}

/** The results are a file, which may have been changed by hand. */
function isWhole({ tests, tables, input }: Partial<Result>): boolean {
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  const areRows = (value: unknown): boolean => Array.isArray(value) && value.every(isObject);
  return (
    areRows(tests) &&
    isObject(tables) &&
    Object.values(tables).every(areRows) &&
    isObject(input) &&
    isObject(input.roles) &&
    isObject(input.options)
  );
}
