/** Scores of those with the event and of those without, each sorted upwards. */
export interface SortedScores {
  readonly events: Float64Array;
  readonly others: Float64Array;
}

/**
 * Splits scores by outcome and sorts each part.
 *
 * @param isEvent 1 for the event, else 0; one for each score
 */
export function sortedScores(scores: Float64Array, isEvent: ArrayLike<number>): SortedScores {
  let count = 0;
  for (let row = 0; row < scores.length; row++) count += isEvent[row] ? 1 : 0;
  const events = new Float64Array(count);
  const others = new Float64Array(scores.length - count);
  let filled = 0;
  for (let row = 0; row < scores.length; row++) {
    if (isEvent[row]) events[filled++] = scores[row]!;
    else others[row - filled] = scores[row]!;
  }
  return { events: events.sort(), others: others.sort() };
}

/**
 * The concordance (c-statistic, area under the ROC curve): the share of pairs of an event and another in which the
 * event has the higher score, ties counted as half. It is exact, and takes one merge of the two sorted parts.
 *
 * @param scores each part sorted upwards, none empty
 * @see Hanley & McNeil (1982), Radiology 143:29-36, doi:10.1148/radiology.143.1.7063747
 * @example concordance({ events: Float64Array.of(2, 3), others: Float64Array.of(1, 2) }) // => 0.875
 */
export function concordance({ events, others }: SortedScores): number {
  let halfPairs = 0;
  let below = 0;
  let upTo = 0;
  for (const score of events) {
    while (below < others.length && others[below]! < score) below++;
    while (upTo < others.length && others[upTo]! <= score) upTo++;
    halfPairs += below + upTo;
  }
  return halfPairs / 2 / events.length / others.length;
}
