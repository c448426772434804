import { StatError } from '../../errors.js';
import { requireCount, requireNumber, requireProbability } from './arguments.js';
import { binomial } from './binomial.js';
import { discreteQuantile } from './discrete-quantile.js';

/** A draw without replacement: how many successes and failures there are, and how many are drawn. */
export type Urn = { successes: number; failures: number; draws: number };

function check(x: number, { successes, failures, draws }: Urn): void {
  requireNumber('x', x);
  requireCount('successes', successes);
  requireCount('failures', failures);
  requireCount('draws', draws);
  if (draws > successes + failures) {
    throw new StatError('bad-argument', `${draws} cannot be drawn from ${successes + failures}.`);
  }
}

const lowest = ({ failures, draws }: Urn): number => Math.max(0, draws - failures);
const highest = ({ successes, draws }: Urn): number => Math.min(successes, draws);
const mean = ({ successes, failures, draws }: Urn): number =>
  draws === 0 ? 0 : draws * (successes / (successes + failures));

/** Three binomial masses at the share drawn, whose saddle-point forms keep their digits (Loader 2000). */
function mass(x: number, urn: Urn): number {
  if (!Number.isInteger(x) || x < lowest(urn) || x > highest(urn)) return 0;
  const { successes, failures, draws } = urn;
  const total = successes + failures;
  const share = draws / total;
  if (draws === 0 || draws === total) return 1;
  return (
    (binomial.mass(x, successes, share) * binomial.mass(draws - x, failures, share)) /
    binomial.mass(draws, total, share)
  );
}

/** P(X = x + 1) / P(X = x). */
const ratioUp = (x: number, { successes, failures, draws }: Urn): number =>
  ((successes - x) / (x + 1)) * ((draws - x) / (failures - draws + x + 1));

/** P(X ≥ x) for x above the mean: the terms fall from there. */
function sumUp(x: number, urn: Urn): number {
  let [term, sum] = [1, 1];
  for (let k = x; k < highest(urn) && term > sum * 1e-18; k++) {
    term *= ratioUp(k, urn);
    sum += term;
  }
  return mass(x, urn) * sum;
}

/** P(X ≤ x) for x below the mean. */
function sumDown(x: number, urn: Urn): number {
  let [term, sum] = [1, 1];
  for (let k = x - 1; k >= lowest(urn) && term > sum * 1e-18; k--) {
    term /= ratioUp(k, urn);
    sum += term;
  }
  return mass(x, urn) * sum;
}

function tails(x: number, urn: Urn) {
  check(x, urn);
  const count = Math.floor(x);
  if (count < lowest(urn)) return { lower: 0, upper: 1 };
  if (count >= highest(urn)) return { lower: 1, upper: 0 };
  if (count < mean(urn)) {
    const lower = sumDown(count, urn);
    return { lower, upper: 1 - lower };
  }
  const upper = sumUp(count + 1, urn);
  return { lower: 1 - upper, upper };
}

/** The number of successes among draws without replacement. */
export const hypergeometric = {
  /**
   * P(X = x); 0 outside the support.
   *
   * @param x successes drawn
   * @param urn successes and failures there are, and the number drawn
   * @throws StatError if x is not a number, a count not a whole number, or more are drawn than there are
   * @example hypergeometric.mass(3, { successes: 10, failures: 7, draws: 8 }) // => 0.103661044837515
   */
  mass(x: number, urn: Urn): number {
    check(x, urn);
    return mass(x, urn);
  },

  /**
   * P(X ≤ x).
   *
   * @throws StatError as mass
   * @example hypergeometric.cdf(3, { successes: 10, failures: 7, draws: 8 }) // => 0.117030028794735
   */
  cdf(x: number, urn: Urn): number {
    return tails(x, urn).lower;
  },

  /**
   * P(X > x), computed directly.
   *
   * @throws StatError as mass
   * @example hypergeometric.survival(3, { successes: 10, failures: 7, draws: 8 }) // => 0.882969971205265
   */
  survival(x: number, urn: Urn): number {
    return tails(x, urn).upper;
  },

  /**
   * The smallest count with P(X ≤ count) at least p.
   *
   * @param p from 0 to 1
   * @throws StatError if p is outside 0 to 1, or as mass
   * @example hypergeometric.quantile(0.5, { successes: 10, failures: 7, draws: 8 }) // => 5
   */
  quantile(p: number, urn: Urn): number {
    check(p, urn);
    requireProbability('p', p);
    return discreteQuantile({
      cdf: (x) => tails(x, urn).lower,
      survival: (x) => tails(x, urn).upper,
      p,
      start: mean(urn),
      lowest: lowest(urn),
      highest: highest(urn),
    });
  },
};
