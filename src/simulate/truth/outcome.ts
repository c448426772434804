import type { Table } from '../../data/table.js';
import { LindError } from '../../errors.js';
import { analyze } from '../../methods/kit/analyze.js';
import type { AnyMethod, Scale } from '../../methods/kit/method.js';
import type { Cell, Result } from '../../methods/kit/result.js';
import { requestOf } from '../../study/request.js';
import type { PlannedAnalysis } from '../../study/study.js';

/** What an analysis of one data set gave for a term; null where it gave none. */
export interface TermOutcome {
  readonly term: string;
  readonly estimate: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** One analysis of one data set: its estimates, or why there are none. */
export interface AnalysisOutcome {
  readonly terms: readonly TermOutcome[];
  readonly error: string | null;
}

interface Asked {
  readonly method: AnyMethod;
  readonly analysis: PlannedAnalysis;
  readonly terms: readonly string[];
}

/** Runs one analysis on a table for the terms asked of it. */
export function outcomeOf({ method, analysis, terms }: Asked, table: Table): AnalysisOutcome {
  try {
    const { result } = analyze(method, requestOf(method, analysis, table));
    return { terms: terms.map((term) => termOutcome(result, term)), error: null };
  } catch (error) {
    if (!(error instanceof LindError)) throw error;
    return { terms: terms.map(noOutcome), error: error.message };
  }
}

function termOutcome({ estimates }: Result, term: string): TermOutcome {
  const row = estimates.find((one) => one.term === term);
  if (!row) return noOutcome(term);
  return {
    term,
    estimate: finite(row.estimate),
    confLow: finite(row.confLow),
    confHigh: finite(row.confHigh),
  };
}

const noOutcome = (term: string): TermOutcome => ({ term, estimate: null, confLow: null, confHigh: null });

const finite = (cell: Cell | undefined): number | null =>
  typeof cell === 'number' && Number.isFinite(cell) ? cell : null;

/** How estimates of a term are compared: ratios by their logarithms. */
export interface TermScale {
  readonly label: string;
  readonly scale: Scale;
  readonly isRatio: boolean;
  /** The value that stands for no difference; null where the term has none. */
  readonly noDifference: number | null;
}

/** Terms for which one half means that nothing is told apart. */
const halves = ['auc', 'c-statistic', 'probability-of-superiority'];

/** Pure numbers and amounts of which 0 is no difference; of others, such as a mean, it is just a value. */
const differences =
  /difference|^bias$|^cohen|^hedges|^pearson$|^spearman$|^kendall$|hodges|pseudomedian|coefficient/;

/** The scale of a term, by the definition of its method. */
export function termScale(method: AnyMethod, term: string): TermScale {
  const declared = method.estimates[term] ?? method.estimates['*'];
  const scale = declared?.scale ?? 'number';
  const isRatio = scale === 'ratio' && term !== 'diagnostic-odds-ratio';
  return { label: declared?.label ?? term, scale, isRatio, noDifference: noDifference(method, term, scale) };
}

function noDifference(method: AnyMethod, term: string, scale: Scale): number | null {
  if (halves.includes(term)) return 0.5;
  if (scale === 'ratio') return 1;
  if (scale === 'proportion-difference') return 0;
  const isCoefficient = '*' in method.estimates && term !== 'intercept';
  return isCoefficient || differences.test(term) ? 0 : null;
}
