import type { PlannedAnalysis, Purpose } from '../../study/study.js';
import type { KeyAnalysis } from '../recipe/recipe.js';

/** An analysis of the key as it would stand in a plan. */
export function plannedAnalysis({
  stand,
  terms: _,
  truth: _truth,
  ...analysis
}: KeyAnalysis): PlannedAnalysis {
  const purpose: Purpose = stand === 'expected' ? 'primary' : 'sensitivity';
  return { ...analysis, purpose };
}
