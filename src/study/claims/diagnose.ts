import { agrees } from './agreement.js';
import type { Asked, Mistake, Suspect } from './mistake.js';
import { lastMistakes, mistakes } from './mistakes.js';
import type { TypedNumber } from './number.js';
import { allNumbers } from './target.js';

/** What a wrong number seems to be, and why it matters. */
export interface Diagnosis {
  /** Stable and short, in kebab-case. */
  readonly code: string;
  /** Completes "It seems to be ...". */
  readonly seems: string;
  /** One or two sentences. */
  readonly why: string;
}

/**
 * The mistakes that give a wrong number, at the digits typed. Several when they cannot be told apart; none when no
 * mistake gives it, or too few digits were typed to tell.
 */
export function diagnose(typed: TypedNumber, asked: Asked): readonly Diagnosis[] {
  if (typed.bound !== null || !tells(typed)) return [];
  const found = matching(mistakes, typed, asked);
  if (found.length > 0) return found;
  const others = matching(lastMistakes, typed, asked);
  return others.length > 0 ? others : otherNumber(typed, asked);
}

/** One digit agrees with too much. */
const tells = ({ significant, tolerance, value }: TypedNumber): boolean =>
  value !== 0 && (significant >= 2 || tolerance === 0);

function matching(list: readonly Mistake[], typed: TypedNumber, asked: Asked): Diagnosis[] {
  const found = list
    .filter((mistake) => isAbout(mistake, asked))
    .flatMap((mistake) =>
      mistake
        .wrong(asked)
        .filter((suspect) => gives(suspect, typed, asked))
        .map(({ seems, why }) => ({ code: mistake.code, seems, why })),
    );
  return found.filter(({ seems }, at) => found.findIndex((one) => one.seems === seems) === at);
}

function isAbout({ methods, terms, fields }: Mistake, { result, row, field }: Asked): boolean {
  const holds = (list: readonly string[] | undefined, one: unknown) =>
    list === undefined || list.includes(String(one));
  return holds(methods, result.method) && holds(terms, row.term) && holds(fields, field);
}

const gives = ({ value }: Suspect, typed: TypedNumber, { kind }: Asked): boolean =>
  value !== null && Number.isFinite(value) && agrees(typed, value, kind);

/** Another number of the same result, when it is the only one that agrees; two digits agree with too many. */
function otherNumber(typed: TypedNumber, asked: Asked): readonly Diagnosis[] {
  if (typed.significant < 3) return [];
  const found = allNumbers(asked.method, asked.result).filter(
    (one) => one.name !== asked.name && one.value !== null && agrees(typed, one.value, one.kind),
  );
  const names = [...new Set(found.map(({ name }) => name))];
  if (names.length !== 1) return [];
  return [
    {
      code: 'other-number',
      seems: `${names[0]}`,
      why: `It is in the same result; what is asked for is ${asked.name}.`,
    },
  ];
}
