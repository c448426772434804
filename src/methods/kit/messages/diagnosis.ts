import { LindError } from '../../../errors.js';
import { plural, quotedList } from '../wording.js';

/** The messages by which methods of diagnosis, agreement and counts refuse their input; the others are in messages.ts. */
export const refuseDiagnosis = {
  nobodyOnOneSide: (condition: string, side: 'with' | 'without') =>
    new LindError(
      'one-sided-condition',
      `Among those used ${side === 'with' ? 'nobody has' : 'everybody has'} ${condition}, so ${side === 'with' ? 'sensitivity' : 'specificity'} cannot be told; both people with and people without it are needed.`,
    ),

  oneLevelOfBoth: (first: string, second: string, level: string) =>
    new LindError(
      'one-level',
      `Both "${first}" and "${second}" are "${level}" in every row used, so agreement cannot be told from chance; ratings of at least two levels are needed.`,
    ),

  tooManyLevels: (first: string, second: string, levels: number) =>
    new LindError(
      'too-many-levels',
      `"${first}" and "${second}" have ${levels} different values, which are no categories; for numbers use icc or bland-altman.`,
    ),

  noDiscordantPairs: (first: string, second: string) =>
    new LindError(
      'no-discordant-pairs',
      `In every pair ${first} and ${second} are the same, so no pair speaks for a difference either way and there is nothing to test; give the shared proportion instead (proportion).`,
    ),

  notANumberOfEvents: (column: string, value: number) =>
    new LindError(
      'not-a-count',
      `"${column}" holds ${value}, but a number of events is whole and 0 or more; give counts, or 0 and 1.`,
    ),

  noEventInEither: (column: string) =>
    new LindError(
      'no-events',
      `"${column}" is 0 in both groups, so there is no rate to compare; say over how much person-time no event was seen.`,
    ),

  sameOutcome: (column: string, level: string) =>
    new LindError(
      'one-level-outcome',
      `"${column}" is ${level} in every row used, so its proportion neither rises nor falls; an outcome needs both.`,
    ),

  scoresAndLevels: (given: number, column: string, levels: readonly string[]) =>
    new LindError(
      'scores',
      `--scores has ${plural(given, 'score')} where "${column}" has ${levels.length} levels (${quotedList(levels)}); give one for each, in that order.`,
    ),

  equalScores: (score: number) =>
    new LindError(
      'scores',
      `All --scores are ${score}, so there is no order to look along; give scores that differ.`,
    ),

  oneSubject: (columns: readonly string[]) =>
    new LindError(
      'one-subject',
      `Only one row has a value in each of ${quotedList(columns)}; a spread cannot be told from one row, so at least two are needed.`,
    ),

  allAlike: (columns: readonly string[]) =>
    new LindError(
      'constant',
      `All values of ${quotedList(columns)} are the same, so there is no variation to share out.`,
    ),

  constantSum: (columns: readonly string[]) =>
    new LindError(
      'constant',
      `The sum of ${quotedList(columns)} is the same in every row, so there is no variance for the items to share; an item that is worded the other way round must be turned first.`,
    ),
};
