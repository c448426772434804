import type { CertaintyLevel } from '../../appraising.js';
import type { Design } from '../../study.js';
import type { LanguageRule } from './rule.js';

/** Words that say that something does something, now and for others, not what was seen in a study. */
const acts = [
  'reduces|lowers|decreases|cuts|halves|increases|raises|doubles|improves|worsens|prevents|cures|protects',
  'prolongs|shortens|speeds|helps|works|benefits|harms|saves',
  'results? in|leads? to',
  '(?:will|may|might|could) (?:reduce|lower|increase|raise|improve|prevent|cure|help|benefit|harm|prolong|shorten)',
  '(?:is|are) (?:more |less |as |very |highly |clearly )?effective',
  '(?:is|are) (?:better|worse|safer|superior|inferior)',
  'makes? (?:no|little|a) difference',
  'has (?:an? |no |little |a large |a small )?effect',
].join('|');

interface Wording {
  readonly level: CertaintyLevel;
  /** Words of GRADE for the level, and those that say no more. */
  readonly allowed: RegExp;
  readonly says: string;
}

const doubt =
  'may|might|could|possibl[ey]|perhaps|suggests?|appears?|seems?|uncertain|unsure|unclear|not (?:clear|known)';

/**
 * Which words go with which certainty.
 *
 * @see Santesso et al. (2020), J Clin Epidemiol 119:126-35, doi:10.1016/j.jclinepi.2019.10.014
 */
const wordings: readonly Wording[] = [
  {
    level: 'moderate',
    allowed: new RegExp(`\\b(?:probab(?:ly|le)|likely|${doubt})\\b`, 'i'),
    says: '"probably" or "likely"',
  },
  { level: 'low', allowed: new RegExp(`\\b(?:${doubt})\\b`, 'i'), says: '"may", or "the evidence suggests"' },
  {
    level: 'very-low',
    allowed:
      /\b(?:uncertain|unsure|unclear|not (?:clear|known)|unknown|cannot (?:say|tell)|leaves? open|whether)\b/i,
    says: '"the evidence is very uncertain"',
  },
];

/** What a test or a model does is no effect of a treatment. */
const aboutMeasuring: readonly Design[] = ['diagnostic-accuracy', 'agreement', 'prediction-model'];

/** A conclusion that is surer than the certainty that the study gives itself. */
export const surerThanCertainty: readonly LanguageRule[] = wordings.map(({ level, allowed, says }) => ({
  code: 'surer-than-certainty',
  patterns: [new RegExp(`\\b(?:${acts})\\b`, 'gi')],
  unless: allowed,
  // "May" before the words would let them pass; with very low certainty it is not enough.
  negatable: level !== 'very-low',
  applies: ({ certainty, design }) => certainty === level && !aboutMeasuring.includes(design),
  why: () =>
    `The certainty of the evidence is given as ${level.replace('-', ' ')}, and these words are those of more.`,
  better: `With this certainty GRADE says ${says}; or tell what was seen in the study, in the past tense.`,
}));
