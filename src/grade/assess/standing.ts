import type { Table } from '../../data/table.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import { readOptions } from '../../methods/kit/options.js';
import type { Option } from '../../methods/kit/parameters.js';
import type { Result } from '../../methods/kit/result.js';
import type { AnalysisKey } from '../../simulate/key/key.js';
import type { ReadyRecipe } from '../../simulate/recipe/read-recipe.js';
import { outcomeOf, termScale } from '../../simulate/truth/outcome.js';
import { canonicalJson } from '../../study/canonical.js';
import { numberOf } from '../../study/claims/target.js';
import { requestOf } from '../../study/request.js';
import type { PlannedAnalysis } from '../../study/study.js';

/** How an analysis of a student stands to one of the key. */
export interface Standing {
  readonly key: AnalysisKey;
  /** The comparison is the other way round: another reference, or those without the event are counted. */
  readonly turned: boolean;
  /** Predictors that the analysis of the key does not have. */
  readonly added: readonly string[];
  /** Predictors of the key's analysis that it lacks. */
  readonly lacking: readonly string[];
  /** Options in which it differs from the key's analysis. */
  readonly options: readonly string[];
}

/** An analysis that was run again on the data as handed in. */
export interface Answered {
  readonly entry: PlannedAnalysis;
  readonly method: AnyMethod;
  readonly result: Result | null;
  readonly table: Table | null;
  /** Estimates that the student speaks of: they tell apart analyses of the key that differ in nothing else. */
  readonly saidTerms: ReadonlySet<string>;
}

/**
 * The analysis of the key that a student's analysis is, or is nearest to; null when the key has none of that method on
 * those columns.
 */
export function standingOf(
  answered: Answered,
  analyses: readonly AnalysisKey[],
  methods: ReadyRecipe['methods'],
): Standing | null {
  const candidates = standingsOf(answered, analyses, methods);
  const [nearest] = candidates;
  if (!nearest) return null;
  const alike = candidates.filter((one) => farness(one) === farness(nearest));
  return alike.find(({ key }) => key.truth.some(({ term }) => answered.saidTerms.has(term))) ?? nearest;
}

/** All analyses of the key that a student's analysis is like, the nearest first. */
export const standingsOf = (
  answered: Answered,
  analyses: readonly AnalysisKey[],
  methods: ReadyRecipe['methods'],
): readonly Standing[] =>
  analyses.flatMap((key) => compared(answered, key, methods)).sort((a, b) => farness(a) - farness(b));

/** Other covariates weigh more than other options. */
const farness = ({ added, lacking, options }: Standing): number =>
  100 * (added.length + lacking.length) + options.length;

function compared(answered: Answered, key: AnalysisKey, methods: ReadyRecipe['methods']): Standing[] {
  const { entry, method, table } = answered;
  if (entry.method !== key.analysis.method) return [];
  const own = requestOf(method, entry, null);
  const wanted = requestOf(method, key.analysis, null);
  const roles = comparedRoles(own.roles, wanted.roles, own.counts !== undefined);
  if (roles === null) return [];
  const expected =
    table &&
    outcomeOf({ method: methods.get(method.name)!, analysis: key.analysis, terms: termsOf(key) }, table);
  const direction =
    answered.result && expected ? directionOf(answered.result, key, { method, terms: expected.terms }) : null;
  if (own.counts !== undefined && direction === null) return [];
  const turned = roles.swapped || (direction ?? statedDirection(own.options, wanted.options)) === 'turned';
  return [
    {
      key,
      turned,
      ...roles,
      options: answered.result ? otherOptions(method, own.options, wanted.options) : [],
    },
  ];
}

const termsOf = ({ truth }: AnalysisKey): string[] => truth.map(({ term }) => term);

type Roles = { readonly [role: string]: readonly string[] };

/** Two columns that are told apart by their order alone. */
const pairs = [
  ['before', 'after'],
  ['method1', 'method2'],
  ['x', 'y'],
] as const;

interface ComparedRoles {
  readonly swapped: boolean;
  readonly added: readonly string[];
  readonly lacking: readonly string[];
}

/** The columns of two analyses of one method; null when they are about other things. */
function comparedRoles(own: Roles, wanted: Roles, fromCounts: boolean): ComparedRoles | null {
  const same = { swapped: false, added: [], lacking: [] };
  if (fromCounts) return same;
  const swapped = pairs.some(
    ([first, second]) =>
      wanted[first] !== undefined && equal(own[first], wanted[second]) && equal(own[second], wanted[first]),
  );
  if (swapped) return { ...same, swapped: true };
  const names = new Set([...Object.keys(own), ...Object.keys(wanted)]);
  const others = [...names].filter((name) => name !== 'predictors' && name !== 'study');
  if (others.some((name) => !equal(own[name], wanted[name]))) return null;
  return comparedPredictors(own.predictors ?? [], wanted.predictors ?? []);
}

/** The first predictor of the key is what the question is about; without it, it is another question. */
function comparedPredictors(own: readonly string[], wanted: readonly string[]): ComparedRoles | null {
  const [main] = wanted;
  if (main !== undefined && !own.includes(main)) return null;
  return {
    swapped: false,
    added: own.filter((name) => !wanted.includes(name)),
    lacking: wanted.filter((name) => !own.includes(name)),
  };
}

const equal = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  canonicalJson(a ?? []) === canonicalJson(b ?? []);

type Direction = 'same' | 'turned';

interface Expected {
  readonly method: AnyMethod;
  readonly terms: readonly { readonly term: string; readonly estimate: number | null }[];
}

/** Whether a result has the key's main estimate as it is, or the other way round; null when neither can be told. */
function directionOf({ estimates }: Result, key: AnalysisKey, { method, terms }: Expected): Direction | null {
  const [main] = terms;
  if (!main || main.estimate === null) return null;
  const wanted = main.estimate;
  const variable = main.term.split('=')[0]!;
  const rows = estimates.filter(
    ({ term }) => term === main.term || (main.term.includes('=') && term.startsWith(`${variable}=`)),
  );
  const { isRatio } = termScale(method, main.term);
  const values = rows.map(({ estimate }) => numberOf(estimate)).filter((value) => value !== null);
  const named = rows.find(({ term }) => term === main.term);
  if (named && isClose(numberOf(named.estimate), wanted)) return 'same';
  if (values.some((value) => isClose(isRatio ? 1 / value : -value, wanted))) return 'turned';
  // With other covariates the numbers differ, and the name of the term says which way it is.
  if (named && main.term.includes('=')) return 'same';
  return rows.length > 0 && main.term.includes('=') && key.truth.length > 0 ? 'turned' : null;
}

const isClose = (a: number | null, b: number): boolean =>
  a !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

type Options = { readonly [name: string]: unknown };

/** By what was asked for, where numbers do not tell. */
function statedDirection(own: Options, wanted: Options): Direction | null {
  const [stated, right] = [own.reference, wanted.reference];
  if (stated === undefined || right === undefined) return null;
  return canonicalJson(stated) === canonicalJson(right) ? 'same' : 'turned';
}

/** Options that change how an answer is shown, and not what is answered. */
const ofShow = ['level', 'times', 'tau', 'thresholds', 'prevalence', 'exact', 'equal-variance', 'hksj', 'ci'];

function otherOptions(method: AnyMethod, own: Options, wanted: Options): string[] {
  const [mine, theirs]: Options[] = [readOptions(method.options, own), readOptions(method.options, wanted)];
  return Object.entries<Option>(method.options)
    .filter(([name, { is }]) => is !== 'level' && is !== 'references' && !ofShow.includes(name))
    .map(([name]) => name)
    .filter((name) => canonicalJson(mine![name] ?? null) !== canonicalJson(theirs![name] ?? null));
}
