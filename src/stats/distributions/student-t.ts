import { incompleteBeta } from '../special/incomplete-beta.js';
import { logGammaOnePlus, logGammaRatio } from '../special/log-gamma.js';
import { requireNumber, requirePositive, requireProbability } from './arguments.js';
import { logOddsQuantile, pointAtOdds } from './beta-odds.js';
import { normal } from './normal.js';

/** From here on 1 + t²/df is t²/df in floating point, and t² may soon overflow. */
const FAR = 1e18;

const isNormal = (df: number): boolean => df === Number.POSITIVE_INFINITY;

function check(t: number, df: number): void {
  requireNumber('t', t);
  requirePositive('df', df);
}

/** ln(1 + t²/df), also where t² overflows. */
function logOnePlusOdds(t: number, df: number): number {
  const odds = (t / df) * t;
  return odds < FAR ? Math.log1p(odds) : 2 * Math.log(Math.abs(t)) - Math.log(df);
}

/** P(T > t) for t at least 0: half the upper tail of a beta(½, df/2) variable at odds t²/df. */
function upperTail(t: number, df: number): number {
  const odds = (t / df) * t;
  if (odds < FAR) return 0.5 * incompleteBeta(pointAtOdds(odds, 0.5, df / 2)).upper;
  const half = df / 2;
  return 0.5 * Math.exp(logGammaRatio(0.5, half) - logGammaOnePlus(half) - half * logOnePlusOdds(t, df));
}

function survival(t: number, df: number): number {
  if (isNormal(df)) return normal.survival(t);
  return t < 0 ? 1 - upperTail(-t, df) : upperTail(t, df);
}

function upperPoint(p: number, df: number): number {
  if (isNormal(df)) return normal.upperQuantile(p);
  if (p > 0.5) return -upperPoint(1 - p, df);
  const half = { a: 0.5, b: df / 2 };
  const logOdds =
    p > 0.25
      ? logOddsQuantile({ ...half, p: 1 - 2 * p, side: 'lower' })
      : logOddsQuantile({ ...half, p: 2 * p, side: 'upper' });
  return Math.exp(logOdds / 2) * Math.sqrt(df);
}

/** Student's t distribution; the standard normal when df is Infinity. */
export const studentT = {
  /**
   * @param t where
   * @param df degrees of freedom, greater than 0, not necessarily whole; Infinity gives the normal
   * @throws StatError if t is not a number or df is not greater than 0
   * @example studentT.density(2, 5) // => 0.0650903103262165
   */
  density(t: number, df: number): number {
    check(t, df);
    if (isNormal(df)) return normal.density(t);
    const atZero = Math.exp(logGammaRatio(df / 2, 0.5)) / Math.sqrt(df * Math.PI);
    return atZero * Math.exp(-((df + 1) / 2) * logOnePlusOdds(t, df));
  },

  /**
   * P(T ≤ t).
   *
   * @throws StatError as density
   * @example studentT.cdf(2.57058183563631, 5) // => 0.975
   */
  cdf(t: number, df: number): number {
    check(t, df);
    return survival(-t, df);
  },

  /**
   * P(T > t), computed directly.
   *
   * @throws StatError as density
   * @example studentT.survival(40, 100) // => 1.23105380107e-63
   */
  survival(t: number, df: number): number {
    check(t, df);
    return survival(t, df);
  },

  /**
   * The two-sided p-value of a t statistic.
   *
   * @throws StatError as density
   * @example studentT.twoSided(-2.57058183563631, 5) // => 0.05
   */
  twoSided(statistic: number, df: number): number {
    return 2 * studentT.survival(Math.abs(statistic), df);
  },

  /**
   * The point with lower tail p.
   *
   * @throws StatError if p is outside 0 to 1, or as density
   * @example studentT.quantile(0.975, 5) // => 2.57058183563631
   */
  quantile(p: number, df: number): number {
    requireProbability('p', p);
    requirePositive('df', df);
    return -upperPoint(p, df);
  },

  /**
   * The point with upper tail p; for p too small for 1 − p.
   *
   * @throws StatError if p is outside 0 to 1, or as density
   * @example studentT.upperQuantile(0.025, 5) // => 2.57058183563631
   */
  upperQuantile(p: number, df: number): number {
    requireProbability('p', p);
    requirePositive('df', df);
    return upperPoint(p, df);
  },
};
