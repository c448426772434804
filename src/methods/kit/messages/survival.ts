import { LindError } from '../../../errors.js';

/** The messages by which survival methods refuse their input; the others are in messages.ts. */
export const refuseSurvival = {
  negativeTime: (column: string, value: number) =>
    new LindError(
      'negative-time',
      `"${column}" has the negative time ${value}; follow-up starts at 0, so correct the value or mark it as missing.`,
    ),

  negativeTimesOption: (value: number) =>
    new LindError('bad-option', `--times must be times of 0 or more, not ${value}.`),

  tauBeyondCurve: (problem: { tau: number; group: string | null; column: string; last: number }) =>
    new LindError(
      'tau-beyond-curve',
      `--tau ${problem.tau} lies after the last time of "${problem.column}"${problem.group === null ? '' : ` in group "${problem.group}"`}, ${problem.last}, where some were still free of the event, so the area up to it is not known; choose a tau of at most ${problem.last}.`,
    ),

  neverTogether: (group: string) =>
    new LindError(
      'never-at-risk-together',
      `At no event time were people of two groups of "${group}" followed at once, so the groups cannot be compared.`,
    ),

  infiniteHazardRatio: (term: string) =>
    new LindError(
      'infinite-hazard-ratio',
      `The hazard ratio of "${term}" has no finite estimate: the model fits ever better as it goes to 0 or to infinity, as when a level has no events; pool that level with another, or leave the predictor out.`,
    ),

  uninformativePredictor: (term: string, stratified: boolean) =>
    new LindError(
      'uninformative-predictor',
      `Nothing can be told about "${term}": among those still followed${stratified ? ' in one stratum' : ''}, it did not differ at any event apart from the other predictors; leave it out${stratified ? ', or choose other strata' : ''}.`,
    ),
};
