import { curveLeads } from '../../stats/survival/curve-leads.js';
import type { LogRank } from '../../stats/survival/log-rank.js';
import { type NamedCurve, timeText } from '../kit/follow-up.js';
import { fixed, ratio } from '../kit/format.js';
import type { Check } from '../kit/result.js';

/** The chi-square distribution of the statistic needs events: five expected in each group, as for counts. */
export function eventsCheck({ expected }: LogRank, groups: readonly NamedCurve[]): Check {
  const smallest = Math.min(...expected);
  const { name } = groups[expected.indexOf(smallest)]!;
  const few = smallest < 5;
  return {
    check: 'expected-events',
    status: few ? 'look' : 'holds',
    lookedAt: 'The smallest number of events expected in a group.',
    found: `It is ${fixed(smallest, 1)}, in ${name}.`,
    advice: few
      ? 'With fewer than 5 the p-value is rough; give the counts and curves, and do not lean on the test.'
      : '',
  };
}

/** More groups have too many pairs to tell of. */
const mostGroups = 5;

/** Leads in both directions that chance alone would rarely make: 1.96 standard errors each. */
const clearLead = 1.96;

/** The test adds up early and late differences: where curves cross they cancel. Null for many groups. */
export function crossingCheck(groups: readonly NamedCurve[]): Check | null {
  if (groups.length > mostGroups) return null;
  const pairs = groups.flatMap((one, at) =>
    groups.slice(at + 1).map((other) => ({ one, other, leads: curveLeads(one.curve, other.curve) })),
  );
  const most = pairs.reduce((worst, pair) => (smallerLead(pair) > smallerLead(worst) ? pair : worst));
  const crosses = smallerLead(most) > clearLead;
  const { one, other, leads } = most;
  const part = (name: string, { errors, time }: { errors: number; time: number }) =>
    errors === 0 ? `${name} never above` : `${name} by ${ratio(errors)} at ${timeText(time)}`;
  return {
    check: 'crossing-curves',
    status: crosses ? 'look' : 'holds',
    lookedAt:
      'How far each curve lies above another at its best, in standard errors of the difference, while 10 or more are followed.',
    found: `${crosses ? 'Two curves cross' : 'No two curves clearly cross'}: ${part(one.name, leads.first)}, ${part(other.name, leads.second)}.`,
    advice: crosses
      ? 'Early and late differences cancel in this test; compare restricted means (kaplan-meier --tau) or survival at fixed times.'
      : '',
  };
}

const smallerLead = ({ leads }: { leads: ReturnType<typeof curveLeads> }): number =>
  Math.min(leads.first.errors, leads.second.errors);
