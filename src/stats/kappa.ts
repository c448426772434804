import { StatError } from '../errors.js';
import { type Counts, margins } from './chi-square.js';
import { criticalZ } from './proportion.js';

/** How much credit a pair of ratings gets: only for the same level, or less the further they lie apart. */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

export interface Kappa {
  readonly estimate: number;
  readonly stdError: number;
  /** Clipped to -1 and 1. */
  readonly low: number;
  readonly high: number;
  /** The (weighted) agreement that was found, and that expected from the margins alone; shares of one. */
  readonly observed: number;
  readonly expected: number;
}

/**
 * Cohen's kappa, or weighted kappa by the rank of the levels, with its large-sample standard error.
 *
 * @param counts first rater in rows, second in columns, the same levels in the same order; at least one count
 * @param level such as 0.95
 * @throws StatError `one-level` when both raters used one and the same level only: no agreement beyond chance can be told
 * @see Cohen (1960), Educ Psychol Meas 20:37-46; Cohen (1968), Psychol Bull 70:213-20; standard error: Fleiss, Cohen
 * & Everitt (1969), Psychol Bull 72:323-7
 * @example kappa([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 'none', 0.9).estimate // => 0.4915254237
 * @example kappa([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 'none', 0.9).stdError // => 0.0510018156
 */
export function kappa(counts: Counts, weights: KappaWeights, level: number): Kappa {
  const { rows, columns, total } = margins(counts);
  const weight = weightOf(weights, counts.length);
  const sumOver = (term: (i: number, j: number) => number): number =>
    rows.reduce((sum, _, i) => sum + columns.reduce((own, __, j) => own + term(i, j), 0), 0);
  const observed = sumOver((i, j) => (weight(i, j) * counts[i]![j]!) / total);
  const expected = sumOver((i, j) => weight(i, j) * (rows[i]! / total) * (columns[j]! / total));
  if (counts.length < 2 || expected === 1) {
    throw new StatError(
      'one-level',
      'Both raters gave every rating the same level, so kappa is not defined.',
    );
  }
  const disagreed = sumOver((i, j) => (i === j ? 0 : counts[i]![j]!));
  const estimate = (observed - expected) / (1 - expected);
  const stdError = disagreed === 0 ? 0 : Math.sqrt(Math.max(0, variance()));
  const half = criticalZ(level) * stdError;
  return {
    estimate,
    stdError,
    low: Math.max(-1, estimate - half),
    high: Math.min(1, estimate + half),
    observed,
    expected,
  };

  /** Formula 13 of Fleiss, Cohen & Everitt (1969). */
  function variance(): number {
    const ofRow = rows.map((_, i) => columns.reduce((sum, n, j) => sum + (weight(i, j) * n) / total, 0));
    const ofColumn = columns.map((_, j) => rows.reduce((sum, n, i) => sum + (weight(i, j) * n) / total, 0));
    const spread = sumOver((i, j) => {
      const part = weight(i, j) * (1 - expected) - (ofRow[i]! + ofColumn[j]!) * (1 - observed);
      return (counts[i]![j]! / total) * part ** 2;
    });
    const centre = observed * expected - 2 * expected + observed;
    return (spread - centre ** 2) / (total * (1 - expected) ** 4);
  }
}

function weightOf(weights: KappaWeights, levels: number): (i: number, j: number) => number {
  switch (weights) {
    case 'none':
      return (i, j) => (i === j ? 1 : 0);
    case 'linear':
      return (i, j) => 1 - Math.abs(i - j) / (levels - 1);
    case 'quadratic':
      return (i, j) => 1 - ((i - j) / (levels - 1)) ** 2;
  }
}
