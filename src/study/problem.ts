import { LindError } from '../errors.js';

/** Where something stands in a file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something in a study that does not hold (`error`) or that a person should look at (`warning`). */
export interface Problem {
  /** Stable and short, in kebab-case. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Null when it is about the whole file. */
  readonly line: number | null;
  readonly column: number | null;
  /** The key it is about, such as `plan.analyses[0].method`; empty for the whole file. */
  readonly path: string;
  /** What is wrong and what to do, without the place. */
  readonly message: string;
}

/**
 * A problem as one sentence with its place.
 *
 * @example problemText({ code: 'x', severity: 'error', file: 'study.yaml', line: 3, column: 5, path: '', message: 'Wrong.' }) // => 'study.yaml, line 3, column 5: Wrong.'
 */
export function problemText({ file, line, column, message }: Problem): string {
  const place = line === null ? '' : `, line ${line}${column === null ? '' : `, column ${column}`}`;
  return `${file}${place}: ${message}`;
}

/** A study that cannot be used: its first problem, and how many more there are. */
export class ProblemsError extends LindError {
  constructor(readonly problems: readonly Problem[]) {
    const [code, message] = firstOf(problems);
    super(code, message);
  }
}

function firstOf(problems: readonly Problem[]): readonly [code: string, message: string] {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first] = errors;
  if (!first) throw new Error('no error among the problems');
  const more =
    errors.length > 1
      ? ` There ${errors.length === 2 ? 'is 1 more' : `are ${errors.length - 1} more`}: "lind check" lists them all.`
      : '';
  return [first.code, problemText(first) + more];
}

/** Steps to a value: keys of mappings and positions in lists. */
export type KeyPath = readonly (string | number)[];

/**
 * A path as a person writes it.
 *
 * @example pathText(['plan', 'analyses', 0, 'method']) // => 'plan.analyses[0].method'
 */
export function pathText(path: KeyPath): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('');
}
