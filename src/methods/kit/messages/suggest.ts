import { LindError } from '../../../errors.js';

/** The messages by which a suggestion is refused. */
export const refuseSuggestion = {
  nothingAsked: () =>
    new LindError(
      'nothing-asked',
      'Say what is to be compared or described: --outcome COLUMN, or --time COLUMN --event COLUMN for a time to an event.',
    ),

  halfFollowUp: (given: string, missing: string) =>
    new LindError(
      'half-follow-up',
      `--${given} needs --${missing} too: a time to an event is two columns, the time and whether the event came.`,
    ),

  noRows: (columns: string) =>
    new LindError('no-rows-left', `No row has a value in every column named (${columns}).`),

  noMethod: (holds: string) =>
    new LindError(
      'no-method',
      `Lind has no method for this: ${holds}. Ask of an outcome that is a number or has two levels, or describe the columns one by one.`,
    ),
};
