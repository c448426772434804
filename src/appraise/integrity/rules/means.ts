import { fixed } from '../../../methods/kit/format.js';
import { isPossibleMean, isPossibleSd, largestSd } from '../../../stats/reported/granularity.js';
import { overlap } from '../reported-number.js';
import { cannotBe, type Doubt, type ReportedRow } from '../reported-row.js';

/** A mean of whole numbers that no total gives (GRIM), or one that lies outside its range. */
export function impossibleMean({ numbers: { mean, n, items, min, max } }: ReportedRow): Doubt[] {
  if (!mean) return [];
  if ((min && mean.high < min.low) || (max && mean.low > max.high))
    return [
      cannotBe(
        'mean-outside-range',
        `A mean of ${mean.text} lies outside its range of ${min?.text ?? 'any'} to ${max?.text ?? 'any'}.`,
      ),
    ];
  if (!n || !items || isPossibleMean(mean, { n: n.value, items: items.value })) return [];
  const per = n.value * items.value;
  const below = Math.floor(mean.value * per);
  const decimals = mean.text.split('.')[1]?.length ?? 0;
  const nearest = [below, below + 1].map((total) => `${total}/${per} = ${fixed(total / per, decimals)}`);
  return [
    cannotBe(
      'mean-impossible',
      `A mean of ${mean.text} cannot come from ${n.text} people with ${items.value === 1 ? 'whole numbers' : `${items.text} whole-number items each`}: ${nearest.join(', ')} (GRIM). Some may be missing from n, or a digit is wrong.`,
    ),
  ];
}

/** A standard deviation that no whole numbers with that mean have, or that is too large for the range. */
export function impossibleSd({ numbers: { mean, sd, n, items, min, max } }: ReportedRow): Doubt[] {
  if (!sd || !mean || !n || n.value < 2) return [];
  if (sd.value < 0)
    return [cannotBe('sd-negative', `A standard deviation of ${sd.text} cannot be; it is never below 0.`)];
  const inRange = min && max && mean.high >= min.low && mean.low <= max.high;
  if (inRange) {
    const most = Math.max(
      ...[mean.low, mean.value, mean.high]
        .map((at) => largestSd(n.value, at, { min: min.value, max: max.value }))
        .filter((one) => !Number.isNaN(one)),
    );
    if (sd.low > most * (1 + 1e-9))
      return [
        cannotBe(
          'sd-too-large',
          `A standard deviation of ${sd.text} cannot be: ${n.text} values from ${min.text} to ${max.text} with a mean of ${mean.text} have at most ${fixed(most, 2)}.`,
        ),
      ];
  }
  if (!items) return [];
  const scores = { n: n.value, items: items.value };
  const bounds = inRange ? { min: min.value, max: max.value } : undefined;
  if (!isPossibleMean(mean, scores) || isPossibleSd({ mean, sd }, scores, bounds)) return [];
  return [
    cannotBe(
      'sd-impossible',
      `No ${n.text} people with whole numbers have a mean of ${mean.text} and a standard deviation of ${sd.text} (GRIMMER). Look whether it is a standard error, or a digit is wrong.`,
    ),
  ];
}

/** A standard error that is not the standard deviation over the root of n. */
export function wrongStandardError({ numbers: { sd, se, n } }: ReportedRow): Doubt[] {
  if (!sd || !se || !n) return [];
  const root = Math.sqrt(n.value);
  if (overlap({ low: sd.low / root, high: sd.high / root }, se)) return [];
  return [
    cannotBe(
      'se-impossible',
      `A standard error of ${se.text} does not go with a standard deviation of ${sd.text} in ${n.text} people, which makes ${fixed(sd.value / root, Math.max(2, se.text.split('.')[1]?.length ?? 0))}.`,
    ),
  ];
}
