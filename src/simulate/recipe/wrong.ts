import type { KeyPath } from '../../study/problem.js';

/** Something in a recipe that does not hold, with the path to it; it becomes a message with line and column. */
export class Wrong extends Error {
  constructor(
    readonly path: KeyPath,
    message: string,
  ) {
    super(message);
  }
}
