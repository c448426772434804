import { didYouMean } from '../../../data/suggest.js';
import { LindError } from '../../../errors.js';
import { quotedList } from '../wording.js';

/** The messages by which a model refuses its predictors and its fit; the others are in messages.ts. */
export const refuseModel = {
  repeatedTerm: (term: string) =>
    new LindError('repeated-term', `Predictor "${term}" names the same thing twice; write it once.`),

  oneLevel: (variable: string, level: string) =>
    new LindError(
      'one-level',
      `Predictor "${variable}" has only the level "${level}" among the rows used, so there is nothing to compare; leave it out.`,
    ),

  constantPredictor: (variable: string, value: number) =>
    new LindError(
      'constant-predictor',
      `Predictor "${variable}" is ${value} in every row used, so nothing can be told about it; leave it out.`,
    ),

  tooManyLevels: (variable: string, levels: number, rows: number) =>
    new LindError(
      'too-many-levels',
      `Predictor "${variable}" has ${levels} different values in ${rows} rows, each of which would be a category of its own; leave it out, or group its values first.`,
    ),

  missingMainEffects: (term: string, variables: readonly string[]) =>
    new LindError(
      'missing-main-effects',
      `The interaction "${term}" needs its variables as predictors too: write "${[...variables, term].join(',')}".`,
    ),

  badReference: (given: string) =>
    new LindError(
      'bad-reference',
      `--reference "${given}" must name a column and one of its levels: --reference column=LEVEL.`,
    ),

  referenceOfUnused: (column: string, categories: readonly string[]) =>
    new LindError(
      'reference-of-unused',
      categories.length === 0
        ? `--reference names "${column}", but no predictor is a category; for numeric codes write factor(${column}) among the predictors.`
        : `--reference names "${column}", which is not a category among the predictors.${didYouMean(column, categories)} It can be given for ${quotedList(categories, 'or')}; for numeric codes write factor(${column}) among the predictors.`,
    ),

  collinear: (term: string, others: readonly string[]) =>
    new LindError(
      'collinear',
      `"${term}" can be worked out exactly from ${others.length === 0 ? 'the intercept' : quotedList(others)}, so their parts cannot be told apart; leave out one of them.`,
    ),

  tooFewRows: (rows: number, coefficients: number) =>
    new LindError(
      'too-few-rows',
      `The model has ${coefficients} coefficients, intercept and levels counted, but only ${rows} rows can be used; use fewer predictors or more data.`,
    ),

  separation: (terms: readonly string[]) =>
    new LindError(
      'separation',
      `${quotedList(terms)} ${terms.length === 1 ? 'separates' : 'separate'} the rows with the event from those without it, wholly or in part (separation), so a coefficient has no finite estimate; group its levels, leave it out, or describe it by counts.`,
    ),

  constantOutcome: (outcome: string, value: number | string) =>
    new LindError(
      'constant-outcome',
      `The outcome "${outcome}" is ${value} in every row used, so there is nothing to model.`,
    ),

  perfectFit: (outcome: string) =>
    new LindError(
      'perfect-fit',
      `The predictors give "${outcome}" exactly, with no residual to judge them by; look for a predictor that was made from the outcome.`,
    ),

  notACount: (column: string, value: number) =>
    new LindError(
      'not-a-count',
      `"${column}" holds ${value}, but a count is a whole number of 0 or more; for a measurement use linear-regression.`,
    ),

  notATime: (column: string, value: number) =>
    new LindError(
      'not-a-time',
      `"${column}" holds ${value}, but a time at risk is above 0; correct it, or make it missing.`,
    ),

  notAProbability: (column: string, value: number) =>
    new LindError(
      'not-a-probability',
      `"${column}" holds ${value}, but a probability lies from 0 to 1${value > 1 && value <= 100 ? '; divide percentages by 100' : ''}.`,
    ),

  badThreshold: (value: number) =>
    new LindError('bad-threshold', `--thresholds must lie between 0 and 1; ${value} does not.`),
};
