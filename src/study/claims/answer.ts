import { capital, list } from '../../methods/kit/wording.js';
import { agrees, inScale, isRough, isTruncated } from './agreement.js';
import { type Diagnosis, diagnose } from './diagnose.js';
import { type Analysed, type Asked, askedFor } from './mistake.js';
import { readNumber, type TypedNumber } from './number.js';
import type { Target } from './target.js';

/** A question whose answer is a number of an analysis. */
export interface NumberQuestion {
  readonly analysed: Analysed;
  readonly target: Target;
  /** Other numbers that are right as well. */
  readonly alternatives?: readonly Target[];
  /** In graded work nothing is said of how far off a wrong answer is. */
  readonly graded?: boolean;
}

/** What is said of a typed answer. */
export interface Verdict {
  /**
   * `rough`: right, with too few digits to tell much; `truncated`: cut off where it should be rounded;
   * `malformed`: it cannot be read, which is not the same as wrong.
   */
  readonly verdict: 'right' | 'rough' | 'truncated' | 'wrong' | 'malformed';
  /** What the person reads. */
  readonly sentence: string;
  /** What a wrong answer seems to be; several when they cannot be told apart. */
  readonly diagnoses: readonly Diagnosis[];
}

/**
 * Holds a typed answer against the value computed from the student's own data, at the precision typed.
 *
 * @throws LindError `unknown-target` when the question asks for what the result does not have
 */
export function checkAnswer(text: string, question: NumberQuestion): Verdict {
  const typed = readNumber(text);
  if (typed.kind === 'malformed') return verdict('malformed', typed.sentence);
  const asked = askedFor(question.analysed, question.target);
  if (typed.kind === 'no-number') {
    return asked === null
      ? verdict('right', 'Right: for these data there is no such number.')
      : verdict('wrong', `For these data there is a number: ${asked.name} can be given.`);
  }
  if (asked === null)
    return verdict(
      'wrong',
      `${quoted(typed)} does not match: look whether the number exists for these data.`,
    );
  return alternativeAgrees(typed, question) ?? held(typed, asked, question);
}

const verdict = (
  of: Verdict['verdict'],
  sentence: string,
  diagnoses: readonly Diagnosis[] = [],
): Verdict => ({ verdict: of, sentence, diagnoses });

const quoted = ({ text }: TypedNumber): string => text.trim();

function alternativeAgrees(
  typed: TypedNumber,
  { analysed, alternatives = [] }: NumberQuestion,
): Verdict | null {
  const right = alternatives
    .map((target) => askedFor(analysed, target))
    .find((asked) => asked !== null && agrees(typed, asked.value, asked.kind));
  return right ? verdict('right', 'Right.') : null;
}

/** A number held against the value asked for. */
export function held(
  typed: TypedNumber,
  asked: Asked,
  { graded = false }: Pick<NumberQuestion, 'graded'>,
): Verdict {
  if (typed.bound !== null) return heldBound(typed, asked);
  if (isAnswer(typed, asked)) return whenRight(typed, asked);
  if (isTruncated(typed, asked.value, asked.kind)) {
    return verdict(
      'truncated',
      `${quoted(typed)} is ${asked.name} cut off after its last digit. Round it: the digit that follows is 5 or more, so the last one goes up.`,
    );
  }
  const diagnoses = diagnose(typed, asked);
  return verdict('wrong', wrongSentence(typed, asked, { diagnoses, graded }), diagnoses);
}

/** A number needed to treat is commonly rounded up, so that it promises nobody too much. */
const isAnswer = (typed: TypedNumber, { value, kind, row, field }: Asked): boolean =>
  agrees(typed, value, kind) ||
  (row.term === 'nnt' && field === 'estimate' && typed.value === Math.ceil(value));

function whenRight(typed: TypedNumber, { value, kind, name }: Asked): Verdict {
  if (kind === 'p-value')
    return typed.value === 0
      ? verdict('right', 'Right, though a p-value is never 0: write <0.001.')
      : verdict('right', 'Right.');
  const readable = kind === 'proportion' || kind === 'count' || kind === 'proportion-difference';
  if (!readable && isRough(typed, value, kind)) {
    return verdict(
      'rough',
      `Right as far as it goes; give one or two digits more, since ${quoted(typed)} leaves ${name} open by a tenth or more.`,
    );
  }
  return verdict('right', 'Right.');
}

function heldBound(typed: TypedNumber, { value, kind, name }: Asked): Verdict {
  if (kind !== 'p-value') return verdict('malformed', `Write ${name} itself, without a sign such as < or >.`);
  if (!agrees(typed, value, kind)) return verdict('wrong', `${quoted(typed)} does not match ${name}.`);
  const usual = typed.bound === 'below' ? inScale(typed, kind).value <= 0.001 : typed.value >= 0.999;
  if (usual) return verdict('right', 'Right.');
  return verdict(
    'rough',
    'True, but say how small: write the p-value itself, such as 0.031, and only below 0.001 write <0.001.',
  );
}

interface Wrong {
  readonly diagnoses: readonly Diagnosis[];
  readonly graded: boolean;
}

function wrongSentence(typed: TypedNumber, asked: Asked, { diagnoses, graded }: Wrong): string {
  const no = `${quoted(typed)} does not match ${asked.name}`;
  const [first, ...others] = diagnoses;
  if (first === undefined) return `${no}${graded ? '' : `: ${howFar(typed, asked)}`}.`;
  if (others.length === 0) return `${no}. It seems to be ${first.seems}. ${first.why}`;
  const each = diagnoses.slice(0, 3).map(({ seems }) => seems);
  return `${no}. At the digits typed it may be ${list(each, 'or')}. ${first.why}`;
}

function howFar(typed: TypedNumber, { value, kind }: Asked): string {
  const found = inScale(typed, kind).value;
  const side = found > value ? 'too high' : 'too low';
  if (!Number.isFinite(value)) return side;
  if (kind === 'ratio' && found > 0 && value > 0) {
    const times = found > value ? found / value : value / found;
    return `it is ${side}, by a factor of ${twoDigits(times)}`;
  }
  const off = Math.abs(found - value);
  const shown = kind.startsWith('proportion') ? `${twoDigits(100 * off)} percentage points` : twoDigits(off);
  return `it is ${side}, by about ${shown}`;
}

const twoDigits = (value: number): string => String(Number(value.toPrecision(2)));

/** A diagnosis as a sentence of its own. */
export const diagnosisText = ({ seems, why }: Diagnosis): string =>
  `${capital(`it seems to be ${seems}`)}. ${why}`;
