import { pText, significant } from '../../../methods/kit/format.js';
import { criticalZ } from '../../../stats/proportion.js';
import type { Between } from '../../../stats/reported/granularity.js';
import {
  fromLinearScale,
  onLinearScale,
  type ReportedScale,
  twoSidedP,
} from '../../../stats/reported/interval.js';
import { overlap, type ReportedNumber } from '../reported-number.js';
import { cannotBe, type Doubt, lookAt, type ReportedRow } from '../reported-row.js';

/** An interval that does not hold its estimate, that leans to one side, or that does not go with its p-value. */
export function impossibleInterval({ scale, numbers }: ReportedRow): Doubt[] {
  const { estimate, low, high, p, level } = numbers;
  if (!low || !high) return [];
  if (low.value > high.value)
    return [
      cannotBe('interval-turned', `The lower limit ${low.text} is above the upper limit ${high.text}.`),
    ];
  if (scale === 'ratio' && (low.high <= 0 || (estimate && estimate.high <= 0)))
    return [
      cannotBe(
        'ratio-not-positive',
        `A ratio and its limits are above 0, so ${estimate?.text ?? ''} (${low.text} to ${high.text}) is none; is it a difference, or a logarithm?`,
      ),
    ];
  if (estimate && (estimate.high < low.low || estimate.low > high.high))
    return [
      cannotBe(
        'estimate-outside',
        `The estimate ${estimate.text} lies outside its interval, ${low.text} to ${high.text}.`,
      ),
    ];
  const interval = { estimate, low, high, scale, level: (level?.value ?? 95) / 100 };
  return [...(estimate ? leaning({ ...interval, estimate }) : []), ...(p ? againstP(interval, p) : [])];
}

interface Interval {
  readonly estimate: ReportedNumber | undefined;
  readonly low: ReportedNumber;
  readonly high: ReportedNumber;
  readonly scale: ReportedScale;
  readonly level: number;
}

/** A number with its rounding on the scale on which intervals are symmetric. */
const linear = ({ low, high }: Between, scale: ReportedScale): Between => ({
  low: onLinearScale(scale === 'ratio' ? Math.max(low, Number.MIN_VALUE) : low, scale),
  high: onLinearScale(high, scale),
});

/** An estimate so far from the middle may have another kind of interval; it is to be looked at. */
const tolerated = 0.1;

function leaning({ estimate, low, high, scale }: Interval & { readonly estimate: ReportedNumber }): Doubt[] {
  if (low.low <= 0 && scale === 'ratio') return [];
  const [from, to, own] = [low, high, estimate].map((one) => linear(one, scale)) as [
    Between,
    Between,
    Between,
  ];
  const width = tolerated * (to.high - from.low);
  const middle = { low: (from.low + to.low) / 2 - width / 2, high: (from.high + to.high) / 2 + width / 2 };
  if (overlap(middle, own)) return [];
  const centre = fromLinearScale((from.low + from.high + to.low + to.high) / 4, scale);
  return [
    lookAt(
      'interval-leans',
      `The estimate ${estimate.text} is not in the middle of ${low.text} to ${high.text}${scale === 'ratio' ? ' on the log scale' : ''}, which is ${significant(centre)}. A digit may be wrong, or the interval was made by another method.`,
    ),
  ];
}

/** A p-value off by more than this may come from another test only with difficulty. */
const farther = 2;

/**
 * The p-values that an interval allows, its rounding counted, against the one reported. That they lie on different
 * sides of 1 − level is a contradiction; that they differ by a factor is to be looked at.
 *
 * @see Altman & Bland (2011), BMJ 343:d2304
 */
function againstP(interval: Interval, p: ReportedNumber): Doubt[] {
  const { low, high, level, scale } = interval;
  const alpha = 1 - level;
  const none = scale === 'ratio' ? 1 : 0;
  const excludes = low.low > none || high.high < none;
  const includes = low.high < none && high.low > none;
  const below = p.sign === '<' ? p.value <= alpha : p.high < alpha;
  const above = p.sign === '>' ? p.value >= alpha : p.sign === '=' && p.low > alpha;
  const text = `${low.text} to ${high.text}`;
  const shown = `P ${p.sign} ${p.text.replace(/^[<>=≤≥]\s*/, '')}`;
  if ((excludes && above) || (includes && below))
    return [
      cannotBe(
        'interval-against-p',
        `The interval ${text} ${excludes ? 'leaves out' : 'includes'} no difference (${none}), and ${shown} says otherwise. One of them is wrong, or they come from different tests.`,
      ),
    ];
  const allowed = pRange(interval);
  if (allowed === null || agreesWith(p, { low: allowed.low / farther, high: allowed.high * farther }))
    return [];
  return [
    lookAt(
      'p-unlike-interval',
      `The interval ${text} goes with a P of about ${pText(allowed.low)}${pText(allowed.low) === pText(allowed.high) ? '' : ` to ${pText(allowed.high)}`}, not ${shown}.`,
    ),
  ];
}

function pRange({ estimate, low, high, scale, level }: Interval): Between | null {
  if (scale === 'ratio' && low.low <= 0) return null;
  const [from, to] = [linear(low, scale), linear(high, scale)];
  const own = estimate
    ? linear(estimate, scale)
    : { low: (from.low + to.low) / 2, high: (from.high + to.high) / 2 };
  const z = criticalZ(level);
  const errors = [(to.low - from.high) / (2 * z), (to.high - from.low) / (2 * z)];
  if (!(errors[0]! > 0)) return null;
  const sizes =
    own.low <= 0 && own.high >= 0 ? [0, Math.max(-own.low, own.high)] : [own.low, own.high].map(Math.abs);
  return {
    low: twoSidedP(Math.max(...sizes) / errors[0]!, Number.NaN),
    high: twoSidedP(Math.min(...sizes) / errors[1]!, Number.NaN),
  };
}

/** Whether a reported p-value, exact or bounded, is among those. */
export function agreesWith(p: ReportedNumber, allowed: Between): boolean {
  if (p.sign === '<') return allowed.low < p.value;
  if (p.sign === '>') return allowed.high > p.value;
  return overlap(p, allowed);
}
