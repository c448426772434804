import { flowOf } from '../flow/flow.js';
import { primaryData } from '../flow/primary-data.js';
import type { ReportedAnalysis, ReportInput } from '../input.js';
import type { Facts } from './evidence.js';

/** What a checklist is filled from. */
export function factsOf(
  { run, table }: Pick<ReportInput, 'run' | 'table'>,
  analyses: readonly ReportedAnalysis[],
): Facts {
  return {
    study: run.study,
    analyses: analyses.map(({ entry, method, analysis }) => ({
      entry,
      method,
      result: analysis?.result ?? null,
    })),
    locked: run.lock.binding !== null,
    drawn: flowOf(run.study, primaryData(analyses, table)) !== null,
  };
}
