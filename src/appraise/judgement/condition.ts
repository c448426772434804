import type { Condition, Side, SignallingQuestion } from '../worksheets/worksheet.js';

/** How a question stands: not answered yet, not asked because of other answers, or on a side. */
export type Standing = Side | 'open' | 'not-asked';

/** The standings of questions by their id. */
export type Standings = ReadonlyMap<string, Standing>;

/** True or false, or null while an answer that decides is not there yet. */
export type Truth = boolean | null;

/**
 * Whether a condition holds.
 *
 * @param questions those that "some" and "every" speak of
 * @example holds({ '1a': 'yes' }, new Map([['1a', 'yes']]), []) // => true
 * @example holds({ '1a': 'yes' }, new Map([['1a', 'open']]), []) // => null
 */
export function holds(
  condition: Condition,
  standings: Standings,
  questions: readonly Pick<SignallingQuestion, 'id' | 'neutral'>[],
): Truth {
  const parts = Object.entries(condition).map(([key, wanted]): Truth => {
    if (key === 'any') {
      return some((wanted as readonly Condition[]).map((one) => holds(one, standings, questions)));
    }
    const isWanted = (id: string): Truth => isOn(standings.get(id) ?? 'open', wanted);
    const judging = () =>
      questions.filter(({ id, neutral }) => !neutral && standings.get(id) !== 'not-asked');
    if (key === 'some') return some(judging().map(({ id }) => isWanted(id)));
    if (key === 'every') return every(judging().map(({ id }) => isWanted(id)));
    return isWanted(key);
  });
  return every(parts);
}

const isOn = (standing: Standing, wanted: Condition[string]): Truth =>
  standing === 'open' ? null : [wanted].flat().some((one) => one === standing);

const some = (parts: readonly Truth[]): Truth =>
  parts.includes(true) ? true : parts.includes(null) ? null : false;

const every = (parts: readonly Truth[]): Truth =>
  parts.includes(false) ? false : parts.includes(null) ? null : true;
