import type { RubricCheck } from '../../simulate/rubric/rubric.js';
import { dataUnchanged } from './checks/data-unchanged.js';
import { flawsNoted } from './checks/flaws-noted.js';
import { intervalReported } from './checks/interval-reported.js';
import { missingNoted } from './checks/missing-noted.js';
import { numbersAgree } from './checks/numbers-agree.js';
import { planLocked } from './checks/plan-locked.js';
import { primaryFits } from './checks/primary-fits.js';
import { resultsReproduce } from './checks/results-reproduce.js';
import { studyHolds } from './checks/study-holds.js';
import { truthFound } from './checks/truth-found.js';
import type { Judged } from './judged.js';
import type { Review } from './review.js';

/** How each check of a rubric is made. */
export const checks: { readonly [C in RubricCheck]: (review: Review) => Judged } = {
  'data-unchanged': dataUnchanged,
  'plan-locked': planLocked,
  'study-holds': studyHolds,
  'results-reproduce': resultsReproduce,
  'primary-fits': primaryFits,
  'numbers-agree': numbersAgree,
  'truth-found': truthFound,
  'interval-reported': intervalReported,
  'flaws-noted': flawsNoted,
  'missing-noted': missingNoted,
};
