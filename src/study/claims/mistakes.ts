import type { Mistake } from './mistake.js';
import { diagnosisMistakes } from './mistakes/diagnosis.js';
import { intervalMistakes } from './mistakes/intervals.js';
import { ratioMistakes } from './mistakes/ratios.js';
import { scaleMistakes, signMistakes } from './mistakes/scale.js';
import { shareMistakes } from './mistakes/shares.js';
import { spreadMistakes } from './mistakes/spread.js';
import { testMistakes } from './mistakes/tests.js';

/** Every mistake that is known by the number it gives. */
export const mistakes: readonly Mistake[] = [
  ...ratioMistakes,
  ...shareMistakes,
  ...diagnosisMistakes,
  ...spreadMistakes,
  ...scaleMistakes,
  ...intervalMistakes,
  ...testMistakes,
];

/** Looked at when no other mistake gives the number. */
export const lastMistakes: readonly Mistake[] = signMistakes;
