import { LindError } from '../../errors.js';
import { repeatedIds } from '../check/check-plan.js';
import { located } from '../check/found.js';
import { ProblemsError } from '../problem.js';
import type { LoadedStudy } from './load-study.js';

/**
 * What a plan must have to be run at all: analyses that can be told apart.
 *
 * @throws LindError `no-analyses` or `repeated-id`
 */
export function requireForm({ study: { plan }, document }: Pick<LoadedStudy, 'study' | 'document'>): void {
  if (plan.analyses.length === 0) {
    throw new LindError(
      'no-analyses',
      'The plan has no analysis yet; write one into study.yaml, under plan. "lind methods" lists the methods.',
    );
  }
  const repeated = repeatedIds(plan.analyses);
  if (repeated.length > 0) throw new ProblemsError(repeated.map((found) => located(document, found)));
}
