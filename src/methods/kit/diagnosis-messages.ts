import { LindError } from '../../errors.js';

/** The messages by which methods of diagnosis and agreement refuse their input; the others are in messages.ts. */
export const refuseDiagnosis = {
  nobodyOnOneSide: (condition: string, side: 'with' | 'without') =>
    new LindError(
      'one-sided-condition',
      `Among those used ${side === 'with' ? 'nobody has' : 'everybody has'} ${condition}, so ${side === 'with' ? 'sensitivity' : 'specificity'} cannot be told; both people with and people without it are needed.`,
    ),
};
