import type { Value } from '../formula/value.js';
import { cannotDraw } from './errors.js';

/**
 * What a formula gave, as a probability.
 *
 * @throws LindError `bad-recipe` when it is none
 */
export function asProbability(name: string, value: Value): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw cannotDraw(
    name,
    `its probability came out as ${value}; it must be from 0 to 1, which logistic(...) always is.`,
  );
}
