import type { AnyMethod } from '../../methods/kit/method.js';
import type { Estimate, Result } from '../../methods/kit/result.js';
import type { PlannedAnalysis, SmallestEffect, Study } from '../../study/study.js';

/** An analysis of the plan that was run. */
export interface Ran {
  readonly entry: PlannedAnalysis;
  readonly method: AnyMethod;
  readonly result: Result;
}

/** An estimate that compares, with its interval; none of them is infinite or missing. */
export interface Compared {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** The value that means no difference. */
  readonly same: 0 | 1;
  readonly label: string;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const scaleOf = ({ estimates }: AnyMethod, term: string) =>
  (estimates[term] ?? estimates['*'])?.scale ?? 'number';

/** A share by itself compares nothing. */
const isShare = (method: AnyMethod, { term }: Estimate): boolean => scaleOf(method, term) === 'proportion';

/** The most estimates that are asked for of one analysis. */
const most = 3;

/**
 * The estimates whose numbers are asked for: of the primary analysis those up to the first that compares, or of which
 * the smallest effect was settled; of others the main one.
 */
export function askedEstimates({ entry, method, result }: Ran, { plan }: Study): readonly Estimate[] {
  const given = result.estimates.filter(({ estimate, term }) => isNumber(estimate) && term !== 'intercept');
  const effect = plan['smallest-effect']?.term;
  const isMain = (row: Estimate) =>
    (row.term === effect && entry.purpose === 'primary') || !isShare(method, row);
  const main = given.findIndex(isMain);
  if (entry.purpose !== 'primary') return given.slice(Math.max(main, 0)).slice(0, 1);
  const wanted = given.find(({ term }) => term === effect);
  const first = given.slice(0, main < 0 ? most : Math.min(main + 1, most));
  return wanted && !first.includes(wanted) ? [...first.slice(0, most - 1), wanted] : first;
}

/** The estimate that answers the question, with its interval; null when there is none that compares. */
export function comparedBy({ method, result }: Ran, effect: SmallestEffect | undefined): Compared | null {
  const row =
    result.estimates.find(({ term }) => term === effect?.term) ??
    result.estimates.find((one) => one.term !== 'intercept' && !isShare(method, one));
  if (!row || isShare(method, row)) return null;
  const { estimate, confLow: low, confHigh: high, label } = row;
  if (!isNumber(estimate) || !isNumber(low) || !isNumber(high)) return null;
  return { estimate, low, high, same: scaleOf(method, row.term) === 'ratio' ? 1 : 0, label };
}
