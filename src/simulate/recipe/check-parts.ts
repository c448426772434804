import { didYouMean } from '../../data/suggest.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import { list } from '../../methods/kit/wording.js';
import { columnsOf } from '../../study/request.js';
import { correlatedNames } from '../draw/correlate.js';
import { type DrawPlan, type PlannedVariable, plannedVariable } from '../draw/plan.js';
import { compileFormula, type Known } from '../formula/compile.js';
import { FormulaError } from '../formula/errors.js';
import { plannedAnalysis } from '../truth/planned-analysis.js';
import type { KeyAnalysis, Missing, Recipe } from './recipe.js';
import { Wrong } from './wrong.js';

type Path = Wrong['path'];

/** A recipe whose variables hold. */
export interface Parts {
  readonly recipe: Recipe;
  readonly plan: DrawPlan;
  readonly known: Known;
}

/** The variable of that name; `shown` asks that it is in the data. */
function variableAt({ plan }: Parts, name: string, path: Path, shown = false): PlannedVariable {
  const names = plan.variables
    .filter((one) => !(shown && one.variable.hidden))
    .map((one) => one.variable.name);
  if (names.includes(name)) return plannedVariable(plan, name);
  const what = shown ? 'variable in the data' : 'variable';
  throw new Wrong(path, `There is no ${what} "${name}".${didYouMean(name, names)} They are ${list(names)}.`);
}

function readsOf({ known }: Parts, formula: string | number, path: Path): readonly string[] {
  try {
    return compileFormula(formula, known).reads;
  } catch (error) {
    throw error instanceof FormulaError ? new Wrong(path, error.message) : error;
  }
}

/** @throws Wrong when a correlation is asked of what has no quantiles, or is one value for a cluster */
export function checkCorrelations(parts: Parts): void {
  const correlations = parts.recipe.correlations ?? [];
  for (const name of correlatedNames(correlations)) {
    const path: Path = ['correlations'];
    const { byQuantile, variable } = variableAt(parts, name, path);
    if (byQuantile && variable.per === undefined) continue;
    throw new Wrong(
      path,
      `Variable "${name}" cannot be correlated; only variables with a distribution, one value a row, can.`,
    );
  }
}

export function checkSelection(parts: Parts): void {
  const { select } = parts.recipe;
  if (select?.where !== undefined) readsOf(parts, select.where, ['select', 'where']);
  if (!select?.quota) return;
  const { by, shares } = select.quota;
  const { levels } = variableAt(parts, by, ['select', 'quota', 'by']);
  const unknown = Object.keys(shares).find((level) => !levels?.includes(level));
  if (unknown === undefined) return;
  throw new Wrong(
    ['select', 'quota', 'shares'],
    `"${by}" has no level "${unknown}"; it has ${list(levels ?? [])}.`,
  );
}

/** @throws Wrong when the chance of being missing does not depend on what its mechanism says */
export function checkMissing(parts: Parts): void {
  const entries = parts.recipe.missing ?? [];
  const everMissing = entries.flatMap(({ variables }) => variables);
  for (const [at, entry] of entries.entries()) {
    for (const name of entry.variables) variableAt(parts, name, ['missing', at, 'variables'], true);
    const reads = readsOf(parts, entry.probability, ['missing', at, 'probability']);
    const unseen = reads.filter(
      (name) => plannedVariable(parts.plan, name).variable.hidden || everMissing.includes(name),
    );
    const fault = mechanismFault(entry, reads, unseen);
    if (fault !== null) throw new Wrong(['missing', at, 'mechanism'], fault);
  }
}

function mechanismFault(
  { mechanism }: Missing,
  reads: readonly string[],
  unseen: readonly string[],
): string | null {
  switch (mechanism) {
    case 'completely-at-random':
      return reads.length === 0
        ? null
        : `Values missing completely at random have the same chance for everyone, and this one depends on ${list(reads)}.`;
    case 'at-random':
      return unseen.length === 0
        ? null
        : `Values missing at random depend only on what is always seen, and ${list(unseen)} is hidden or goes missing itself; it is "not-at-random".`;
    case 'not-at-random':
      return unseen.length > 0
        ? null
        : 'Values missing not at random depend on something unseen: a hidden variable, or one that goes missing; this is "at-random".';
  }
}

/** @throws Wrong when a flaw names what is not in the data, or does not say how often */
export function checkFlaws(parts: Parts): void {
  for (const [at, flaw] of (parts.recipe.flaws ?? []).entries()) {
    const path: Path = ['flaws', at, 'kind'];
    if ((flaw.share === undefined) === (flaw.count === undefined)) {
      throw new Wrong(path, `Say how often "${flaw.kind}" happens: give either "share" or "count".`);
    }
    if (flaw.kind === 'duplicate-person') {
      if (parts.plan.variables.some(({ variable }) => variable.identifier)) continue;
      throw new Wrong(path, 'People can be repeated where there is an identifier; add one to the variables.');
    }
    variableAt(parts, flaw.column, ['flaws', at, 'column'], true);
    if (flaw.kind === 'date-before') variableAt(parts, flaw.before, ['flaws', at, 'before'], true);
  }
}

/** @throws Wrong when an analysis of the key names what is not there */
export function checkAnalyses(parts: Parts, methods: ReadonlyMap<string, AnyMethod>): void {
  const { analyses } = parts.recipe;
  if (analyses[0]!.stand !== 'expected') {
    throw new Wrong(
      ['analyses', 0, 'stand'],
      'The first analysis is the one that a good plan has; it must be "expected".',
    );
  }
  for (const [at, analysis] of analyses.entries()) {
    if (analyses.findIndex(({ id }) => id === analysis.id) < at) {
      throw new Wrong(
        ['analyses', at, 'id'],
        `There are two analyses "${analysis.id}"; give one another id.`,
      );
    }
    checkColumns(parts, analysis, { at, method: methods.get(analysis.method)! });
  }
}

function checkColumns(
  parts: Parts,
  analysis: KeyAnalysis,
  { at, method }: { at: number; method: AnyMethod },
): void {
  const columns = columnsOf(method, plannedAnalysis(analysis));
  for (const [role, names] of columns ?? []) {
    for (const name of names) variableAt(parts, name, ['analyses', at, role], true);
  }
  const known = Object.keys(method.estimates);
  const unknown = analysis.terms.find((term) => !known.includes('*') && !known.includes(term));
  if (unknown === undefined) return;
  throw new Wrong(
    ['analyses', at, 'terms'],
    `${method.name} does not estimate "${unknown}".${didYouMean(unknown, known)} It estimates ${list(known)}.`,
  );
}
