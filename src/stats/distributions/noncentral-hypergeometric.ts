import { StatError } from '../../errors.js';
import { risingRoot } from '../special/rising-root.js';
import { requireCount, requireNumber, requireProbability } from './arguments.js';
import { hypergeometric, type Urn } from './hypergeometric.js';

/** A 2x2 table through its margins: the numbers exposed and unexposed, and the events in both together. */
export type FixedMargins = { exposed: number; unexposed: number; events: number };
/** A 2x2 table: its margins, and the events among the exposed. */
export type FixedTable = FixedMargins & { exposedEvents: number };

/** Probabilities of the counts `lowest`, `lowest + 1`, ...; those left out on either side are negligible. */
export type CountMasses = { lowest: number; masses: Float64Array };

/** Masses below this share of the largest are left out; a million of them would not be a rounding error. */
const NEGLIGIBLE = 1e-25;
/** Masses this near to the observed one count as equal to it, as in R. */
const TIE = 1 + 1e-7;

const leastCount = ({ unexposed, events }: FixedMargins): number => Math.max(0, events - unexposed);
const greatestCount = ({ exposed, events }: FixedMargins): number => Math.min(exposed, events);
const asUrn = ({ exposed, unexposed, events }: FixedMargins): Urn => ({
  successes: exposed,
  failures: unexposed,
  draws: events,
});

function checkMargins({ exposed, unexposed, events }: FixedMargins): void {
  requireCount('exposed', exposed);
  requireCount('unexposed', unexposed);
  requireCount('events', events);
  if (events > exposed + unexposed) {
    throw new StatError('bad-argument', `There cannot be ${events} events among ${exposed + unexposed}.`);
  }
}

function checkTable(table: FixedTable): void {
  checkMargins(table);
  requireCount('exposedEvents', table.exposedEvents);
  if (table.exposedEvents < leastCount(table) || table.exposedEvents > greatestCount(table)) {
    throw new StatError(
      'bad-argument',
      `${table.exposedEvents} events among the exposed do not fit the margins of the table.`,
    );
  }
}

/** ln of P(count = k + 1) / P(count = k); it falls as k rises. */
function logRatio(k: number, { exposed, unexposed, events }: FixedMargins, logOddsRatio: number): number {
  return (
    logOddsRatio + Math.log((exposed - k) / (k + 1)) + Math.log((events - k) / (unexposed - events + k + 1))
  );
}

function modeOf(margins: FixedMargins, logOddsRatio: number): number {
  let [low, high] = [leastCount(margins), greatestCount(margins)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (logRatio(middle, margins, logOddsRatio) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function masses(margins: FixedMargins, logOddsRatio: number): CountMasses {
  const mode = modeOf(margins, logOddsRatio);
  const below: number[] = [];
  for (let k = mode - 1, term = 1; k >= leastCount(margins); k--) {
    term *= Math.exp(-logRatio(k, margins, logOddsRatio));
    if (term < NEGLIGIBLE) break;
    below.push(term);
  }
  const above: number[] = [];
  for (let k = mode, term = 1; k < greatestCount(margins); k++) {
    term *= Math.exp(logRatio(k, margins, logOddsRatio));
    if (term < NEGLIGIBLE) break;
    above.push(term);
  }
  const relative = Float64Array.from([...below.reverse(), 1, ...above]);
  const total = relative.reduce((sum, term) => sum + term, 0);
  return { lowest: mode - below.length, masses: relative.map((term) => term / total) };
}

function meanAndVariance({ lowest, masses }: CountMasses): { mean: number; variance: number } {
  const offset = masses.reduce((sum, mass, index) => sum + mass * index, 0);
  const variance = masses.reduce((sum, mass, index) => sum + mass * (index - offset) ** 2, 0);
  return { mean: lowest + offset, variance };
}

/** P(count ≥ cut) and its complement, each a sum, with the mean count on each side. */
function splitAt(cut: number, { lowest, masses }: CountMasses) {
  const at = Math.min(masses.length, Math.max(0, cut - lowest));
  const sides = [masses.subarray(0, at), masses.subarray(at)].map((part) =>
    part.reduce((sum, mass) => sum + mass, 0),
  );
  const first = masses.subarray(0, at).reduce((sum, mass, index) => sum + mass * index, 0);
  const second = masses.subarray(at).reduce((sum, mass, index) => sum + mass * (at + index), 0);
  const [below, above] = sides as [number, number];
  return { below, above, gap: second / above - first / below };
}

/** A start near the solution: the sample odds ratio with a half added to each cell. */
function sampleLogOddsRatio(table: FixedTable): number {
  const { exposed, unexposed, events, exposedEvents } = table;
  const unexposedEvents = events - exposedEvents;
  return (
    Math.log((exposedEvents + 0.5) / (exposed - exposedEvents + 0.5)) -
    Math.log((unexposedEvents + 0.5) / (unexposed - unexposedEvents + 0.5))
  );
}

/** The odds ratio at which P(count ≥ cut) is p. The logit of that probability rises with slope of at least 1. */
function oddsRatioWithTail(cut: number, p: number, table: FixedTable): number {
  const target = Math.log(p) - Math.log1p(-p);
  const at = (logOddsRatio: number) => {
    const { below, above, gap } = splitAt(cut, masses(table, logOddsRatio));
    return { value: Math.log(above) - Math.log(below) - target, slope: gap };
  };
  return Math.exp(risingRoot(at, sampleLogOddsRatio(table)));
}

/** Fisher's noncentral hypergeometric distribution: a 2x2 table with its margins fixed and a given odds ratio. */
export const noncentralHypergeometric = {
  /**
   * The probabilities of the counts of events among the exposed.
   *
   * @param margins exposed, unexposed, events
   * @param logOddsRatio natural logarithm of the odds ratio of exposed against unexposed, finite
   * @returns the lowest count whose probability is not negligible, and the probabilities from there on
   * @throws StatError if a margin is not a whole number or they do not fit each other
   * @see Fisher (1935), doi:10.2307/2342435; recursion from the mode: Liao & Rosen (2001), doi:10.1198/000313001753272547
   * @example noncentralHypergeometric.masses({ exposed: 2, unexposed: 2, events: 2 }, 0).masses[1] // => 0.66666667
   */
  masses(margins: FixedMargins, logOddsRatio: number): CountMasses {
    checkMargins(margins);
    requireNumber('logOddsRatio', logOddsRatio);
    return masses(margins, logOddsRatio);
  },

  /**
   * The conditional maximum likelihood estimate of the odds ratio: the one whose expected count is the observed.
   * 0 or Infinity when the count is at an end of what the margins allow.
   *
   * @throws StatError if the table does not fit its margins, or the margins allow one table only
   * @example noncentralHypergeometric.conditionalOddsRatio({ exposedEvents: 3, exposed: 4, unexposed: 4, events: 4 }) // => 6.4083197
   */
  conditionalOddsRatio(table: FixedTable): number {
    checkTable(table);
    const [least, greatest] = [leastCount(table), greatestCount(table)];
    if (least === greatest) {
      throw new StatError(
        'no-information',
        'These margins allow one table only, so there is no odds ratio to estimate.',
      );
    }
    if (table.exposedEvents === least) return 0;
    if (table.exposedEvents === greatest) return Number.POSITIVE_INFINITY;
    const at = (logOddsRatio: number) => {
      const { mean, variance } = meanAndVariance(masses(table, logOddsRatio));
      return { value: mean - table.exposedEvents, slope: variance };
    };
    return Math.exp(risingRoot(at, sampleLogOddsRatio(table)));
  },

  /**
   * The exact lower limit: the odds ratio at which as many events among the exposed as observed, or more, have
   * the given probability.
   *
   * @param table the observed table
   * @param tail probability left out, between 0 and 1: 0.025 for a 95% two-sided interval
   * @throws StatError if the table does not fit its margins or the tail is outside 0 to 1
   * @example noncentralHypergeometric.lowerLimit({ exposedEvents: 3, exposed: 4, unexposed: 4, events: 4 }, 0.025) // => 0.21173560
   */
  lowerLimit(table: FixedTable, tail: number): number {
    checkTable(table);
    requireProbability('tail', tail);
    if (table.exposedEvents === leastCount(table) || tail === 0) return 0;
    return oddsRatioWithTail(table.exposedEvents, tail, table);
  },

  /**
   * The exact upper limit: the odds ratio at which as few events among the exposed as observed, or fewer, have
   * the given probability.
   *
   * @throws StatError as lowerLimit
   * @example noncentralHypergeometric.upperLimit({ exposedEvents: 3, exposed: 4, unexposed: 4, events: 4 }, 0.025) // => 626.24353
   */
  upperLimit(table: FixedTable, tail: number): number {
    checkTable(table);
    requireProbability('tail', tail);
    if (table.exposedEvents === greatestCount(table) || tail === 0) return Number.POSITIVE_INFINITY;
    return oddsRatioWithTail(table.exposedEvents + 1, 1 - tail, table);
  },

  /**
   * Fisher's two-sided p-value: the probability, at an odds ratio of 1, of all tables no likelier than the observed
   * one (within a relative 1e-7, as in R).
   *
   * @throws StatError if the table does not fit its margins
   * @see Fisher (1935), doi:10.2307/2342435
   * @example noncentralHypergeometric.twoSidedP({ exposedEvents: 3, exposed: 4, unexposed: 4, events: 4 }) // => 0.4857142857
   */
  twoSidedP(table: FixedTable): number {
    checkTable(table);
    const urn = asUrn(table);
    const observed = hypergeometric.mass(table.exposedEvents, urn) * TIE;
    const unlikely = (k: number) => hypergeometric.mass(k, urn) <= observed;
    const mode = modeOf(table, 0);
    if (unlikely(mode)) return 1;
    const low = lastUnlikely(leastCount(table) - 1, mode, unlikely);
    const high = lastUnlikely(greatestCount(table) + 1, mode, unlikely);
    return hypergeometric.cdf(low, urn) + hypergeometric.survival(high - 1, urn);
  },
};

/** The count nearest the mode, on the side of `end`, that is still unlikely; `end` itself lies outside the support. */
function lastUnlikely(end: number, mode: number, unlikely: (k: number) => boolean): number {
  let [outer, inner] = [end, mode];
  while (Math.abs(inner - outer) > 1) {
    const middle = Math.trunc((outer + inner) / 2);
    if (unlikely(middle)) outer = middle;
    else inner = middle;
  }
  return outer;
}
