import { list, plural } from '../../methods/kit/wording.js';
import {
  type Certainty,
  type CertaintyLevel,
  certaintyLevels,
  hasRatings,
  ratedLevel,
  startOf,
  stepsOf,
} from '../appraising.js';
import type { NamedAnalysis } from '../claims/result-numbers.js';
import { judgementLevels } from '../judgement-levels.js';
import type { Study } from '../study.js';
import { checkEvidence, isDown, missing } from './certainty-evidence.js';
import { error, type Found, warning } from './found.js';

/** The certainty of a study with what it has to agree with. */
interface Rated {
  readonly study: Study;
  readonly certainty: Certainty;
}

/**
 * The certainty by GRADE: that level and reasons add up, and that nothing in the appraisal or the results calls for a
 * reason that is not there.
 *
 * @param analyses those that have results, the primary one first
 */
export function checkCertainty(study: Study, analyses: readonly NamedAnalysis[]): readonly Found[] {
  const { certainty } = study;
  if (certainty === undefined) return [];
  const planned = study.plan.analyses.find(({ purpose }) => purpose === 'primary');
  const primary = analyses.find(({ id }) => id === planned?.id);
  const rated = { study, certainty };
  return [
    ...sum(rated),
    ...upBesideDown(certainty),
    ...biasUnlikeAppraisal(rated),
    ...(primary ? checkEvidence(study.plan, certainty, primary) : []),
  ];
}

/** "very low" */
const said = (level: CertaintyLevel): string => level.replace('-', ' ');

function sum({ study, certainty }: Rated): readonly Found[] {
  const { level, start = startOf(study), down, up } = certainty;
  const rated = ratedLevel(certainty, study);
  if (level === rated) return [];
  if (hasRatings(certainty)) {
    const steps = [
      ...(stepsOf(down) > 0 ? [`${plural(stepsOf(down), 'level')} down`] : []),
      ...(stepsOf(up) > 0 ? [`${plural(stepsOf(up), 'level')} up`] : []),
    ];
    return [
      error(
        'certainty-sum',
        ['certainty', 'level'],
        `The certainty is given as ${said(level)}, but it starts ${said(start)}, and ${list(steps)} make it ${said(rated)}; correct the level or the reasons.`,
      ),
    ];
  }
  const isDown = certaintyLevels.indexOf(level) > certaintyLevels.indexOf(start);
  return [
    warning(
      'certainty-unreasoned',
      ['certainty', 'level'],
      `The certainty starts ${said(start)} for this question and design and is given as ${said(level)}; name each reason to go ${isDown ? 'down under "down"' : 'up under "up"'}, with "by" and "why".`,
    ),
  ];
}

/** @see Guyatt et al. (2011), J Clin Epidemiol 64:1311-6, doi:10.1016/j.jclinepi.2011.06.004 */
function upBesideDown({ down, up }: Certainty): readonly Found[] {
  if (stepsOf(up) === 0 || stepsOf(down) === 0) return [];
  const reasons = list(Object.keys(down ?? {}).map((reason) => reason.replaceAll('-', ' ')));
  return [
    warning(
      'up-beside-down',
      ['certainty', 'up'],
      `The certainty is rated up and, for ${reasons}, down. GRADE rates up only what has no serious weakness; look at both again.`,
    ),
  ];
}

const seriousBias = ['high', 'serious', 'critical'];

function biasUnlikeAppraisal({ study: { appraisal }, certainty }: Rated): readonly Found[] {
  if (appraisal === undefined) return [];
  const { judgement } = appraisal.overall;
  const name = judgementLevels[judgement].name.toLowerCase();
  if (seriousBias.includes(judgement) && !isDown(certainty, 'risk-of-bias')) {
    return [
      missing(
        'risk-of-bias',
        `The appraisal judges the risk of bias of the whole as ${name}, and the certainty is not rated down for it`,
      ),
    ];
  }
  if (judgement !== 'low' || !isDown(certainty, 'risk-of-bias')) return [];
  return [
    warning(
      'bias-not-found',
      ['certainty', 'down', 'risk-of-bias'],
      'The certainty is rated down for risk of bias, and the appraisal judges the whole as low; look at both again.',
    ),
  ];
}
