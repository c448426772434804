import { refuse } from './messages/common.js';
import type { Options } from './parameters.js';

/** What the rows and columns of given counts are called; null where nothing was given. */
export interface CountNames {
  readonly groups: readonly string[] | null;
  readonly outcomes: readonly string[] | null;
}

/** Options of every method that takes counts: counts have no columns and levels to take names from. */
export const countNames = {
  'group-names': {
    is: 'names',
    names: 'first,second',
    help: 'With counts: what their rows are called, the first row first, as in "aspirin,placebo".',
  },
  'outcome-names': {
    is: 'names',
    names: 'event,other',
    help: 'With counts: what their columns are called, the first column (the event) first, as in "died,survived"; the first alone will do.',
  },
} as const satisfies Options;

type NameOption = keyof typeof countNames;
const nameOptions = Object.keys(countNames) as NameOption[];
type Given = { readonly [option: string]: unknown };

/**
 * The names of given counts.
 *
 * @example readCountNames({ 'group-names': ['drug', 'placebo'] }, [[1, 2], [3, 4]]).groups // => ['drug', 'placebo']
 * @throws LindError `bad-option` when their number does not fit, or two are the same
 */
export function readCountNames(options: Given, counts: readonly (readonly number[])[]): CountNames {
  const [groups, outcomes] = nameOptions.map((option) => namesIn(option, options));
  if (groups) checkNames('group-names', groups, [counts.length]);
  if (outcomes) checkNames('outcome-names', outcomes, [1, counts[0]!.length]);
  return { groups: groups ?? null, outcomes: outcomes ?? null };
}

/** @throws LindError `bad-option` when names of counts are given beside a data file, whose columns have their own */
export function refuseCountNames(options: Given): void {
  const given = nameOptions.find((option) => namesIn(option, options) !== null);
  if (given !== undefined) throw refuse.namesWithoutCounts(given);
}

function namesIn(option: NameOption, options: Given): readonly string[] | null {
  const given = options[option];
  return Array.isArray(given) ? given.map(String) : null;
}

function checkNames(option: NameOption, names: readonly string[], lengths: readonly number[]): void {
  const wanted = `${lengths.join(' or ')} different names separated by commas`;
  const fits = lengths.includes(names.length) && new Set(names).size === names.length;
  if (!fits) throw refuse.badOption(option, names.join(','), wanted);
}
