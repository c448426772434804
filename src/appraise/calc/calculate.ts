import type { ChartSpec } from '../../charts/spec.js';
import { type GivenOptions, readOptions } from '../../methods/kit/options.js';
import { showFunction } from '../../methods/kit/r-script.js';
import { rString } from '../../methods/kit/r-text.js';
import type { Result } from '../../methods/kit/result.js';
import { version } from '../../version.js';
import type { AnyCalculator, Calculated, CalculatorOption, Way } from './calculator.js';
import { refuseCalculation } from './refuse-calculation.js';

/** A result in the form of an analysis, and which calculator made it. */
export interface CalculatorResult extends Result {
  readonly calculator: string;
}

/** A calculation's result, and its script in R when asked for. */
export interface Calculation {
  readonly method: AnyCalculator;
  readonly result: CalculatorResult;
  /** Null where the calculator has none. */
  chart(): ChartSpec | null;
  r(): string;
}

type Values = { readonly [name: string]: unknown };

/**
 * Calculates from numbers that a paper gives.
 *
 * @param given options of the calculator, as text or numbers
 * @throws LindError when they are not enough, do not go together, or cannot be
 */
export function calculate(calculator: AnyCalculator, given: GivenOptions): Calculation {
  const values: Values = readOptions(calculator.options, given);
  const present = Object.keys(values).filter((name) => given[name] !== undefined && given[name] !== null);
  chooseWay(calculator, present);
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value ?? empty(calculator.options[name])]),
  );
  const calculated: Calculated = calculator.calculate(filled);
  const used = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const result = resultOf(calculator, used, calculated);
  return {
    method: calculator,
    result,
    chart: () => calculator.chart?.(result, filled) ?? null,
    r: () => scriptOf(calculator, used, calculator.r(filled)),
  };
}

const empty = (option: CalculatorOption): unknown => (option.is === 'numbers' ? [] : Number.NaN);

/** The way that needs the most of what was given; what belongs to another one only is not ignored in silence. */
function chooseWay(calculator: AnyCalculator, present: readonly string[]): void {
  const ways = calculator.ways as readonly Way[];
  const complete = ways
    .filter(({ needs }) => needs.every((name) => present.includes(name)))
    .sort((a, b) => b.needs.length - a.needs.length);
  const [way] = complete;
  if (!way) throw notEnough(calculator, present);
  const placed = new Set(ways.flatMap(({ needs, takes = [] }) => [...needs, ...takes]));
  const odd = present.find(
    (name) => placed.has(name) && !way.needs.includes(name) && !way.takes?.includes(name),
  );
  if (odd !== undefined) throw refuseCalculation.notTogether(odd, way);
}

/** Where one way alone was begun, it is asked to be completed. */
function notEnough(calculator: AnyCalculator, present: readonly string[]) {
  const begun = (calculator.ways as readonly Way[]).filter(({ needs }) =>
    needs.some((name) => present.includes(name)),
  );
  const { needs } = begun[0] ?? { needs: [] };
  if (begun.length !== 1) return refuseCalculation.notEnough(calculator, [], []);
  return refuseCalculation.notEnough(
    calculator,
    needs.filter((name) => !present.includes(name)),
    needs.filter((name) => present.includes(name)),
  );
}

function resultOf(calculator: AnyCalculator, options: Values, calculated: Calculated): CalculatorResult {
  const { estimates = [], tests = [], tables = {}, notes = [], words } = calculated;
  return {
    lind: version,
    method: 'calc',
    calculator: calculator.name,
    input: { file: null, sha256: null, rows: 0, used: 0, excluded: 0, roles: {}, options },
    estimates: estimates.map(({ term, estimate = null, label, ...rest }) => ({
      term,
      label: label ?? calculator.estimates[term]!.label,
      estimate,
      ...rest,
    })),
    tests: tests.map(({ test, pValue = null, label, ...rest }) => ({
      test,
      label: label ?? calculator.tests![test]!.label,
      pValue,
      ...rest,
    })),
    tables,
    checks: [],
    notes,
    words,
  };
}

function scriptOf(calculator: AnyCalculator, options: Values, lines: readonly string[]): string {
  const given = Object.entries(options).map(
    ([name, value]) => `${name.replaceAll('-', '.')} <- ${inR(value)}`,
  );
  const head = `# ${calculator.title}: the same numbers as Lind ${version}, in R.`;
  return `${[head, '', ...showFunction, '', ...given, '', ...lines].join('\n')}\n`;
}

function inR(value: unknown): string {
  if (Array.isArray(value)) return `c(${value.join(', ')})`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? rString(value) : String(value);
}
