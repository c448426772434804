import { didYouMean } from '../../data/suggest.js';
import { column, type Table } from '../../data/table.js';
import { LindError } from '../../errors.js';
import { quotedList } from '../../methods/kit/wording.js';
import { wilsonLimits } from '../../stats/proportion.js';
import type { ReferenceShare } from './reference.js';

/** How the share of a category among participants compares with its share of the population. */
export interface Representation {
  readonly variable: string;
  readonly category: string;
  readonly n: number;
  /** People whose category is known. */
  readonly total: number;
  readonly share: number;
  readonly referenceShare: number;
  /** Participation-to-prevalence ratio; null where the category is not in the population. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** `under` and `over` where the whole interval lies outside 0.8 to 1.25, `unclear` where the ratio does and the interval does not. */
  readonly verdict: 'alike' | 'under' | 'over' | 'unclear';
}

/** Ratios taken as alike: four fifths, and as much the other way (Scott et al. take 0.8 to 1.2). */
const alike = { low: 0.8, high: 1.25 } as const;

/**
 * Who is in the data beside the population: the participation-to-prevalence ratio of each category. The shares of the
 * population are taken as known; the limits are Wilson's of the share among participants.
 *
 * @see Scott et al. (2018), J Am Coll Cardiol 71:1960-9, doi:10.1016/j.jacc.2018.02.070
 * @throws LindError `unknown-column` or `unknown-category`
 */
export const compareWithReference = (
  table: Table,
  reference: readonly ReferenceShare[],
  level: number,
): readonly Representation[] =>
  reference.map((one) => {
    const { n, total } = countIn(table, one);
    const share = n / total;
    const limits = wilsonLimits({ events: n, total }, level);
    const over = (value: number) => (one.share === 0 ? null : value / one.share);
    const [ratio, low, high] = [share, limits.low, limits.high].map(over) as [
      number | null,
      number | null,
      number | null,
    ];
    return {
      variable: one.variable,
      category: one.category,
      n,
      total,
      share,
      referenceShare: one.share,
      ratio,
      low,
      high,
      verdict: ratio === null ? 'alike' : verdictOf(ratio, low!, high!),
    };
  });

function verdictOf(ratio: number, low: number, high: number): Representation['verdict'] {
  if (high < alike.low) return 'under';
  if (low > alike.high) return 'over';
  return ratio < alike.low || ratio > alike.high ? 'unclear' : 'alike';
}

function countIn(table: Table, { variable, category }: ReferenceShare): { n: number; total: number } {
  const found = column(table, variable);
  const isIn = 'values' in found ? bandTest(found.values, category, variable) : levelTest(found, category);
  const total =
    'values' in found
      ? found.values.filter((value) => !Number.isNaN(value)).length
      : found.codes.filter((code) => code >= 0).length;
  if (total === 0)
    throw new LindError('no-values', `Column "${variable}" has no value, so there is nobody to compare.`);
  let n = 0;
  for (let row = 0; row < table.rows; row++) if (isIn(row)) n += 1;
  return { n, total };
}

interface Levelled {
  readonly name: string;
  readonly levels: readonly string[];
  readonly levelLabels: readonly string[];
  readonly declared?: readonly string[];
  readonly codes: Int32Array;
}

/** A level by its name or its label; one that nobody has, and that the codebook does not declare, may be a slip. */
function levelTest(
  { name, levels, levelLabels, codes }: Levelled,
  category: string,
): (row: number) => boolean {
  const wanted = category.toLowerCase();
  const code = levels.findIndex(
    (one, at) => one.toLowerCase() === wanted || levelLabels[at]!.toLowerCase() === wanted,
  );
  // Short names are near to each other without being slips.
  const near = category.length > 3 ? didYouMean(category, levels) : '';
  if (code < 0 && near !== '')
    throw new LindError(
      'unknown-category',
      `Nobody has ${name} "${category}".${near} The levels are ${quotedList(levels)}.`,
    );
  return (row) => code >= 0 && codes[row] === code;
}

/** A band of numbers: 65-74 (up to below 75), 75+, <18, or one number. */
function bandTest(values: Float64Array, category: string, variable: string): (row: number) => boolean {
  const text = category.replaceAll(/\s|[–−]/g, (sign) => (/\s/.test(sign) ? '' : '-'));
  const band = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text);
  if (band) return (row) => values[row]! >= Number(band[1]) && values[row]! < Number(band[2]) + 1;
  const above = /^(?:(\d+(?:\.\d+)?)\+|[≥](\d+(?:\.\d+)?))$/.exec(text);
  if (above) return (row) => values[row]! >= Number(above[1] ?? above[2]);
  const below = /^<(\d+(?:\.\d+)?)$/.exec(text);
  if (below) return (row) => values[row]! < Number(below[1]);
  const value = Number(text);
  if (text !== '' && Number.isFinite(value)) return (row) => values[row] === value;
  throw new LindError(
    'unknown-category',
    `"${variable}" holds numbers, and "${category}" is no band of them; write 65-74, 75+ or <18.`,
  );
}
