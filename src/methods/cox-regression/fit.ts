import {
  type CoxModel,
  fitCox,
  InfiniteCoefficientError,
  UninformativeColumnError,
} from '../../stats/survival/cox.js';
import { survivalCurves } from '../../stats/survival/kaplan-meier.js';
import { type ProportionalHazards, proportionalHazards } from '../../stats/survival/proportional-hazards.js';
import type { FollowUpInput } from '../kit/follow-up.js';
import { refuseSurvival } from '../kit/messages/survival.js';
import { designOf, fitInTerms } from '../kit/model-fit.js';
import type { Factor, Predictors } from '../kit/parameters.js';

export interface CoxInput {
  readonly followUp: FollowUpInput;
  readonly predictors: Predictors;
  readonly strata: Factor | null;
}

/**
 * Fits the model, and says in the user's own terms why it cannot be done.
 *
 * @throws LindError for too few rows, collinear predictors, an infinite hazard ratio, or nothing to tell
 */
export function fitCoxInTerms({ followUp, predictors, strata }: CoxInput): CoxModel {
  const [, ...columns] = designOf(predictors);
  const { ranked, event } = followUp;
  const term = (column: number) => predictors.columns[column]!.term;
  const fit = () =>
    fitCox({
      followUp: { ranked, events: event.values },
      columns,
      strata: strata ? { codes: strata.codes, count: strata.levels.length } : undefined,
    });
  try {
    return fitInTerms(predictors, fit);
  } catch (error) {
    if (error instanceof InfiniteCoefficientError)
      throw refuseSurvival.infiniteHazardRatio(term(error.column));
    if (error instanceof UninformativeColumnError)
      throw refuseSurvival.uninformativePredictor(term(error.column), strata !== null);
    throw error;
  }
}

/** The columns of each term of the model, as written: a category has one for each level but its reference. */
export function columnsByTerm({ columns }: Predictors): Map<string, number[]> {
  const found = new Map<string, number[]>();
  columns.forEach(({ variable }, at) => {
    found.set(variable, [...(found.get(variable) ?? []), at]);
  });
  return found;
}

/** Tests of proportional hazards, a term each and all together. */
export function testHazards({ followUp, predictors }: CoxInput, model: CoxModel): ProportionalHazards {
  const { ranked, event } = followUp;
  const everyone = { codes: new Int32Array(ranked.ranks.length), count: 1 };
  const [overall] = survivalCurves({ ranked, events: event.values }, everyone);
  return proportionalHazards(model, overall!, [...columnsByTerm(predictors).values()]);
}
