import { StatError } from '../../errors.js';
import { risingRoot } from '../special/rising-root.js';
import { integrateHump } from '../special/trapezoid.js';
import { requireCount, requireNumber, requirePositive, requireProbability } from './arguments.js';
import { meanOverScale } from './mean-over-scale.js';
import { normal } from './normal.js';

/** Step of the forward difference that gives the slope for Newton's method. */
const DIFFERENCE = 1e-6;

function check(q: number, groups: number, df: number): void {
  requireNumber('q', q);
  requireCount('groups', groups);
  requirePositive('df', df);
  if (groups < 2) throw new StatError('bad-argument', 'A range needs at least 2 groups.');
}

/**
 * P(range of k standard normals > w): given the largest at z, the others do not all lie above z − w. Written with the
 * small probability itself, and not as 1 − P(range ≤ w), it keeps its relative accuracy in the tail.
 */
function rangeSurvival(w: number, groups: number): number {
  const others = groups - 1;
  const f = (z: number) => {
    const below = normal.cdf(z);
    if (below === 0) return 0;
    const share = Math.min(1, normal.cdf(z - w) / below);
    return groups * normal.density(z) * below ** others * -Math.expm1(others * Math.log1p(-share));
  };
  const centre = Math.max(w / 2, normal.quantile(0.5 ** (1 / groups)));
  return Math.min(1, integrateHump({ f, centre, step: 0.4 }));
}

function survival(q: number, groups: number, df: number): number {
  if (q <= 0) return 1;
  if (q === Number.POSITIVE_INFINITY) return 0;
  if (df === Number.POSITIVE_INFINITY) return rangeSurvival(q, groups);
  const like = { slope: -q * Math.SQRT1_2, intercept: 0, df };
  return meanOverScale((s) => rangeSurvival(q * s, groups), like);
}

/** The distribution of Tukey's studentised range: the range of the means of groups over their standard error. */
export const studentizedRange = {
  /**
   * P(Q > q), by trapezoidal sums over the two integrals of the definition: about 1e-13 relative, far into the tail.
   *
   * @param q range of the group means over the standard error of one mean
   * @param groups number of groups, at least 2
   * @param df degrees of freedom of the standard error, greater than 0; may be Infinity
   * @throws StatError if q is not a number, groups is not a whole number of 2 or more, or df is not greater than 0
   * @see Tukey (1953), The problem of multiple comparisons; Copenhaver & Holland (1988), doi:10.1080/00949658808811082
   * @example studentizedRange.survival(3.5, 3, 20) // => 0.055891849082
   */
  survival(q: number, groups: number, df: number): number {
    check(q, groups, df);
    return survival(q, groups, df);
  },

  /**
   * The point with lower tail p.
   *
   * @param p from 0 to 1
   * @throws StatError if p is outside 0 to 1, or as survival
   * @example studentizedRange.quantile(0.95, 3, 20) // => 3.577935
   */
  quantile(p: number, groups: number, df: number): number {
    check(p, groups, df);
    requireProbability('p', p);
    if (p === 0) return 0;
    if (p === 1) return Number.POSITIVE_INFINITY;
    const logTail = (logQ: number) => Math.log(survival(Math.exp(logQ), groups, df));
    const at = (logQ: number) => {
      const value = logTail(logQ);
      const slope = (value - logTail(logQ + DIFFERENCE)) / DIFFERENCE;
      return { value: Math.log1p(-p) - value, slope };
    };
    return Math.exp(risingRoot(at, 1));
  },
};
