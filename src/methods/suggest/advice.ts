import type { Facts } from './facts.js';
import type { Suggested } from './suggest.js';

/** What to think of beside the choice of a method: the design, the event, few rows. */
export const advice = (facts: Facts, { options }: Pick<Suggested, 'options'>): string[] =>
  [eventAdvice(options['event-level']), designAdvice(facts), fewRows(facts)].filter(
    (sentence) => sentence !== '',
  );

const eventAdvice = (event: string | undefined): string =>
  event === undefined
    ? ''
    : `No word of the column says which level is the event; "${event}" is taken (--event-level), so change it if it is the other.`;

const observational = ['cohort', 'case-control', 'cross-sectional', 'before-after', 'non-randomised-trial'];

function designAdvice({ design, group, predictors, strata }: Facts): string {
  if (design === 'randomised-trial')
    return 'Chance allotted the groups, so do not test whether they differ at the start: table-one shows how far they do.';
  const compares = group !== null && predictors.length === 0 && strata === null;
  if (design !== null && observational.includes(design) && compares)
    return 'Chance did not allot the groups, so they may differ in more than the one column: name what may distort the comparison with --predictors or --strata.';
  if (design === null && compares)
    return 'Say how the data were gathered with --design: it decides what a difference between the groups can mean.';
  return '';
}

function fewRows({ smallest, rows }: Facts): string {
  if (rows >= 20 && smallest >= 10) return '';
  return `With ${rows} rows${smallest < rows ? ` and ${smallest} in the smallest group` : ''} the interval will be wide, whichever method is used.`;
}
