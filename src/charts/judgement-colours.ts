/**
 * Colours of judgements (Okabe & Ito 2002, "Color universal design"), told apart under the common colour vision
 * deficiencies; each also has its sign.
 */
export const judgementColours = {
  good: '#009E73',
  middle: '#F0E442',
  bad: '#D55E00',
  worst: '#5E2129',
  unknown: '#DDDDDD',
} as const;

export type JudgementColour = keyof typeof judgementColours;

/** A judgement as it is drawn. */
export interface DrawnJudgement {
  readonly name: string;
  /** The sign in the colour. */
  readonly mark: string;
  readonly shade: JudgementColour;
}
