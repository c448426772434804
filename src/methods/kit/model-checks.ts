import { fixed, whole } from './format.js';
import type { Check } from './result.js';
import { plural } from './wording.js';

/** Too few rows or events for each coefficient make estimates that do not hold in new data. */
export function sizeCheck(found: { count: number; of: string; coefficients: number; least: number }): Check {
  const each = found.count / found.coefficients;
  const few = each < found.least;
  return {
    check: 'size',
    status: few ? 'look' : 'holds',
    lookedAt: `The number of ${found.of} for each coefficient.`,
    found: `${whole(found.count)} ${found.of} for ${plural(found.coefficients, 'coefficient')}: ${fixed(each, 1)} each.`,
    advice: few
      ? `With fewer than ${found.least} each, estimates are unsteady and too far from zero; use fewer predictors.`
      : '',
  };
}

/**
 * A variance inflation above 10 (Belsley, Kuh & Welsch 1980) means that predictors carry the same information.
 * An interaction overlaps with its parts by nature, so these are left out.
 */
export function collinearityCheck(
  inflation: ReadonlyMap<string, number>,
  crossed: ReadonlySet<string>,
): Check[] {
  const apart = [...inflation].filter(([variable]) => !crossed.has(variable));
  if (inflation.size < 2 || apart.length === 0) return [];
  const [variable, largest] = apart.reduce((most, one) => (one[1] > most[1] ? one : most));
  const high = largest > 10;
  return [
    {
      check: 'collinearity',
      status: high ? 'look' : 'holds',
      lookedAt: 'How far the predictors overlap (variance inflation).',
      found: `The largest factor is ${fixed(largest, 1)}, that of ${variable}.`,
      advice: high
        ? 'Predictors that go together this closely widen the intervals of each other: drop or combine some.'
        : '',
    },
  ];
}
