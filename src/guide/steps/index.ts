import type { Step } from '../step.js';
import { certainty } from './certainty.js';
import { conclusion, limitations, reflection } from './closing.js';
import { dataLook } from './data-look.js';
import { dataProblems } from './data-problems.js';
import { design } from './design.js';
import { disclosure } from './disclosure.js';
import { findings } from './findings.js';
import { lock } from './lock.js';
import { otherAnalyses } from './other-analyses.js';
import { patient } from './patient.js';
import { primary } from './primary.js';
import { questionParts } from './question-parts.js';
import { questionType } from './question-type.js';
import { questionWhole } from './question-whole.js';
import { report } from './report.js';
import { run } from './run.js';
import { search } from './search.js';
import { smallestEffect } from './smallest-effect.js';
import { tableOne } from './table-one.js';
import { threats } from './threats.js';

/** The steps of a study in their order: of the walk, of `lind status`, and of `lind hint`. */
export const steps: readonly Step[] = [
  questionType,
  questionParts,
  questionWhole,
  smallestEffect,
  search,
  dataLook,
  dataProblems,
  disclosure,
  design,
  threats,
  tableOne,
  primary,
  otherAnalyses,
  lock,
  run,
  findings,
  limitations,
  certainty,
  conclusion,
  patient,
  report,
  reflection,
];
