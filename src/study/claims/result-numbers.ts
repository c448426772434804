import type { ClaimKind } from './claim.js';
import type { Analysed } from './mistake.js';
import { allNumbers, type Located } from './target.js';

/** An analysis of a study, by its id. */
export interface NamedAnalysis extends Analysed {
  readonly id: string;
}

/** A number that a text may hold because of a result: the number itself, or what follows from it. */
export interface ResultNumber {
  readonly analysis: NamedAnalysis;
  /** The number of the result that it rests on. */
  readonly located: Located;
  readonly value: number;
}

/** Every number of an analysis that exists. */
export const numbersOf = (analysis: NamedAnalysis): readonly ResultNumber[] =>
  allNumbers(analysis.method, analysis.result).flatMap((located) =>
    located.value === null ? [] : [{ analysis, located, value: located.value }],
  );

/** The measure that a number is, where texts have a name for it. */
export function measureOf({ analysis, located: { row, field } }: ResultNumber): ClaimKind | null {
  if (field === 'oddsRatio') return 'odds-ratio';
  if (field === 'riskRatio') return 'risk-ratio';
  if (!['estimate', 'confLow', 'confHigh'].includes(field)) return null;
  const term = String(row.term ?? '');
  return byTerm.find(({ pattern }) => pattern.test(term))?.kind ?? ofMethod(analysis, term);
}

const byTerm: readonly { readonly pattern: RegExp; readonly kind: ClaimKind }[] = [
  { pattern: /odds-ratio$/, kind: 'odds-ratio' },
  { pattern: /risk-ratio$/, kind: 'risk-ratio' },
  { pattern: /hazard-ratio$/, kind: 'hazard-ratio' },
  { pattern: /rate-ratio$/, kind: 'rate-ratio' },
  { pattern: /risk-difference$/, kind: 'risk-difference' },
  { pattern: /^relative-risk-reduction$/, kind: 'relative-risk-reduction' },
  { pattern: /^nnt$/, kind: 'nnt' },
  { pattern: /^mean-difference$/, kind: 'mean-difference' },
  { pattern: /^sensitivity$/, kind: 'sensitivity' },
  { pattern: /^specificity$/, kind: 'specificity' },
  { pattern: /^ppv/, kind: 'ppv' },
  { pattern: /^npv/, kind: 'npv' },
  { pattern: /^(?:auc|c-statistic)/, kind: 'auc' },
  { pattern: /^kappa$/, kind: 'kappa' },
];

const ofMethods: { readonly [method: string]: ClaimKind } = {
  'logistic-regression': 'odds-ratio',
  'cox-regression': 'hazard-ratio',
  'poisson-regression': 'rate-ratio',
};

const ofMeasures: { readonly [measure: string]: ClaimKind } = {
  OR: 'odds-ratio',
  RR: 'risk-ratio',
  RD: 'risk-difference',
  MD: 'mean-difference',
};

/** The terms of a model are columns; what they are is said by the model. */
function ofMethod({ method, result }: NamedAnalysis, term: string): ClaimKind | null {
  if (method.name === 'meta-analysis') return ofMeasures[String(result.input.options.measure)] ?? null;
  return term in method.estimates ? null : (ofMethods[method.name] ?? null);
}

/** A Poisson model of a yes/no outcome has risk ratios, so that its numbers go by either name. */
export function isMeasure(one: ResultNumber, kind: ClaimKind): boolean {
  const measure = measureOf(one);
  return measure === kind || (kind === 'risk-ratio' && measure === 'rate-ratio');
}

/** The shares that a text may make of a number: the share, what is left of 1, the relative change that a ratio is. */
export function sharesOf({ analysis, located, value }: ResultNumber): readonly number[] {
  const { kind, field } = located;
  if (field === 'stdError') return [];
  if (isRate(located)) return [value, -value];
  const isEstimate = field === 'estimate';
  switch (kind) {
    case 'proportion':
      return isEstimate || field === 'survival' ? [value, 1 - value, -value] : [value];
    case 'proportion-difference':
      return [value, -value];
    case 'percent':
      return [value / 100];
    case 'ratio':
      return isEstimate ? [value - 1, 1 - value] : [];
    case 'count':
      return sharesOfCount(analysis, located, value);
    default:
      return [];
  }
}

/** A rate is written as so many in every 1,000 too. */
export const isRate = ({ row: { term } }: Located): boolean =>
  /^rate(?:-reference|-difference)?$/.test(String(term ?? ''));

/** A count over the total of its own row, or of its group. */
function sharesOfCount({ result }: NamedAnalysis, { row, field }: Located, value: number): number[] {
  if (!['events', 'count', 'observed'].includes(field)) return [];
  const cells = result.tables.cells ?? [];
  const ofGroup = cells.filter(({ group, count }) => group === row.group && count !== undefined);
  const groupTotal = ofGroup.reduce((sum, { count }) => sum + Number(count), 0);
  return [row.total, row.n, groupTotal]
    .map(Number)
    .filter((total) => total > value)
    .map((total) => value / total);
}

/** How many people there are in groups, and altogether: what a count is a count of. */
export function totalsOf(analysis: NamedAnalysis): ReadonlySet<number> {
  const { input, tables } = analysis.result;
  const rows = Object.entries(tables).flatMap(([name, list]) => (name === 'categorical' ? [] : list));
  const single = rows.flatMap(({ total, n }) => [total, n].map(Number)).filter((one) => one > 0);
  return new Set([input.rows, input.used, ...single, ...cellTotals(analysis)]);
}

/** Row and column totals of a table of counts. */
function cellTotals({ result: { tables } }: NamedAnalysis): number[] {
  const cells = (tables.cells ?? []).filter(({ count }) => count !== undefined);
  const sums = new Map<string, number>();
  for (const { group, outcome, count } of cells) {
    for (const key of [`group ${group}`, `outcome ${outcome}`]) {
      sums.set(key, (sums.get(key) ?? 0) + Number(count));
    }
  }
  return [...sums.values()];
}

/** The counts that a text may set against a total: those of the result, and what is left. */
export function countsOf(analysis: NamedAnalysis, total: number): ReadonlySet<number> {
  const counts = numbersOf(analysis)
    .filter(({ value }) => Number.isInteger(value) && value >= 0 && value <= total)
    .map(({ value }) => value);
  const { used, excluded, rows } = analysis.result.input;
  const found = [...counts, ...cellTotals(analysis), used, excluded, rows];
  return new Set(found.flatMap((count) => [count, total - count]));
}
