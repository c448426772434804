/** Mean squares of a two-way table with one value a cell: subjects in rows, raters in columns. */
export interface TwoWayMeanSquares {
  readonly subjects: number;
  readonly raters: number;
  /** Between subjects; between raters; what is left; and within subjects (raters and rest together). */
  readonly betweenSubjects: number;
  readonly betweenRaters: number;
  readonly residual: number;
  readonly withinSubjects: number;
}

/** A spread this small against the size of the values is rounding, not variation. */
const roundingOnly = 1e-13;

/**
 * Splits the variation of ratings by subject, rater and rest.
 *
 * @param columns two or more raters, a value for each of two or more subjects; finite, in one unit
 * @see Shrout & Fleiss (1979), Psychol Bull 86:420-8, table 2
 * @example twoWayMeanSquares([Float64Array.of(9, 6, 8, 7, 10, 6), Float64Array.of(2, 1, 4, 1, 5, 2), Float64Array.of(5, 3, 6, 2, 6, 4), Float64Array.of(8, 2, 8, 6, 9, 7)]).betweenSubjects // => 11.241667
 */
export function twoWayMeanSquares(columns: readonly Float64Array[]): TwoWayMeanSquares {
  const raters = columns.length;
  const subjects = columns[0]!.length;
  const ofRaters = columns.map((values) => meanOf(values));
  const grand = meanOf(Float64Array.from(ofRaters));
  let between = 0;
  let rest = 0;
  let largest = 0;
  for (let row = 0; row < subjects; row++) {
    // Distances from each rater's mean, so that a large common size loses no digits.
    let ofSubject = 0;
    for (let rater = 0; rater < raters; rater++) ofSubject += columns[rater]![row]! - ofRaters[rater]!;
    ofSubject /= raters;
    between += ofSubject ** 2;
    for (let rater = 0; rater < raters; rater++) {
      const value = columns[rater]![row]!;
      rest += (value - ofRaters[rater]! - ofSubject) ** 2;
      largest = Math.max(largest, Math.abs(value));
    }
  }
  const ofRaterMeans = ofRaters.reduce((sum, mean) => sum + (mean - grand) ** 2, 0);
  const none = (roundingOnly * largest) ** 2;
  const clean = (meanSquare: number) => (meanSquare <= none ? 0 : meanSquare);
  const residual = clean(rest / ((subjects - 1) * (raters - 1)));
  const betweenRaters = clean((subjects * ofRaterMeans) / (raters - 1));
  return {
    subjects,
    raters,
    betweenSubjects: clean((raters * between) / (subjects - 1)),
    betweenRaters,
    residual,
    withinSubjects: (betweenRaters + residual * (subjects - 1)) / subjects,
  };
}

function meanOf(values: Float64Array): number {
  const first = values[0]!;
  let sum = 0;
  for (const value of values) sum += value - first;
  return first + sum / values.length;
}
