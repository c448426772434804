import type { Table } from '../../data/table.js';
import { LindError } from '../../errors.js';
import { analyze, type Request } from '../../methods/kit/analyze.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import type { Result } from '../../methods/kit/result.js';
import type { FieldName } from '../../methods/kit/vocabulary.js';
import { type Located, locate, type Target } from './target.js';

/** An analysis whose numbers are asked for, or written about. */
export interface Analysed {
  readonly method: AnyMethod;
  readonly result: Result;
  /** What was asked of the method; with it, other analyses of the same data are tried. */
  readonly request?: Request | null;
}

/** A number that is asked for, with all that is needed to find out what went wrong. */
export interface Asked extends Located {
  readonly value: number;
  readonly method: AnyMethod;
  readonly result: Result;
  /** Null when the data are not at hand. */
  readonly table: Table | null;
  /** The same number of the same analysis done otherwise; null when that cannot be done. */
  again(changed: Changed): number | null;
  /** Another method on the same columns, or the same counts; null when it cannot be done. */
  by(method: AnyMethod, roles?: Request['roles']): Result | null;
}

/** Roles and options in the place of those given. */
export interface Changed {
  readonly roles?: Request['roles'];
  readonly options?: Request['options'];
}

/** A number that a mistake would give. */
export interface Suspect {
  /** In the scale of the result. */
  readonly value: number | null;
  /** Completes "It seems to be ...". */
  readonly seems: string;
  /** One or two sentences: why it matters. */
  readonly why: string;
}

/** A mistake that people make, known by the number it gives. */
export interface Mistake {
  readonly code: string;
  /** The methods it is about; all unless given. */
  readonly methods?: readonly string[];
  /** The terms of estimates it is about; all unless given. */
  readonly terms?: readonly string[];
  /** The fields it is about; all unless given. */
  readonly fields?: readonly FieldName[];
  /** What it gives, recomputed from the result or from the data. */
  wrong(asked: Asked): readonly Suspect[];
}

/**
 * A number that is asked for.
 *
 * @returns null when that number does not exist in the result
 * @throws LindError `unknown-target`
 */
export function askedFor(analysed: Analysed, target: Target): Asked | null {
  const located = locate(analysed.method, analysed.result, target);
  return located.value === null ? null : withAnalysis(analysed, { ...located, value: located.value });
}

export function withAnalysis(analysed: Analysed, located: Located & { readonly value: number }): Asked {
  const { method, result } = analysed;
  const request = analysed.request ?? requestOfCounts(result);
  const at = { ...located.target, where: located.target.where ?? keyOf(located) };
  return {
    ...located,
    method,
    result,
    table: request?.table ?? null,
    again: (changed) => {
      const changedResult = request && attempt(method, withChanges(request, changed));
      return changedResult && locateOrNull(method, changedResult, at);
    },
    by: (other, roles) => request && attempt(other, forMethod(other, request, roles)),
  };
}

/** What tells the row from others of the same name. */
const keyOf = ({ row: { group, time, variable, level } }: Located) =>
  Object.fromEntries(Object.entries({ group, time, variable, level }).filter(([, cell]) => cell != null));

/** Counts stand in the result itself. */
function requestOfCounts({ input }: Result): Request | null {
  if (!input.counts) return null;
  return { table: null, counts: input.counts, roles: {}, options: input.options };
}

const withChanges = (request: Request, { roles, options }: Changed): Request => ({
  ...request,
  roles: { ...request.roles, ...roles },
  options: { ...request.options, ...options },
});

function forMethod(method: AnyMethod, request: Request, roles: Request['roles'] = request.roles): Request {
  const known = <T>(given: { readonly [name: string]: T }, declared: object) =>
    Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(declared, name)));
  return {
    ...request,
    roles: known(roles, method.roles),
    options: known(request.options, method.options),
  };
}

function attempt(method: AnyMethod, request: Request): Result | null {
  try {
    return analyze(method, request).result;
  } catch (error) {
    if (error instanceof LindError) return null;
    throw error;
  }
}

function locateOrNull(method: AnyMethod, result: Result, target: Target): number | null {
  try {
    return locate(method, result, target).value;
  } catch (error) {
    if (error instanceof LindError) return null;
    throw error;
  }
}
