import { StatError } from '../errors.js';
import { chiSquared } from './distributions/index.js';

/** The Friedman test, and how well the rows agree. */
export interface Friedman {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
  /** Kendall's W: 0 when the rows do not agree at all on the order of the measures, 1 when they agree wholly. */
  readonly kendallW: number;
  /** Mean of the ranks of each measure within the rows. */
  readonly meanRanks: readonly number[];
}

/**
 * The Friedman test of measures taken on the same rows, corrected for ties.
 *
 * @param measures two or more columns of equal length, finite numbers
 * @throws StatError `constant` when all measures are tied in every row
 * @see Friedman (1937), doi:10.1080/01621459.1937.10503522
 * @example friedman([Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 1), Float64Array.of(7, 8, 9)]).statistic // => 4.6666667
 */
export function friedman(measures: readonly Float64Array[]): Friedman {
  const k = measures.length;
  const n = measures[0]!.length;
  const { sums, tieSum } = rankRows(measures);
  const between = sums.reduce((total, sum) => total + (sum - (n * (k + 1)) / 2) ** 2, 0);
  const variation = n * k * (k + 1) - tieSum / (k - 1);
  if (!(variation > 0)) throw new StatError('constant', 'All measures are tied in every row.');
  const statistic = (12 * between) / variation;
  return {
    statistic,
    df: k - 1,
    pValue: chiSquared.survival(statistic, k - 1),
    kendallW: statistic / (n * (k - 1)),
    meanRanks: Array.from(sums, (sum) => sum / n),
  };
}

/** Sums of the ranks within rows, and Σ(t³ − t) over ties within rows. */
function rankRows(measures: readonly Float64Array[]) {
  const sums = new Float64Array(measures.length);
  const row = new Float64Array(measures.length);
  let tieSum = 0;
  for (let at = 0; at < measures[0]!.length; at++) {
    measures.forEach((values, measure) => {
      row[measure] = values[at]!;
    });
    tieSum += addRanks(row, sums);
  }
  return { sums, tieSum };
}

/** Adds the midranks of a few values; counting beats sorting for so few. Returns Σ(t² − 1) over values, which is Σ(t³ − t) over ties. */
function addRanks(row: Float64Array, sums: Float64Array): number {
  let tieSum = 0;
  for (let one = 0; one < row.length; one++) {
    let below = 0;
    let tied = 0;
    for (let other = 0; other < row.length; other++) {
      if (row[other]! < row[one]!) below++;
      else if (row[other] === row[one]) tied++;
    }
    sums[one]! += below + (tied + 1) / 2;
    tieSum += tied * tied - 1;
  }
  return tieSum;
}
