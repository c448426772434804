import { categoryOf } from '../../data/convert.js';
import type { Column } from '../../data/table.js';
import { fixed } from '../../methods/kit/format.js';
import { quantiles } from '../../stats/descriptive.js';

/** Which people are in which group; -1 where it is not known. */
export interface Grouping {
  readonly column: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly codes: Int32Array;
}

/** More distinct numbers than this are a measurement, which is cut into thirds. */
const mostLevels = 6;

/** The groups of a column, as given; a measurement such as age is cut into three groups of about the same size. */
export function groupingOf(column: Column): Grouping {
  const { name, label } = column;
  const category = categoryOf(column);
  const isMeasurement = column.type === 'number' && category.levels.length > mostLevels;
  if (!isMeasurement) return { column: name, label, names: category.levelLabels, codes: category.codes };
  const known = column.values.filter((value) => !Number.isNaN(value));
  const [first, second] = quantiles(known, [1 / 3, 2 / 3]) as [number, number];
  const codeOf = (value: number) => (Number.isNaN(value) ? -1 : value <= first ? 0 : value <= second ? 1 : 2);
  const [low, high] = [first, second].map((cut) => fixed(cut, Number.isInteger(cut) ? 0 : 1));
  return {
    column: name,
    label,
    names: [`up to ${low}`, `above ${low} to ${high}`, `above ${high}`],
    codes: Int32Array.from(column.values, codeOf),
  };
}
