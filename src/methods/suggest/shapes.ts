import { isEventWord } from '../kit/event.js';
import type { ColumnFacts, Kind } from './columns.js';
import { columnWord } from './command-line.js';
import type { Facts } from './facts.js';
import type { Use } from './rule.js';

/** Whether a column is given and of one of these kinds. */
export const isOne = (column: ColumnFacts | null, ...kinds: readonly Kind[]): boolean =>
  column !== null && kinds.includes(column.kind);
export const isMeasured = (column: ColumnFacts | null): boolean => isOne(column, 'number', 'score');
export const isLevels = (column: ColumnFacts | null): boolean =>
  isOne(column, 'yes-no', 'category', 'ordered', 'score');

// The shapes that a question may have; each has one.
export const survival = ({ time, event }: Facts): boolean => time !== null && event !== null;
/** The same people measured twice or more. */
export const paired = (facts: Facts): boolean => !survival(facts) && facts.paired.length > 0;
/** Two measurements of each person. */
export const pairs = (facts: Facts): boolean => paired(facts) && facts.paired.length === 1;

export const modelled = (facts: Facts): boolean =>
  !survival(facts) && !paired(facts) && facts.predictors.length > 0;
export const grouped = (facts: Facts): boolean =>
  !survival(facts) && !paired(facts) && !modelled(facts) && facts.group !== null;
export const single = (facts: Facts): boolean =>
  !survival(facts) && !paired(facts) && !modelled(facts) && facts.group === null;

export const twoGroups = (facts: Facts): boolean => grouped(facts) && isOne(facts.group, 'yes-no');
/** A yes/no outcome in two groups. */
export const twoByTwo = (facts: Facts): boolean => twoGroups(facts) && isOne(facts.outcome, 'yes-no');

export const severalGroups = (facts: Facts): boolean =>
  grouped(facts) && isOne(facts.group, 'category', 'ordered', 'score');
export const byNumber = (facts: Facts): boolean => grouped(facts) && isOne(facts.group, 'number');

/** A study of a test, or two columns coded by such words as positive and negative in a study that is not of groups. */
export const isTestOfCondition = ({ design, outcome, group }: Facts): boolean =>
  design === 'diagnostic-accuracy' ||
  ((design === null || design === 'cross-sectional') &&
    [outcome, group].every((column) => column!.levels.every(isEventWord)));

/** With small groups and a value far out, or a score, ranks say more than means. */
export const preferRanks = ({ outcome, farOut, smallest }: Facts): boolean =>
  isOne(outcome, 'score') || (farOut && smallest < 30);

export const outcomeAndGroup = ({ outcome, group }: Facts): Use => ({
  roles: { outcome: [outcome!.name], group: [group!.name] },
});
export const beforeAndAfter = ({ outcome, paired: [after] }: Facts): Use => ({
  roles: { before: [outcome!.name], after: [after!.name] },
});
export const followUp = ({ time, event }: Facts) => ({ time: [time!.name], event: [event!.name] });
export const modelTerms = ({ predictors, group }: Facts): string[] => {
  const terms = group === null ? [] : [term(group)];
  return [...new Set([...terms, ...predictors])];
};
/** Numeric codes of groups become levels. */
export const term = ({ name, kind }: ColumnFacts): string => {
  const written = columnWord(name);
  return kind === 'score' ? `factor(${written})` : written;
};
export const model = (facts: Facts): Use => {
  const strata = facts.strata === null ? [] : [term(facts.strata)];
  return {
    roles: { outcome: [facts.outcome!.name], predictors: [...new Set([...modelTerms(facts), ...strata])] },
  };
};

/** Whole numbers of 0 or more that begin low, as counts of events do, and a yes/no column coded by 0 and 1. */
export function isCount({ values }: ColumnFacts): boolean {
  if (values === null || !values.every((value) => Number.isInteger(value) && value >= 0)) return false;
  return values.reduce((least, value) => Math.min(least, value)) <= 5;
}
