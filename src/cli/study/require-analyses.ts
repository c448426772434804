import { LindError } from '../../errors.js';
import type { Study } from '../../study/study.js';

/** @throws LindError `no-analyses` */
export function requireAnalyses({ plan }: Study): void {
  if (plan.analyses.length > 0) return;
  throw new LindError(
    'no-analyses',
    'The plan has no analysis yet; write one into study.yaml, under plan. "lind methods" lists the methods.',
  );
}
