import { curveChart } from '../../charts/curve-chart.js';
import type { ChartSpec } from '../../charts/spec.js';
import { version } from '../../version.js';
import { refusePower } from '../kit/messages/power.js';
import { type GivenOptions, readOptions } from '../kit/options.js';
import { showFunction } from '../kit/r-script.js';
import type { Result } from '../kit/result.js';
import type { AnyDesign, Plan } from './design.js';

/** A result in the form of an analysis, and which design it is of. */
export interface PowerResult extends Result {
  readonly design: string;
}

/** A plan's result; its chart and its script in R when asked for. */
export interface PowerAnalysis {
  readonly method: AnyDesign;
  readonly result: PowerResult;
  chart(): ChartSpec;
  r(): string;
}

/**
 * Solves for what is left out of a plan.
 *
 * @param given options of the design, as text or numbers
 * @throws LindError when none or two are left out, or a value makes no plan
 */
export function planPower(design: AnyDesign, given: GivenOptions): PowerAnalysis {
  const options = readOptions(design.options, given) as { readonly [name: string]: number | null };
  checkLeftOut(design, options);
  const numbers = Object.entries(options).map(([name, value]) => [name, value ?? Number.NaN] as const);
  const plan: Plan = design.plan(Object.fromEntries(numbers));
  return {
    method: design,
    result: resultOf(design, options, plan),
    chart: () => curveChart(plan.chart),
    r: () =>
      `${[`# ${design.title}: the same numbers as Lind ${version}, in R.`, '', ...showFunction, '', ...plan.r].join('\n')}\n`,
  };
}

function checkLeftOut(design: AnyDesign, options: { readonly [name: string]: number | null }): void {
  const { unknowns, optional } = design;
  const missing = Object.keys(options).filter((name) => options[name] === null && !optional.includes(name));
  const needed = missing.find((name) => !unknowns.includes(name));
  if (needed !== undefined) throw refusePower.missingOption(design.name, needed, design.options[needed].help);
  if (unknowns.length > 0 && missing.length === 0) throw refusePower.nothingToSolve(unknowns);
  if (missing.length > 1) throw refusePower.tooMuchLeftOut(missing, unknowns);
}

function resultOf(
  design: AnyDesign,
  options: { readonly [name: string]: number | null },
  plan: Plan,
): PowerResult {
  const given = Object.entries(options).filter(([, value]) => value !== null);
  return {
    lind: version,
    method: 'power',
    design: design.name,
    input: {
      file: null,
      sha256: null,
      rows: 0,
      used: 0,
      excluded: 0,
      roles: {},
      options: Object.fromEntries(given),
    },
    estimates: plan.estimates.map(({ term, estimate = null, ...rest }) => {
      const { label } = design.estimates[term]!;
      return { ...rest, term, label, estimate };
    }),
    tests: [],
    tables: { curve: plan.curve },
    checks: plan.checks,
    notes: plan.notes,
    words: plan.words,
  };
}
