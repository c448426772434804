import { LindError } from '../../errors.js';
import type { Asked, Interview, Reply } from '../../guide/interview.js';
import { typedReply } from '../../guide/typed.js';

/** Answers by the name of their question. */
export type GivenAnswers = ReadonlyMap<string, string | readonly string[]>;

/**
 * An interview that is answered from what was given beforehand; other questions go on to the next.
 *
 * @throws LindError `bad-answer` from `ask`, when a given answer cannot be used
 */
export function answersInterview(given: GivenAnswers, next: Interview): Interview {
  let last = '';
  return {
    async say(shown) {
      const said = shown.at(-1);
      if (typeof said === 'string') last = said;
      await next.say(shown);
    },
    head: (heading) => next.head(heading),
    async ask(asked) {
      const answer = given.get(asked.id);
      if (answer === undefined) return next.ask(asked);
      if (asked.again === 'unusable') {
        throw new LindError('bad-answer', `The answer given to "${asked.id}" cannot be used: ${last}`);
      }
      return replyOf(answer, asked);
    },
  };
}

function replyOf(answer: string | readonly string[], { input }: Asked): Reply {
  return typeof answer === 'string' ? typedReply(answer, input, null) : { kind: 'answer', answer };
}

/**
 * The end of a list of answers where nobody is there to be asked.
 *
 * @throws LindError `no-answer` from `ask`, naming the question
 */
export const nobody = (say: Pick<Interview, 'say' | 'head'>): Interview => ({
  ...say,
  ask({ id, asks }) {
    throw new LindError(
      'no-answer',
      `There is no answer to "${id}" (${asks}) and no terminal to ask at. What was answered is kept; give this one with --answer ${id}=... or in the file of answers.`,
    );
  },
});
