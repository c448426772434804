import type { Table } from '../../data/table.js';
import { LindError } from '../../errors.js';
import { checkRequest } from '../../methods/kit/analyze.js';
import type { KeyPath } from '../problem.js';
import type { StudyMethods } from '../read-study.js';
import { requestOf } from '../request.js';
import type { PlannedAnalysis, Study } from '../study.js';
import { error, type Found } from './found.js';

/**
 * Each analysis against the data, without computing it: columns, their kinds, levels, counts.
 *
 * @param table all columns; null when the study has no data, or they cannot be read
 */
export function checkAnalyses(study: Study, methods: StudyMethods, table: Table | null): readonly Found[] {
  const dataUnread = study.data !== undefined && table === null;
  return study.plan.analyses.flatMap((analysis, at) => {
    if (dataUnread && analysis.counts === undefined) return [];
    const failure = dryRun(analysis, methods, table);
    return failure ? [asFound(failure, analysis, at)] : [];
  });
}

/** Why an analysis cannot be run on the data, without computing it; null when it can. */
export function dryRun(
  analysis: PlannedAnalysis,
  methods: StudyMethods,
  table: Table | null,
): LindError | null {
  const method = methods.get(analysis.method)!;
  try {
    checkRequest(method, requestOf(method, analysis, table));
    return null;
  } catch (failure) {
    if (failure instanceof LindError) return failure;
    throw failure;
  }
}

function asFound(failure: LindError, analysis: PlannedAnalysis, at: number): Found {
  const path: KeyPath = ['plan', 'analyses', at, keyAbout(failure.message, analysis)];
  return error(failure.code, path, `Analysis "${analysis.id}": ${withoutDashes(failure.message)}`);
}

/** Messages name roles and options as flags; a study file has them as keys. */
export const withoutDashes = (message: string): string => message.replace(/(^|[\s(])--(?=[a-z])/g, '$1');

/** The key of an analysis that a message is about: a flag that it names, or a column that it quotes. */
function keyAbout(message: string, analysis: PlannedAnalysis): string {
  const flag = [...message.matchAll(/--([a-z][a-z0-9-]*)/g)]
    .map((match) => match[1]!)
    .find((key) => key in analysis);
  if (flag) return flag;
  const quoted = [...message.matchAll(/"([^"]+)"/g)].map((match) => match[1]!);
  const holding = Object.entries(analysis).find(
    ([key, value]) =>
      !['id', 'purpose', 'method', 'why'].includes(key) &&
      [value].flat().some((one) => typeof one !== 'object' && quoted.includes(String(one))),
  );
  return holding?.[0] ?? 'method';
}
