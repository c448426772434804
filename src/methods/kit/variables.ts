import { categoryOf } from '../../data/convert.js';
import type { CategoryColumn, Column } from '../../data/table.js';
import { countCodes } from './codes.js';
import { factorOf } from './factor.js';
import { refuse } from './messages/common.js';
import type { Factor } from './parameters.js';
import { splitByGroup } from './split.js';

interface VariableBase {
  readonly name: string;
  /** With the unit: "Age (years)". */
  readonly label: string;
  /** How many rows of each group have no value. */
  readonly missing: readonly number[];
}

/** A number column: the values of each group that are not missing. */
export interface NumberVariable extends VariableBase {
  readonly is: 'number';
  readonly samples: readonly Float64Array[];
}

/** A category: how many of each group have each level, `counts[group][level]`. */
export interface CategoryVariable extends VariableBase {
  readonly is: 'category';
  readonly levels: readonly string[];
  readonly levelLabels: readonly string[];
  readonly ordered: boolean;
  readonly counts: readonly Int32Array[];
}

export type Variable = NumberVariable | CategoryVariable;

/** A group whose rows are described; the name is null where all rows are one group. */
export interface DescribedGroup {
  readonly name: string | null;
  readonly label: string;
  readonly rows: number;
}

/** A column that is not described, and why. */
export interface LeftOut {
  readonly name: string;
  readonly why: 'date' | 'identifier' | 'strays';
  /** Words that stand among numbers, as written. */
  readonly strays: readonly string[];
}

/** Columns of any kind, ready to be described group by group. */
export interface Described {
  readonly groups: readonly DescribedGroup[];
  readonly variables: readonly Variable[];
  /** Columns that have no mean and no shares worth a table: dates, identifiers, numbers with stray words. */
  readonly leftOut: readonly LeftOut[];
}

/** Whether a column has a mean or shares worth a table: it is no date, and no identifier. */
export const isDescribable = (one: Column): boolean =>
  one.type === 'number' || (one.type !== 'date' && !isIdentifier(one));

/**
 * Splits columns by a group and sorts them into numbers and categories.
 *
 * @param group null for all rows together
 * @throws LindError when nothing is left to describe
 */
export function describeColumns(columns: readonly Column[], group: Factor | null): Described {
  const kept = columns.filter(isDescribable);
  if (kept.length === 0) throw refuse.nothingToDescribe(columns.map((one) => one.name));
  const split = group ?? everyone(columns[0]!);
  const sizes = countCodes(split.codes, split.levels.length);
  return {
    groups: split.levels.map((level, at) => ({
      name: group ? level : null,
      label: split.levelLabels[at]!,
      rows: sizes[at]!,
    })),
    variables: kept.map((one) => (one.type === 'number' ? numbers(one, split) : categories(one, split))),
    leftOut: columns.filter((one) => !kept.includes(one)).map(leftOutOf),
  };
}

function leftOutOf(one: Column): LeftOut {
  const strays = 'strays' in one ? one.strays.map(({ value }) => value) : [];
  const why = one.type === 'date' ? 'date' : strays.length > 0 ? 'strays' : 'identifier';
  return { name: one.name, why, strays };
}

/** Names, addresses and record numbers: many levels, most of which occur once. */
function isIdentifier({ codes, levels }: CategoryColumn): boolean {
  if (levels.length <= 30) return false;
  const present = codes.reduce((sum, code) => sum + (code === -1 ? 0 : 1), 0);
  return levels.length > present / 2;
}

function everyone(one: Column): Factor {
  const rows = 'values' in one ? one.values.length : one.codes.length;
  const all = { name: 'all', label: 'All', levels: ['all'], levelLabels: ['All'], ordered: false };
  return { ...all, codes: new Int32Array(rows) };
}

const withUnit = ({ label, unit }: Column): string => (unit ? `${label} (${unit})` : label);

function numbers(one: Column & { values: Float64Array }, split: Factor): NumberVariable {
  const parts = splitByGroup(one.values, split);
  const samples = parts.map(presentValues);
  const missing = parts.map((values, at) => values.length - samples[at]!.length);
  return { is: 'number', name: one.name, label: withUnit(one), samples, missing };
}

function presentValues(values: Float64Array): Float64Array {
  const present = new Float64Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row])) present[count++] = values[row]!;
  }
  return present.subarray(0, count);
}

function categories(one: Column, split: Factor): CategoryVariable {
  const factor = factorOf(categoryOf(one), null);
  const counts = split.levels.map(() => new Int32Array(factor.levels.length));
  const missing = split.levels.map(() => 0);
  const { codes } = factor;
  for (let row = 0; row < codes.length; row++) {
    const at = split.codes[row]!;
    if (codes[row] === -1) missing[at]! += 1;
    else counts[at]![codes[row]!]! += 1;
  }
  const { name, levels, levelLabels, ordered } = factor;
  return { is: 'category', name, label: withUnit(one), levels, levelLabels, ordered, counts, missing };
}

/** How many values a group has of a category. */
export const countOf = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0);
