import type { JudgementLevel } from './judgement-levels.js';
import type { Design, QuestionType } from './study.js';

/** What a study says of how far its answer can be trusted: its own appraisal, and the certainty by GRADE. */

/** The judgements of an appraisal of one's own study; `lind appraise` writes them. */
export interface StudyAppraisal {
  /** The tool whose domains were followed. */
  readonly tool: string;
  readonly reader?: string;
  readonly domains: readonly {
    readonly domain: string;
    /** One or two words, for the plot. */
    readonly short: string;
    readonly judgement: JudgementLevel;
    readonly reason?: string;
  }[];
  readonly overall: { readonly judgement: JudgementLevel; readonly reason?: string };
}

/** GRADE's four levels, the highest first. */
export const certaintyLevels = ['high', 'moderate', 'low', 'very-low'] as const;
export type CertaintyLevel = (typeof certaintyLevels)[number];

/** Reasons to rate certainty down, by one level or two. */
export const downReasons = [
  'risk-of-bias',
  'inconsistency',
  'indirectness',
  'imprecision',
  'publication-bias',
] as const;
export type DownReason = (typeof downReasons)[number];

/** Reasons to rate it up. */
export const upReasons = ['large-effect', 'dose-response', 'opposing-confounding'] as const;
export type UpReason = (typeof upReasons)[number];

/** How large an effect is called in the sentence of the result. */
export const effectSizes = ['large', 'moderate', 'small', 'trivial'] as const;
export type EffectSize = (typeof effectSizes)[number];

export interface Rating {
  /** Levels, 1 or 2. */
  readonly by: number;
  readonly why: string;
}

/**
 * The certainty of the answer to the primary analysis.
 *
 * @see Guyatt et al. (2011), J Clin Epidemiol 64:383-94, doi:10.1016/j.jclinepi.2010.04.026
 */
export interface Certainty {
  readonly level: CertaintyLevel;
  readonly why?: string;
  /** Where it starts, when not where the design has it. */
  readonly start?: CertaintyLevel;
  readonly down?: { readonly [R in DownReason]?: Rating };
  readonly up?: { readonly [R in UpReason]?: Rating };
  /** The risk of those not treated that absolute effects are worked out at; that of the study unless given. */
  readonly 'assumed-risk'?: number;
  /** As the student calls the effect; by the smallest effect that matters unless given. */
  readonly size?: EffectSize;
}

/** Where chance decided who got what. */
const byChance: readonly Design[] = ['randomised-trial', 'crossover-trial', 'meta-analysis'];

/** Questions about what something does: there, a design without chance starts low. */
const aboutEffects: readonly QuestionType[] = ['therapy', 'harm', 'synthesis'];

/** What decides where certainty starts. */
export interface Asked {
  readonly design: Design;
  readonly question: { readonly type: QuestionType };
}

/**
 * Where certainty starts: for effects, trials by chance high and other designs low; for prognosis, tests and measurement,
 * fitting studies start high. A meta-analysis is taken to be of trials.
 *
 * @see Balshem et al. (2011), J Clin Epidemiol 64:401-6, doi:10.1016/j.jclinepi.2010.07.015; prognosis: Iorio et al. (2015),
 * BMJ 350:h870; tests: Schünemann et al. (2008), BMJ 336:1106-10; measurement: Prinsen et al. (2018), Qual Life Res 27:1147-57
 * @example startOf({ design: 'cohort', question: { type: 'harm' } }) // => 'low'
 * @example startOf({ design: 'cohort', question: { type: 'prognosis' } }) // => 'high'
 */
export const startOf = ({ design, question }: Asked): CertaintyLevel =>
  byChance.includes(design) || !aboutEffects.includes(question.type) ? 'high' : 'low';

/** The sum of the ratings of one direction, in levels. */
export const stepsOf = (ratings: { readonly [reason: string]: Rating | undefined } = {}): number =>
  Object.values(ratings).reduce((sum, rating) => sum + (rating?.by ?? 0), 0);

/** Whether any reason to go up or down is named. */
export const hasRatings = ({ down, up }: Pick<Certainty, 'down' | 'up'>): boolean =>
  stepsOf(down) + stepsOf(up) > 0;

/**
 * The level that start and reasons come to; never above high or below very low.
 *
 * @example ratedLevel({ down: { imprecision: { by: 1, why: 'Few events.' } } }, { design: 'randomised-trial', question: { type: 'therapy' } }) // => 'moderate'
 */
export function ratedLevel(
  { start, down, up }: Pick<Certainty, 'start' | 'down' | 'up'>,
  asked: Asked,
): CertaintyLevel {
  const from = certaintyLevels.indexOf(start ?? startOf(asked));
  const at = from + stepsOf(down) - stepsOf(up);
  return certaintyLevels[Math.min(certaintyLevels.length - 1, Math.max(0, at))]!;
}

/** The signs of GRADE for a level, with its word beside them. */
export const certaintySigns: { readonly [L in CertaintyLevel]: string } = {
  high: '⊕⊕⊕⊕',
  moderate: '⊕⊕⊕◯',
  low: '⊕⊕◯◯',
  'very-low': '⊕◯◯◯',
};
