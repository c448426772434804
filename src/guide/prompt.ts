import type { KeyPath } from '../study/problem.js';
import type { Answer, Input, Shown } from './interview.js';
import { typedNumber } from './number-answer.js';
import { type GuideState, valueAt } from './state.js';
import type { Changes, Prompt, Verdict } from './step.js';

type Bare = Pick<Prompt, 'id' | 'asks' | 'input' | 'answered' | 'changes'> & Partial<Prompt>;

/** A question with what most questions do not need left out. */
export const prompt = (given: Bare): Prompt => ({
  shows: [],
  current: null,
  hints: null,
  reveal: null,
  ifNo: null,
  check: () => null,
  judge: () => null,
  ...given,
});

/** What a question asks for that is one value of study.yaml. */
export interface Field {
  readonly id: string;
  readonly asks: string;
  readonly path: KeyPath;
  readonly input: Input;
  readonly shows?: readonly Shown[];
  check?(answer: Answer): string | null;
  judge?(answer: Answer): Verdict | null;
}

/** A question whose answer is one value of study.yaml. The model study of an exercise has the answer to be shown. */
export function field(state: GuideState, { path, ...given }: Field): Prompt {
  const there = valueAt(state.draft, path);
  return prompt({
    ...given,
    answered: there !== undefined,
    current: asAnswer(there),
    reveal: asText(valueAt(state.exercise?.model, path)),
    changes: (answer) => ({ study: [{ path, value: asValue(answer, given.input) }] }),
  });
}

function asAnswer(value: unknown): Answer | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return String(value);
  // Counts are written as rows with semicolons between.
  return value.some(Array.isArray) ? value.map(String).join(';') : value.map(String);
}

/** A value of a study in words; null when there is none. */
export const asText = (value: unknown): string | null => {
  const answer = asAnswer(value);
  return typeof answer === 'string' || answer === null ? answer : answer.join(', ');
};

const asValue = (answer: Answer, { kind }: Input): unknown =>
  kind === 'number' ? typedNumber(textOf(answer)) : answer;

interface Agreement {
  readonly id: string;
  readonly asks: string;
  readonly yes: string;
  readonly no: string;
  readonly ifNo: string;
  readonly answered: boolean;
  readonly shows: readonly Shown[];
  readonly changes: Changes;
}

/** A question that is answered by agreeing; a "no" leads back to another question. */
export const agreement = ({ yes, no, changes, ...given }: Agreement): Prompt =>
  prompt({ ...given, input: { kind: 'confirm', yes, no }, changes: () => changes });

/** The one text of an answer. */
export const textOf = (answer: Answer): string => (typeof answer === 'string' ? answer : answer.join(', '));

/** The several texts of an answer. */
export const textsOf = (answer: Answer): readonly string[] =>
  typeof answer === 'string' ? [answer] : answer;
