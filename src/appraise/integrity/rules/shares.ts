import { fixed } from '../../../methods/kit/format.js';
import { isPossiblePercent } from '../../../stats/reported/granularity.js';
import { overlap, type ReportedNumber } from '../reported-number.js';
import { cannotBe, type Doubt, type ReportedRow } from '../reported-row.js';

/** A count beyond its total, a percentage that is not its count, or one that no count gives. */
export function impossibleShare({ numbers: { n, count, percent } }: ReportedRow): Doubt[] {
  if (!n) return [];
  if (count && (count.value > n.value || count.value < 0))
    return [cannotBe('count-beyond-total', `${count.text} of ${n.text} cannot have it.`)];
  if (!percent) return [];
  if (percent.low > 100 || percent.high < 0)
    return [cannotBe('percent-outside', `${percent.text} percent is not between 0 and 100.`)];
  return count ? notItsCount({ n, count, percent }) : ofNoCount({ n, percent });
}

interface Share {
  readonly n: ReportedNumber;
  readonly percent: ReportedNumber;
}

const decimalsOf = (number: ReportedNumber): number =>
  number.text.replace('%', '').split('.')[1]?.length ?? 0;

function notItsCount({ n, count, percent }: Share & { readonly count: ReportedNumber }): Doubt[] {
  const right = (100 * count.value) / n.value;
  if (overlap({ low: right, high: right }, percent)) return [];
  return [
    cannotBe(
      'percent-wrong',
      `${count.text} of ${n.text} is ${fixed(right, Math.max(1, decimalsOf(percent)))}%, not ${percent.text.replace('%', '')}%. Some may be missing from the total, or a digit is wrong.`,
    ),
  ];
}

function ofNoCount({ n, percent }: Share): Doubt[] {
  if (isPossiblePercent(percent, n.value)) return [];
  const below = Math.floor((percent.value * n.value) / 100);
  const nearest = [below, below + 1].map(
    (count) => `${count}/${n.value} is ${fixed((100 * count) / n.value, Math.max(1, decimalsOf(percent)))}%`,
  );
  return [
    cannotBe(
      'percent-impossible',
      `No count of ${n.text} people is ${percent.text.replace('%', '')}%: ${nearest.join(', ')}.`,
    ),
  ];
}
