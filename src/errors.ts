/**
 * An input that cannot be used. The message is one plain sentence for the person at the keyboard: what is
 * wrong, where, and what to do. Everything else that is thrown is a fault of the program.
 *
 * @example new LindError('unknown-column', 'There is no column "agee"; did you mean "age"?').code // => 'unknown-column'
 */
export class LindError extends Error {
  override readonly name: string = 'LindError';

  /**
   * @param code stable and short, in kebab-case, for programs (`{"error": {"code": ...}}`)
   * @param message one sentence for people
   */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Numbers on which a computation is not defined or cannot be trusted. It knows no labels: methods catch the
 * cases they can foresee and say them in the user's own words; what is left still reads as a sentence.
 *
 * @example new StatError('not-converged', 'The fit did not converge in 25 steps.').name // => 'StatError'
 */
export class StatError extends LindError {
  override readonly name = 'StatError';
}
