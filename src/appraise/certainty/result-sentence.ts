import type { Certainty, CertaintyLevel, EffectSize } from '../../study/appraising.js';
import type { Study } from '../../study/study.js';
import { type FoundEffect, isRatio } from './effect-of.js';

type Smallest = Study['plan']['smallest-effect'];

/**
 * How large an effect is called: as the student says; else trivial where it does not reach the smallest that matters, and
 * otherwise moderate, which is the plain word.
 *
 * @param effects all of the analysis, among which the smallest effect that matters has its scale
 */
export function sizeOf(
  { size }: Pick<Certainty, 'size'>,
  smallest: Smallest,
  effects: readonly FoundEffect[],
): EffectSize {
  if (size !== undefined) return size;
  const onScale = effects.find(({ term }) => term === smallest?.term);
  if (!smallest || !onScale) return 'moderate';
  const reach = (value: number) => Math.abs(isRatio(onScale.measure) ? Math.log(value) : value);
  return reach(onScale.estimate) < reach(smallest.value) ? 'trivial' : 'moderate';
}

const amounts: { readonly [S in EffectSize]: (direction: 'reduction' | 'increase') => string } = {
  large: (direction) => `a large ${direction}`,
  moderate: (direction) => `${direction === 'increase' ? 'an' : 'a'} ${direction}`,
  small: (direction) => `a slight ${direction}`,
  trivial: () => 'little to no difference',
};

/** Where chance decided who got what. */
const byChance = ['randomised-trial', 'crossover-trial', 'meta-analysis'];

type Sure = Exclude<CertaintyLevel, 'very-low'>;

/** The words of GRADE for what something does, and words of association where nobody was allocated by chance. */
const verbs: { readonly [L in Sure]: readonly [effect: string, association: string] } = {
  high: ['results in', 'is associated with'],
  moderate: ['probably results in', 'is probably associated with'],
  low: ['may result in', 'may be associated with'],
};

/** What is said of a result. */
export interface Stated {
  readonly level: CertaintyLevel;
  readonly effect: Pick<FoundEffect, 'measure' | 'estimate'>;
  readonly size: EffectSize;
  /** What the rate is a rate of, where the effect is a ratio of rates; else the outcome of the question is named. */
  readonly event: string | null;
}

/**
 * The sentence of a result in GRADE's standard wording by size and certainty.
 *
 * @see Santesso et al. (2020), J Clin Epidemiol 119:126-35, doi:10.1016/j.jclinepi.2019.10.014
 */
export function resultSentence(
  { question, design }: Pick<Study, 'question' | 'design'>,
  { level, effect, size, event }: Stated,
): string {
  const { intervention, exposure, comparison, outcome } = question;
  const what = phrase(intervention ?? exposure ?? 'what was done');
  const against = comparison === undefined ? '' : `, compared with ${inside(phrase(comparison))}`;
  const seen = event === null ? inside(phrase(outcome)) : `the rate of ${event}`;
  const isCausal = byChance.includes(design);
  if (level === 'very-low') {
    const about = isCausal
      ? `the effect of ${inside(what)} on ${seen}`
      : `whether ${inside(what)} goes with ${seen}`;
    return `The evidence is very uncertain about ${about}${against}.`;
  }
  const none = isRatio(effect.measure) ? 1 : 0;
  const amount = amounts[size](effect.estimate < none ? 'reduction' : 'increase');
  const subject = what.includes(',') ? `${what},` : what;
  return `${capital(subject)} ${verbs[level][isCausal ? 0 : 1]} ${amount} in ${seen}${against}.`;
}

/** A part of a question, without its full stop. */
const phrase = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/\.$/, '');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** In the middle of a sentence; a word in capitals, or with digits, keeps them. */
const inside = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
