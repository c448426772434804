import { LindError } from '../../errors.js';

/** A recipe that can be read and whose data cannot be made. */
export const cannotDraw = (variable: string, reason: string): LindError =>
  new LindError('bad-recipe', `Variable "${variable}" cannot be drawn: ${reason}`);
