import { daysSince1970 } from '../../data/calendar.js';
import { LindError } from '../../errors.js';
import { type Compiled, compileFormula, type Known } from '../formula/compile.js';
import { rounded } from '../formula/functions.js';
import type { Formula, Value } from '../formula/value.js';
import type { DateKind, FormulaText, Kinds, OrdinalKind, Variable } from '../recipe/recipe.js';
import { assignDraw } from './assign.js';
import { distributions, isNumericKind, type NumericKind } from './distributions.js';
import { cannotDraw } from './errors.js';
import type { DrawInput, PlannedVariable } from './plan.js';
import { asProbability } from './probability.js';

/** Names of the kinds, those of distributions first. */
export const kindNames = [
  ...(Object.keys(distributions) as NumericKind[]),
  ...([
    'categorical',
    'ordinal',
    'event',
    'date',
    'formula',
    'identifier',
    'assign',
    'cluster',
    'sequence',
  ] as const),
] as const satisfies readonly (keyof Kinds)[];

/** The kinds that a variable names; a good one names one. */
export const kindsOf = (variable: Variable): (keyof Kinds)[] =>
  kindNames.filter((kind) => variable[kind] !== undefined);

type Making = Omit<PlannedVariable, 'variable'>;

/** The value of one row, from its uniform number. */
type Sampler = (columns: DrawInput['columns'], row: number, u: number) => Value;

const byRow =
  (sample: Sampler): PlannedVariable['draw'] =>
  ({ columns, rows, u }) => {
    const values: Value[] = new Array(rows.length);
    for (let at = 0; at < rows.length; at++) values[at] = sample(columns, rows[at]!, u[at]!);
    return values;
  };

/** A variable of a recipe, ready to be drawn after those that it may read. */
export function planVariable(variable: Variable, known: Known): PlannedVariable {
  const [kind] = kindsOf(variable);
  if (kind === undefined) throw cannotDraw(variable.name, 'it has no kind.');
  return { variable, ...makings(kind, variable, known) };
}

function makings(kind: keyof Kinds, variable: Variable, known: Known): Making {
  if (isNumericKind(kind)) return numeric(kind, variable, known);
  switch (kind) {
    case 'categorical':
      return categorical(variable.categorical!, known);
    case 'ordinal':
      return ordinal(variable.ordinal!, known);
    case 'event':
      return event(variable, known);
    case 'date':
      return date(variable.date!, known);
    case 'formula':
      return formula(variable, known);
    case 'assign':
      return assigned(variable, known);
    case 'cluster':
      return cluster(variable.cluster!);
    case 'sequence':
      return sequence(variable.sequence!);
    default:
      return { ...drawn('text'), levels: null, draw: byRow((_, row) => row + 1) };
  }
}

const drawn = (type: PlannedVariable['type']) => ({
  type,
  reads: [] as readonly string[],
  byQuantile: false,
});

const readsOf = (parts: readonly Compiled[]): readonly string[] => [
  ...new Set(parts.flatMap(({ reads }) => reads)),
];

function numeric(kind: NumericKind, variable: Variable, known: Known): Making {
  const { parameters, quantile, decimals } = distributions[kind];
  const given = variable[kind] as { readonly [parameter: string]: FormulaText };
  const parts = parameters.map((name) => compileFormula(given[name]!, known));
  const finish = finisher({ decimals, ...variable });
  const sample: Sampler = (columns, row, u) => {
    const values = parts.map(({ formula }) => formula(columns, row));
    if (values.includes(null)) return null;
    return finish(quantileOf(variable, () => quantile(u, values as number[])));
  };
  return { ...drawn('number'), levels: null, reads: readsOf(parts), byQuantile: true, draw: byRow(sample) };
}

/** A parameter that a distribution does not take is the recipe's fault. */
function quantileOf({ name }: Variable, compute: () => number): number {
  try {
    const value = compute();
    if (Number.isFinite(value)) return value;
  } catch (error) {
    if (!(error instanceof LindError)) throw error;
    throw cannotDraw(name, error.message);
  }
  throw cannotDraw(
    name,
    'its parameters give no number; look for a division by 0, a logarithm of 0, or words where numbers belong.',
  );
}

type Finish = Pick<Variable, 'decimals' | 'minimum' | 'maximum' | 'hidden'>;

/** Rounded and kept within limits. What nobody sees keeps its digits. */
function finisher({ decimals, minimum = -Infinity, maximum = Infinity, hidden }: Finish) {
  const round =
    decimals === undefined || hidden ? (value: number) => value : (value: number) => rounded(value, decimals);
  return (value: number): number => Math.min(maximum, Math.max(minimum, round(value)));
}

function categorical(shares: Kinds['categorical'], known: Known): Making {
  const levels = Object.keys(shares);
  const parts = Object.values(shares).map((share) => compileFormula(share, known));
  const sample: Sampler = (columns, row, u) => {
    const weights = parts.map(({ formula }) => share(formula(columns, row), levels));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let below = 0;
    for (const [at, weight] of weights.entries()) {
      below += weight / total;
      if (u < below) return levels[at]!;
    }
    return levels[weights.findLastIndex((weight) => weight > 0)]!;
  };
  return { ...drawn('category'), levels, reads: readsOf(parts), byQuantile: true, draw: byRow(sample) };
}

function share(value: Value, levels: readonly string[]): number {
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return value;
  throw cannotDraw(levels.join('/'), `a share is ${value}; shares are numbers from 0 on.`);
}

function ordinal({ levels, cuts, score = 0 }: OrdinalKind, known: Known): Making {
  const part = compileFormula(score, known);
  const sample: Sampler = (columns, row, u) => {
    const at = part.formula(columns, row);
    if (typeof at !== 'number') return null;
    const threshold = Math.log(u / (1 - u)) + at;
    return levels[cuts.filter((cut) => cut < threshold).length] ?? levels.at(-1)!;
  };
  return { ...drawn('category'), levels, reads: part.reads, byQuantile: true, draw: byRow(sample) };
}

const yesNo = ['no', 'yes'] as const;

function event({ name, event: text }: Variable, known: Known): Making {
  const part = compileFormula(text!, known);
  const sample: Sampler = (columns, row, u) => {
    const probability = part.formula(columns, row);
    return probability === null ? null : yesNo[u < asProbability(name, probability) ? 1 : 0];
  };
  return { ...drawn('category'), levels: yesNo, reads: part.reads, byQuantile: true, draw: byRow(sample) };
}

function date({ from, to, after = 0 }: DateKind, known: Known): Making {
  const fixed = daysSince1970(from, 'iso');
  const start = Number.isNaN(fixed) ? compileFormula(from, known) : { formula: () => fixed, reads: [] };
  const days = compileFormula(after, known);
  const width = to === undefined ? 0 : daysSince1970(to, 'iso') - fixed + 1;
  const sample: Sampler = (columns, row, u) => {
    const [first, later] = [start.formula(columns, row), days.formula(columns, row)];
    if (typeof first !== 'number' || typeof later !== 'number') return null;
    return first + Math.floor(u * width) + Math.round(later);
  };
  return {
    ...drawn('date'),
    levels: null,
    reads: readsOf([start, days]),
    byQuantile: width > 0,
    draw: byRow(sample),
  };
}

function formula(variable: Variable, known: Known): Making {
  const { formula: compute, reads } = compileFormula(variable.formula!, known);
  const { levels } = variable;
  if (levels) {
    return {
      ...drawn('category'),
      levels,
      reads,
      draw: byRow((columns, row) => levelOf(variable, compute(columns, row))),
    };
  }
  const finish = finisher({ decimals: 1, ...variable });
  return {
    ...drawn('number'),
    levels: null,
    reads,
    draw: byRow((columns, row) => finishedNumber(compute, columns, row)),
  };

  function finishedNumber(of: Formula, columns: DrawInput['columns'], row: number): Value {
    const value = of(columns, row);
    if (value === null) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return finish(value);
    throw cannotDraw(
      variable.name,
      `its formula gives ${value}, which is no number; give "levels" where it is to give words.`,
    );
  }
}

function levelOf({ name, levels }: Variable, value: Value): Value {
  const level = typeof value === 'boolean' ? yesNo[value ? 1 : 0] : value;
  if (level === null || levels!.includes(String(level))) return level === null ? null : String(level);
  throw cannotDraw(name, `its formula gives ${level}, which is not among its levels.`);
}

function assigned(variable: Variable, known: Known): Making {
  const given = variable.assign!;
  const chance = given.probability === undefined ? null : compileFormula(given.probability, known);
  const by = (given.by ?? []).map((name) => compileFormula(name, known));
  const draw = assignDraw(variable.name, {
    ...given,
    chance: chance?.formula ?? null,
    strata: by.map((one) => one.formula),
  });
  return {
    ...drawn('category'),
    levels: given.arms,
    reads: readsOf([...by, ...(chance ? [chance] : [])]),
    draw,
  };
}

function cluster({ size, prefix = '' }: Kinds['cluster']): Making {
  return {
    ...drawn('category'),
    levels: null,
    draw: byRow((_, row) => `${prefix}${Math.floor(row / size) + 1}`),
  };
}

function sequence(values: Kinds['sequence']): Making {
  const type = values.every((value) => typeof value === 'number') ? 'number' : 'category';
  const levels = type === 'number' ? null : [...new Set(values.map(String))];
  const cells = levels === null ? values : values.map(String);
  return { ...drawn(type), levels, draw: byRow((_, row) => cells[row % cells.length]!) };
}
