import { LindError } from '../errors.js';
import type { StudyAppraisal } from '../study/appraising.js';
import type { Design } from '../study/study.js';
import type { JudgedAppraisal } from './appraisal/judge.js';
import type { WorksheetDesign } from './worksheets/worksheet.js';

/** The worksheet that fits each design of a study; null where none does. */
const worksheets: { readonly [D in Design]: WorksheetDesign | null } = {
  'randomised-trial': 'randomised-trial',
  'crossover-trial': 'randomised-trial',
  'non-randomised-trial': 'cohort',
  cohort: 'cohort',
  'case-control': 'case-control',
  'cross-sectional': 'cross-sectional',
  'before-after': 'cohort',
  'case-series': 'cohort',
  'diagnostic-accuracy': 'diagnostic-accuracy',
  agreement: null,
  'prediction-model': 'prediction-model',
  'meta-analysis': 'systematic-review',
};

/**
 * The worksheet for one's own study.
 *
 * @throws LindError `no-worksheet`
 */
export function worksheetOf(design: Design): WorksheetDesign {
  const found = worksheets[design];
  if (found !== null) return found;
  throw new LindError(
    'no-worksheet',
    `There is no worksheet for a study of ${design}; name its weak points under "threats" and "limitations".`,
  );
}

/** The judgements of an appraisal as they stand in study.yaml; null while one is open. */
export function ownAppraisal({
  worksheet,
  appraisal,
  domains,
  overall,
}: JudgedAppraisal): StudyAppraisal | null {
  const judged = domains.flatMap(({ domain, level, reason }) =>
    level === null
      ? []
      : [{ domain: domain.title, short: domain.short, judgement: level, ...(reason !== null && { reason }) }],
  );
  if (overall.level === null || judged.length < domains.length) return null;
  return {
    tool: worksheet.tool.name,
    ...(appraisal.reader !== undefined && { reader: appraisal.reader }),
    domains: judged,
    overall: { judgement: overall.level, ...(overall.reason !== null && { reason: overall.reason }) },
  };
}
