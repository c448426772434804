import { pPhrase } from '../kit/format.js';
import type { Check, Row } from '../kit/result.js';

/** What the tests of proportional hazards found; the last row is of all terms together. */
export function hazardsCheck(rows: readonly Row[]): Check {
  const terms = rows.slice(0, -1).filter((row) => typeof row.pValue === 'number');
  const overall = rows.at(-1)?.pValue;
  const smallest = terms.reduce<Row | null>(
    (least, row) => (least === null || Number(row.pValue) < Number(least.pValue) ? row : least),
    null,
  );
  const lookedAt = 'Whether hazard ratios change over follow-up (score tests of proportional hazards).';
  if (smallest === null || typeof overall !== 'number') {
    return {
      check: 'proportional-hazards',
      status: 'look',
      lookedAt,
      found: 'There are too few event times to tell.',
      advice: 'Draw the curves of the groups with kaplan-meier.',
    };
  }
  const changes = Math.min(overall, Number(smallest.pValue)) < 0.05;
  return {
    check: 'proportional-hazards',
    status: changes ? 'look' : 'holds',
    lookedAt,
    found: `All terms together ${pPhrase(overall)}; the smallest is that of ${smallest.term}, ${pPhrase(Number(smallest.pValue))}.`,
    advice: changes
      ? `The hazard ratio of ${smallest.term} may be an average of unlike ones: look at its curves, put a category into --strata, or follow up to a shorter time.`
      : '',
  };
}
