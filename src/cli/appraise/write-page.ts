import type { JudgedAppraisal } from '../../appraise/appraisal/judge.js';
import type { Effects } from '../../effects/effects.js';
import { appraisalPage } from '../../report/appraisal-page.js';
import { writePlainPage } from '../write-plain-page.js';

/** Writes an appraisal as a page. @throws LindError `unknown-format` for another ending than .html */
export const writePage = (effects: Effects, judged: JudgedAppraisal, out: string): Promise<void> =>
  writePlainPage(effects, appraisalPage(judged), { out, example: 'paper.html' });
