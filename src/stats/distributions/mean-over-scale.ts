import { scaledErfc } from '../special/erfc.js';
import { gammaKernel } from '../special/incomplete-gamma.js';
import { integrateHump } from '../special/trapezoid.js';
import { normal } from './normal.js';

/** Φ(slope·s + intercept), where s² is an independent chi-squared(df)/df. */
export type ScaledNormal = { slope: number; intercept: number; df: number };

/** φ(z)/Φ(z), the slope of ln Φ. */
function inverseMills(z: number): number {
  if (z > 0) return normal.density(z) / normal.cdf(z);
  return Math.sqrt(2 / Math.PI) / scaledErfc(-z * Math.SQRT1_2);
}

/** The slope, and the negative of the curvature, of the log integrand in v = ln s. */
function logDerivatives(v: number, { slope, intercept, df }: ScaledNormal) {
  const s = Math.exp(v);
  const mills = inverseMills(slope * s + intercept);
  const reach = slope * s * mills;
  const bend = (slope * s) ** 2 * mills * (slope * s + intercept + mills);
  return { gradient: -df * Math.expm1(2 * v) + reach, curvature: 2 * df * s * s - reach + bend };
}

/** The mode of the integrand, which is log-concave in s; near enough to begin summing there. */
function findMode(problem: ScaledNormal): number {
  const direction = Math.sign(logDerivatives(0, problem).gradient);
  if (direction === 0) return 0;
  let [inside, outside] = [0, direction / Math.sqrt(problem.df)];
  while (logDerivatives(outside, problem).gradient * direction > 0)
    [inside, outside] = [outside, 2 * outside];
  for (let step = 0; step < 30; step++) {
    const middle = (inside + outside) / 2;
    if (logDerivatives(middle, problem).gradient * direction > 0) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

/**
 * The mean of g(s), where s² is an independent chi-squared(df)/df and g falls off like Φ(slope·s + intercept): an
 * integral in ln s of positive terms, so that small results keep their relative accuracy.
 */
export function meanOverScale(g: (s: number) => number, like: ScaledNormal): number {
  const half = like.df / 2;
  const f = (v: number) => {
    const s = Math.exp(v);
    return 2 * gammaKernel(half, half * s * s) * g(s);
  };
  const centre = findMode(like);
  const { curvature } = logDerivatives(centre, like);
  const deviation = 1 / Math.sqrt(curvature > 0 ? curvature : 2 * like.df);
  return Math.min(1, integrateHump({ f, centre, step: deviation / 2 }));
}
