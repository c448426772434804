import { LindError } from '../../errors.js';

/** A formula that cannot be used; where it stands is known to the recipe. */
export class FormulaError extends LindError {
  constructor(
    readonly formula: string,
    reason: string,
  ) {
    super('bad-formula', `The formula "${formula}" cannot be used: ${reason}`);
  }
}
