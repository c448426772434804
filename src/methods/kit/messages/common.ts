import { didYouMean } from '../../../data/suggest.js';
import { LindError } from '../../../errors.js';
import { list, quotedList } from '../wording.js';

/** A confidence level given in percent. */
function percentHint(given: string): string {
  const percent = Number(given);
  return percent > 1 && percent < 100 ? ` Write ${percent / 100} for ${percent}%.` : '';
}

/** Every message by which a method refuses its input. Each names the column or level, the rule and the remedy. */
export const refuse = {
  missingRole: (method: string, role: string, help: string) =>
    new LindError('missing-role', `${method} needs --${role}. ${help}`),

  sameColumn: (column: string, first: string, second: string) =>
    new LindError(
      'same-column',
      `Column "${column}" is given both as --${first} and as --${second}; give two different columns.`,
    ),

  severalColumns: (role: string, names: readonly string[]) =>
    new LindError(
      'several-columns',
      `--${role} takes one column, not ${names.length}: ${quotedList(names)}.`,
    ),

  tooFewColumns: (role: string, least: number, given: number) =>
    new LindError(
      'too-few-columns',
      `--${role} needs at least ${least} columns, separated by commas; ${given} given.`,
    ),

  noRowsLeft: (columns: readonly string[], rows: number) =>
    new LindError(
      'no-rows-left',
      rows === 0
        ? 'The data file has a header but no rows; put the data below it.'
        : `None of the ${rows} rows has a value in every column used (${quotedList(columns)}).`,
    ),

  notTwoLevels: (column: string, levels: readonly string[]) =>
    new LindError(
      'not-two-levels',
      levels.length < 2
        ? `Two groups are compared, but among the rows used "${column}" has only ${quotedList(levels)}.`
        : `Two groups are compared, but "${column}" has ${levels.length} levels: ${quotedList(levels)}. Keep the rows of two of them, or choose a method for several groups.`,
    ),

  tooFewLevels: (column: string, levels: readonly string[]) =>
    new LindError(
      'too-few-levels',
      `At least two groups are needed, but among the rows used "${column}" has only ${quotedList(levels)}.`,
    ),

  tooManyEventLevels: (column: string, levels: readonly string[]) =>
    new LindError(
      'too-many-event-levels',
      `A yes/no outcome has two levels, but "${column}" has ${levels.length}: ${quotedList(levels)}. Make a column with two levels, so that none is pooled with another unseen.`,
    ),

  eventLevelNeeded: (column: string, levels: readonly string[], option = 'event-level') =>
    new LindError(
      'event-level-needed',
      `Say with --${option} which level of "${column}" is the event: ${quotedList(levels, 'or')}.`,
    ),

  unknownLevel: (problem: { option: string; level: string; column: string; levels: readonly string[] }) =>
    new LindError(
      'unknown-level',
      `--${problem.option} "${problem.level}" is not a level of "${problem.column}".${didYouMean(problem.level, problem.levels)} Its levels are ${quotedList(problem.levels)}.`,
    ),

  unknownMethod: (name: string, known: readonly string[]) =>
    new LindError(
      'unknown-method',
      `There is no method "${name}".${didYouMean(name, known)} "lind methods" lists them all.`,
    ),

  unknownOption: (name: string, known: readonly string[]) =>
    new LindError(
      'unknown-option',
      `There is no option --${name} here.${didYouMean(name, known)} The options are ${list(known.map((one) => `--${one}`))}.`,
    ),

  badOption: (option: string, given: string, wanted: string) =>
    new LindError(
      'bad-option',
      `--${option} must be ${wanted}, not "${given}".${option === 'level' ? percentHint(given) : ''}`,
    ),

  badCounts: (given: string, form: string, why: string) =>
    new LindError('bad-counts', `--counts "${given}" cannot be used: ${why}. Write it as "${form}".`),

  namesWithoutCounts: (option: string) =>
    new LindError(
      'bad-option',
      `--${option} names the rows or columns of --counts; with a data file the names are those of its columns and levels, so leave it out.`,
    ),

  emptyCountsRow: (row: number) =>
    new LindError(
      'empty-counts-row',
      `Row ${row} of --counts has no people in it, so it has no risk; give the counts of two groups.`,
    ),

  countsNotTaken: (method: string) =>
    new LindError(
      'counts-not-taken',
      `${method} needs the data themselves, a row a person; it cannot work from --counts.`,
    ),

  countsAndFile: () => new LindError('counts-and-file', 'Give either a data file or --counts, not both.'),

  noData: (method: string, counts: boolean) =>
    new LindError('no-data', `${method} needs a data file (CSV)${counts ? ', or --counts' : ''}.`),

  groupOfOne: (outcome: string, group: string, level: string) =>
    new LindError(
      'group-of-one',
      `Group "${level}" of "${group}" has only one value of "${outcome}"; a spread cannot be told from one value, so at least two in each group are needed.`,
    ),

  groupsOfOne: (outcome: string, group: string) =>
    new LindError(
      'group-of-one',
      `Every group of "${group}" has only one value of "${outcome}", so there is no spread within groups against which to judge a difference.`,
    ),

  constantGroup: (outcome: string, group: string, level: string) =>
    new LindError(
      'constant',
      `All values of "${outcome}" in group "${level}" of "${group}" are the same, so Welch’s form, which weights each group by its spread, cannot be used; leave out --welch.`,
    ),

  bothConstant: (outcome: string) =>
    new LindError(
      'constant',
      `All values of "${outcome}" within each group are the same, so there is no spread against which to judge a difference.`,
    ),

  noEventsAtAll: (column: string, event: string) =>
    new LindError(
      'no-events',
      `No row used has the event "${event}" of "${column}", so there is nothing to compare.`,
    ),

  tooFewValues: (column: string, found: number, least: number) =>
    new LindError(
      'too-few-values',
      `"${column}" has ${found} value${found === 1 ? '' : 's'} that can be used; at least ${least} are needed.`,
    ),

  tooManyValues: (column: string, found: number, most: number) =>
    new LindError(
      'too-many-values',
      `"${column}" has ${found} values and the test was made for at most ${most}; with so many, departures too small to matter would stand out. Look at the shape of the values instead (describe).`,
    ),

  oneValue: (column: string) =>
    new LindError(
      'one-value',
      `"${column}" has only one value; a spread cannot be told from one value, so at least two are needed.`,
    ),

  onePair: (first: string, second: string) =>
    new LindError(
      'one-pair',
      `Only one row has a value both in "${first}" and in "${second}"; at least two complete pairs are needed.`,
    ),

  constantColumn: (column: string, value: number) =>
    new LindError(
      'constant',
      `Every value of "${column}" is ${value}, so there is no spread to judge anything against.`,
    ),

  tooFewPairs: (first: string, second: string, found: number) =>
    new LindError(
      'too-few-pairs',
      `${found === 1 ? 'One row has' : `${found} rows have`} a value both in "${first}" and in "${second}"; a correlation needs at least three.`,
    ),

  sameMeasures: (columns: readonly string[]) =>
    new LindError('constant', `${quotedList(columns)} are equal in every row, so there is nothing to rank.`),

  noDifferences: (first: string, second: string) =>
    new LindError(
      'constant',
      `"${second}" equals "${first}" in every row, so there is no difference to rank.`,
    ),

  constantDifferences: (first: string, second: string) =>
    new LindError(
      'constant',
      `"${second}" differs from "${first}" by the same amount in every row, so there is no spread to judge the difference against.`,
    ),

  nothingToDescribe: (columns: readonly string[]) =>
    new LindError(
      'nothing-to-describe',
      `There is nothing to describe in ${quotedList(columns)}: dates and identifiers have no mean and no shares. Name columns of numbers or categories with --variables.`,
    ),

  notAVariable: (column: string, option: string, variables: readonly string[]) =>
    new LindError(
      'not-a-variable',
      `--${option} names "${column}", which is not among the variables.${didYouMean(column, variables)} They are ${quotedList(variables)}.`,
    ),

  notANumber: (column: string, option: string) =>
    new LindError(
      'not-a-number',
      `--${option} names "${column}", which is a category; only numbers have a median. Leave it out of --${option}.`,
    ),

  oneLevelOutcome: (column: string, levels: readonly string[]) =>
    new LindError(
      'one-level-outcome',
      `Among the rows used the outcome "${column}" has only the level ${quotedList(levels)}, so there is nothing to compare; an outcome needs at least two levels.`,
    ),

  emptyLine: (line: 'row' | 'column', at: number) =>
    new LindError(
      'empty-margin',
      `${line === 'row' ? 'Row' : 'Column'} ${at} of --counts is all zeros, so nothing can be expected in it; leave it out.`,
    ),

  tooManyTables: (rows: number, columns: number, n: number) =>
    new LindError(
      'too-many-tables',
      `Too many tables have the same totals as this one (${rows} by ${columns}, n = ${n}) to count them all, as an exact test must; use chi-square, or join levels that belong together.`,
    ),

  noInformativeStratum: (column: string) =>
    new LindError(
      'no-informative-stratum',
      `In no level of "${column}" are there both groups, people with the event and people without, so nothing can be compared within it; choose a column with fewer levels.`,
    ),

  allTied: (column: string) =>
    new LindError(
      'constant',
      `All values of "${column}" are the same, so that no value ranks above another; there is nothing to compare.`,
    ),
};
