import type { CodebookField } from './codebook-types.js';
import { inLevelOrder } from './level-order.js';
import { presentRows, type RawColumn } from './raw-column.js';
import type { CategoryColumn, DateColumn, NumberColumn, StrayValue } from './table.js';

/** More distinct values than this, and more than half of all, are no groups but identifiers or free text. */
export const MOST_CATEGORIES = 50;
const LONGEST_CATEGORY = 100;

interface Values {
  /** By row; NaN where missing. */
  readonly values: Float64Array;
  readonly field: CodebookField | null;
}

export const numberColumn = (name: string, { values, field }: Values): NumberColumn => ({
  ...described(name, field),
  type: 'number',
  values,
});

/** `values` are days since 1970-01-01. */
export const dateColumn = (name: string, { values, field }: Values): DateColumn => ({
  ...described(name, field),
  type: 'date',
  values,
});

/** The numbers of the distinct values, by row; NaN where missing. */
export const byRow = ({ codes }: RawColumn, numbers: readonly number[]): Float64Array =>
  Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : numbers[code]!));

/** A column of levels, in the codebook's order where it gives one. Only levels that occur are kept. */
export function categoryColumn(
  raw: RawColumn,
  { field, strays }: { field: CodebookField | null; strays: readonly StrayValue[] },
): CategoryColumn {
  const levels = orderedLevels(raw.values, field);
  const rank = new Map(levels.map((level, i) => [level, i]));
  const newCodes = Int32Array.from(raw.values, (value) => rank.get(value)!);
  const labels = new Map(field?.categories?.map(({ value, label }) => [value, label]));
  return {
    ...described(raw.name, field),
    type: isFreeText(raw, field) ? 'text' : 'category',
    codes: raw.codes.map((code) => (code < 0 ? -1 : newCodes[code]!)),
    levels,
    levelLabels: levels.map((level) => labels.get(level) ?? level),
    ordered: field !== null && field.categories !== null && field.categoriesOrdered,
    ...(field?.categories ? { declared: field.categories.map(({ value }) => value) } : {}),
    strays,
  };
}

function orderedLevels(values: readonly string[], field: CodebookField | null): string[] {
  const present = new Set(values);
  const declared = (field?.categories ?? [])
    .map(({ value }) => value)
    .filter((value) => present.delete(value));
  return [...declared, ...inLevelOrder([...present])];
}

function isFreeText({ values, codes }: RawColumn, field: CodebookField | null): boolean {
  if (field?.categories || field?.type === 'boolean') return false;
  if (values.some((value) => value.length > LONGEST_CATEGORY || value.includes('\n'))) return true;
  if (values.length <= MOST_CATEGORIES) return false;
  return values.length > presentRows(codes) / 2;
}

/** What a column says about itself, from the codebook where there is one. */
export function described(name: string, field: CodebookField | null) {
  return {
    name,
    label: field?.title ?? name,
    unit: field?.unit ?? null,
    description: field?.description ?? null,
  };
}
