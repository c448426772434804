import { medianFollowUp } from '../../stats/survival/survival-median.js';
import { type NamedCurve, peopleOf, timeText } from '../kit/follow-up.js';
import type { Check } from '../kit/result.js';
import { list } from '../kit/wording.js';

/** Below so many followed, a single event moves the curve by more than a tenth. */
const fewAtRisk = 10;

/** Groups followed for unlike times: nothing in the data says why people left, but this is where to ask. */
export function followUpCheck(groups: readonly NamedCurve[]): Check {
  const medians = groups.map(({ curve }) => medianFollowUp(curve));
  const known = medians.filter((median) => median !== null);
  const uneven = Math.max(...known) > 1.5 * Math.min(...known);
  const parts = groups.map(({ level, name }, at) => {
    const median = medians[at] ?? null;
    const where = level === null ? '' : ` in ${name}`;
    return median === null ? `too few last seen without the event to tell${where}` : timeText(median) + where;
  });
  return {
    check: 'follow-up',
    status: uneven ? 'look' : 'holds',
    lookedAt: 'Median follow-up, by the reverse Kaplan-Meier method.',
    found: sentence(parts),
    advice: uneven
      ? 'Find out why: the curves are right only where people last seen early had the same outlook as those who stayed.'
      : '',
  };
}

/** From where on a curve stands on too few people to be read. */
export function tailCheck(groups: readonly NamedCurve[]): Check {
  const small = groups.some(({ curve }) => peopleOf(curve) < fewAtRisk);
  const tails = groups.map(({ level, name, curve }) => {
    const from = curve.times[curve.atRisk.findIndex((count) => count < fewAtRisk)];
    return `${from === undefined ? 'never' : `from ${timeText(from)} on`}${level === null ? '' : ` in ${name}`}`;
  });
  return {
    check: 'tail',
    status: small ? 'look' : 'holds',
    lookedAt: `Where fewer than ${fewAtRisk} people were still followed.`,
    found: sentence(tails),
    advice: tails.every((tail) => tail.startsWith('never'))
      ? ''
      : 'There a single event moves the curve far: read it with its interval, or not at all.',
  };
}

const sentence = (parts: readonly string[]): string =>
  `${list(parts)}.`.replace(/^./, (first) => first.toUpperCase());
