import { LindError } from '../../errors.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import { compileFormula } from '../formula/compile.js';
import { derivedSeed } from '../random/seed.js';
import type { ReadyRecipe } from '../recipe/read-recipe.js';
import type { KeyAnalysis, TruthSource } from '../recipe/recipe.js';
import { outcomeOf, type TermScale, termScale } from './outcome.js';
import { plannedAnalysis } from './planned-analysis.js';
import { idealPopulation } from './population.js';

/** The true value of one term. */
export interface TermTruth extends TermScale {
  readonly term: string;
  readonly parameter: number;
  /** Standard error of the simulation that found it; 0 for a value that is known without. */
  readonly simulationError: number;
}

/** The true values of one analysis of the key. */
export interface AnalysisTruth {
  readonly id: string;
  readonly terms: readonly TermTruth[];
}

interface Asked {
  readonly seed: string;
  /** People in all. */
  readonly people?: number;
}

/** People of the population in which the truth is looked up, in so many parts. */
const largePopulation = 100_000;
const parts = 20;

/**
 * The truth of every analysis of a recipe's key: each term as its method gives it in a large population seen under
 * every arm, or as the recipe states it. So it is known on every scale that the methods have.
 */
export function populationTruth(
  ready: ReadyRecipe,
  { seed, people = largePopulation }: Asked,
): readonly AnalysisTruth[] {
  const simulated = simulatedTruths(ready, { seed, people });
  return ready.recipe.analyses.map((analysis) => {
    const method = ready.methods.get(analysis.method)!;
    const terms = analysis.terms.map((term, at): TermTruth => {
      const stated = statedValue(analysis, term);
      const found =
        stated === null ? simulated.get(analysis.id)![at]! : { parameter: stated, simulationError: 0 };
      const scale = termScale(method, term);
      const noDifference = analysis.truth?.['no-difference'] ?? scale.noDifference;
      return { term, ...scale, noDifference, ...found };
    });
    return { id: analysis.id, terms };
  });
}

/** A value that the recipe states, as a number or a formula of numbers. */
function statedValue({ truth }: KeyAnalysis, term: string): number | null {
  const stated = truth?.values?.[term];
  if (stated === undefined) return null;
  const value = compileFormula(stated, { names: [], levels: () => null }).formula([], 0);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new LindError(
    'bad-recipe',
    `The true value of "${term}" is stated as ${stated}, which gives no number.`,
  );
}

type Found = Pick<TermTruth, 'parameter' | 'simulationError'>;

/** What an analysis looks up in the population: itself, or the analysis that `truth` names. */
function lookUp({ methods }: ReadyRecipe, analysis: KeyAnalysis) {
  const source: TruthSource = analysis.truth ?? {};
  const given = source.analysis ?? plannedAnalysis(analysis);
  const method: AnyMethod = methods.get(given.method)!;
  return {
    people: source.people ?? 'all',
    terms: source.terms ?? analysis.terms,
    method,
    analysis: { ...given, id: analysis.id, purpose: 'primary' as const },
  };
}

function simulatedTruths(
  ready: ReadyRecipe,
  { seed, people }: Required<Asked>,
): ReadonlyMap<string, readonly Found[]> {
  const open = ready.recipe.analyses.filter((one) =>
    one.terms.some((term) => statedValue(one, term) === null),
  );
  const wanted = open.map((one) => lookUp(ready, one));
  const estimates = wanted.map(({ terms }) => terms.map((): number[] => []));
  for (let part = 0; part < (wanted.length === 0 ? 0 : parts); part++) {
    const drawing = {
      ...ready,
      seed: derivedSeed(seed, 'truth', String(part)),
      rows: Math.ceil(people / parts),
    };
    const tables = new Map(
      [...new Set(wanted.map((one) => one.people))].map(
        (only) => [only, idealPopulation(drawing, only)] as const,
      ),
    );
    for (const [at, one] of wanted.entries()) {
      const { terms, error } = outcomeOf(one, tables.get(one.people)!);
      if (error !== null) throw noTruth(one.analysis.id, error);
      for (const [k, { term, estimate }] of terms.entries()) {
        if (estimate === null) throw noTruth(one.analysis.id, `it gives no "${term}".`);
        estimates[at]![k]!.push(estimate);
      }
    }
  }
  return new Map(
    open.map(({ id }, at) => [
      id,
      estimates[at]!.map((values, k) =>
        meanOf(values, termScale(wanted[at]!.method, wanted[at]!.terms[k]!).isRatio),
      ),
    ]),
  );
}

const noTruth = (id: string, reason: string): LindError =>
  new LindError(
    'bad-recipe',
    `The truth of analysis "${id}" cannot be found in the whole population: ${reason}`,
  );

/** The mean over the parts, of logarithms for ratios, with its standard error. */
function meanOf(values: readonly number[], isRatio: boolean): Found {
  const scaled = isRatio ? values.map(Math.log) : values;
  const mean = scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
  const squares = scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (scaled.length - 1) / scaled.length);
  return isRatio
    ? { parameter: Math.exp(mean), simulationError: Math.exp(mean) * error }
    : { parameter: mean, simulationError: error };
}
