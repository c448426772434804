import type { Table } from '../../data/table.js';
import { countedInData, type InData } from '../../study/participants/in-data.js';
import type { ReportedAnalysis } from '../input.js';

export const primaryOf = (analyses: readonly ReportedAnalysis[]): ReportedAnalysis | undefined =>
  analyses.find(({ entry }) => entry.purpose === 'primary');

/** Who is in the primary analysis, from the data; null where there is none. */
export function primaryData(analyses: readonly ReportedAnalysis[], table: Table | null): InData | null {
  const primary = primaryOf(analyses);
  if (!primary) return null;
  const { entry, method, analysis } = primary;
  return countedInData({ entry, method, result: analysis?.result ?? null }, table);
}
