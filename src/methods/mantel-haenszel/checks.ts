import { standardisedOddsRatio } from '../../stats/mantel-haenszel.js';
import type { LogRatio } from '../../stats/two-by-two.js';
import { pPhrase, ratio } from '../kit/format.js';
import type { Check } from '../kit/result.js';
import type { Stratum } from './strata.js';

/** Below this the strata are said to differ; the test has little power with few people a stratum. */
export const strataDiffer = (pValue: unknown): boolean => typeof pValue === 'number' && pValue < 0.1;

export function homogeneityCheck(pValue: number | null): Check {
  const differs = strataDiffer(pValue);
  return {
    check: 'same-ratio',
    status: differs ? 'look' : 'holds',
    lookedAt: 'Whether the odds ratios of the strata differ by more than chance (Breslow-Day).',
    found: pValue === null ? 'Too few strata to tell.' : `${pPhrase(pValue)}.`,
    advice: differs ? 'Report the strata one by one: a single pooled ratio may describe none of them.' : '',
  };
}

/** What lies between the crude and the pooled odds ratio. */
export type Distance = 'unknown' | 'small' | 'make-up' | 'collapsing' | 'both';

/** A change of a tenth is the usual mark of a distorted ratio (Greenland 1989, Am J Public Health 79:340-9). */
const far = (times: number): boolean => Math.abs(Math.log(times)) > Math.log(1.1);

/** Of two parts of the gap the one that is four times the other on the log scale, else both. */
function larger(madeUp: number, collapsing: number): Distance {
  const times = Math.abs(Math.log(madeUp)) / Math.abs(Math.log(collapsing));
  if (times < 1 / 4) return 'collapsing';
  return times > 4 ? 'make-up' : 'both';
}

/** Whether it is the different make-up of the groups, or that odds ratios of parts do not average to that of the whole. */
export function distance(strata: readonly Stratum[], crude: number, pooled: number): Distance {
  const change = crude / pooled;
  if (!(Number.isFinite(change) && change > 0)) return 'unknown';
  const { crude: compared, standardised } = standardisedOddsRatio(strata);
  const madeUp = far(compared / standardised);
  if (Number.isNaN(standardised)) return far(change) ? 'unknown' : 'small';
  const collapsing = far(standardised / pooled);
  if (madeUp && collapsing) return larger(compared / standardised, standardised / pooled);
  if (madeUp) return 'make-up';
  return far(change) ? 'collapsing' : 'small';
}

interface Compared {
  readonly crude: LogRatio;
  readonly pooled: LogRatio;
  readonly differs: boolean;
}

export function distortionCheck(strata: readonly Stratum[], { crude, pooled, differs }: Compared): Check {
  const kind = distance(strata, crude.estimate, pooled.estimate);
  const { standardised } = standardisedOddsRatio(strata);
  const between = Number.isNaN(standardised)
    ? ''
    : ` Had both groups the same make-up, everyone together would give ${ratio(standardised)}.`;
  return {
    check: 'crude-and-pooled',
    status: kind === 'small' ? 'holds' : 'look',
    lookedAt: 'How far the crude odds ratio is from the pooled one, and why.',
    found: `Crude ${ratio(crude.estimate)}, pooled ${ratio(pooled.estimate)}.${between}`,
    advice: advice(kind, differs),
  };
}

function advice(kind: Distance, differs: boolean): string {
  const within = differs ? 'the ratios of the strata, one by one' : 'the pooled ratio';
  switch (kind) {
    case 'small':
      return '';
    case 'unknown':
      return 'With an empty cell the two cannot be set against each other; read the counts of the strata.';
    case 'make-up':
      return `The groups are spread differently over the strata: read ${within}.`;
    case 'both':
      return `The groups are spread differently over the strata, and an odds ratio within strata also lies further from 1 than one for everyone: read ${within}, and the risk ratios.`;
    case 'collapsing':
      return 'Hardly any of this is that the groups are spread differently over the strata (confounding): an odds ratio within strata lies further from 1 than one for everyone (it is not collapsible). Say which of the two is meant, and give the risk ratios.';
  }
}
