import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';
import type { JudgementLevel } from '../../study/judgement-levels.js';
import type { JudgedAppraisal } from '../appraisal/judge.js';
import { overallLevels, type Worksheet } from '../worksheets/worksheet.js';

/** The judgements of several studies by the same worksheet: what plots and robvis show. */
export interface BiasTable {
  readonly worksheet: Worksheet;
  readonly rows: readonly BiasRow[];
}

export interface BiasRow {
  readonly study: string;
  /** A judgement a domain; null while it is open. */
  readonly domains: readonly (JudgementLevel | null)[];
  readonly overall: JudgementLevel | null;
  readonly weight: number | null;
}

/**
 * The table of several appraisals.
 *
 * @throws LindError `mixed-designs` when they were not made with one worksheet
 */
export function biasTable(appraisals: readonly JudgedAppraisal[]): BiasTable {
  const designs = [...new Set(appraisals.map(({ worksheet }) => worksheet.design))];
  if (designs.length > 1) {
    throw new LindError(
      'mixed-designs',
      `These appraisals are of different designs (${list(designs)}), whose domains are not the same; give those of one design at a time.`,
    );
  }
  return {
    worksheet: appraisals[0]!.worksheet,
    rows: appraisals.map(({ appraisal, domains, overall }) => ({
      study: appraisal.paper.name,
      domains: domains.map(({ level }) => level),
      overall: overall.level,
      weight: appraisal.paper.weight ?? null,
    })),
  };
}

/** Every judgement that a table may hold, the best first; those of the whole last where they are other words. */
export const levelsOf = (worksheet: Worksheet): readonly JudgementLevel[] => [
  ...new Set([...worksheet.levels, ...overallLevels(worksheet)]),
];
