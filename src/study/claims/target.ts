import { LindError } from '../../errors.js';
import type { AnyMethod, Scale } from '../../methods/kit/method.js';
import type { Cell, Result, Row } from '../../methods/kit/result.js';
import { type FieldName, vocabulary } from '../../methods/kit/vocabulary.js';
import { list } from '../../methods/kit/wording.js';

/** Where in a result a number stands. */
export type Target = {
  /** Tells rows of one term, or of a table, apart: `{ group: 'placebo' }`. */
  readonly where?: Row;
} & (
  | { readonly term: string /** `estimate` unless given. */; readonly field?: FieldName }
  | { readonly test: string /** `pValue` unless given. */; readonly field?: FieldName }
  | { readonly table: string; readonly field: FieldName }
);

/** How a number is written: as the scale of its estimate says, or as its field does. */
export type Kind = Scale | 'p-value' | 'percent';

/** A number of a result, with what it is. */
export interface Located {
  readonly target: Target;
  readonly row: Row;
  readonly field: FieldName;
  /** Null when it does not exist. */
  readonly value: number | null;
  readonly kind: Kind;
  /** "the lower limit of the risk ratio". */
  readonly name: string;
}

/** A cell as a number; infinite ones are text in a file. */
export function numberOf(cell: Cell | undefined): number | null {
  if (cell === 'Infinity') return Number.POSITIVE_INFINITY;
  if (cell === '-Infinity') return Number.NEGATIVE_INFINITY;
  return typeof cell === 'number' && !Number.isNaN(cell) ? cell : null;
}

/**
 * The number at a place in a result.
 *
 * @throws LindError `unknown-target` when the result has no such number
 */
export function locate(method: AnyMethod, result: Result, target: Target): Located {
  const field = target.field ?? ('test' in target ? 'pValue' : 'estimate');
  const row = rowsAt(result, target).find((one) => isAt(one, target.where ?? {}));
  if (row === undefined || row[field] === undefined) throw unknownTarget(result, target);
  return {
    target,
    row,
    field,
    value: numberOf(row[field]),
    kind: kindOf(method, row, field),
    name: nameOf(method, row, field),
  };
}

/** A longer table holds a curve, not numbers that people write about. */
const longestTable = 2000;

/** Every number of a result, in the order in which it is printed; those of very long tables are left out. */
export function allNumbers(method: AnyMethod, result: Result): readonly Located[] {
  const places = [
    ...result.estimates.map((row) => ({ row, target: { term: row.term } })),
    ...result.tests.map((row) => ({ row, target: { test: row.test } })),
    ...Object.entries(result.tables).flatMap(([table, rows]) =>
      rows.slice(0, longestTable).map((row) => ({ row: row as Row, target: { table } })),
    ),
  ];
  return places.flatMap(({ row, target }) =>
    fieldsOf(row).map(
      (field): Located => ({
        target: { ...target, field },
        row,
        field,
        value: numberOf(row[field]),
        kind: kindOf(method, row, field),
        name: nameOf(method, row, field),
      }),
    ),
  );
}

function fieldsOf(row: Row): FieldName[] {
  const names = Object.keys(row) as FieldName[];
  return names.filter(
    (field) =>
      Object.hasOwn(vocabulary, field) &&
      vocabulary[field].format !== 'text' &&
      numberOf(row[field]) !== null,
  );
}

function rowsAt(result: Result, target: Target): readonly Row[] {
  if ('term' in target) return result.estimates.filter(({ term }) => term === target.term);
  if ('test' in target) return result.tests.filter(({ test }) => test === target.test);
  return result.tables[target.table] ?? [];
}

const isAt = (row: Row, where: Row): boolean =>
  Object.entries(where).every(([field, value]) => row[field as FieldName] === value);

function unknownTarget(result: Result, target: Target): LindError {
  const known = [
    ...result.estimates.map(({ term }) => term),
    ...result.tests.map(({ test }) => test),
    ...Object.keys(result.tables),
  ];
  return new LindError(
    'unknown-target',
    `The result of ${result.method} has no ${JSON.stringify(target)}; it has ${list([...new Set(known)])}.`,
  );
}

/** Numbers that are kept in percent. */
const inPercent: readonly FieldName[] = ['weight', 'iSquared'];

function kindOf(method: AnyMethod, row: Row, field: FieldName): Kind {
  if (inPercent.includes(field) || row.term === 'i2') return 'percent';
  const isEstimate = ['estimate', 'confLow', 'confHigh'].includes(field);
  if (row.term !== undefined && (isEstimate || field === 'stdError')) {
    const scale = isRatio(row) ? 'ratio' : declaredScale(method, String(row.term));
    return isEstimate || scale !== 'ratio' ? scale : 'number';
  }
  return kindOfField(field);
}

const declaredScale = ({ estimates }: AnyMethod, term: string): Scale =>
  (Object.hasOwn(estimates, term) ? estimates[term] : estimates['*'])?.scale ?? 'number';

/** A ratio that was estimated on the log scale carries its coefficient. */
function isRatio({ estimate, coefficient }: Row): boolean {
  const [value, log] = [numberOf(estimate), numberOf(coefficient)];
  return value !== null && log !== null && Math.abs(Math.log(value) - log) < 1e-9 * (1 + Math.abs(log));
}

function kindOfField(field: FieldName): Kind {
  const { format } = vocabulary[field];
  if (format === 'integer') return 'count';
  return format === 'text' ? 'number' : format;
}

const limits: { readonly [F in FieldName]?: string } = {
  confLow: 'lower limit',
  confHigh: 'upper limit',
  stdError: 'standard error',
  coefficient: 'coefficient',
  statistic: 'statistic',
  df: 'degrees of freedom',
  df1: 'degrees of freedom of the numerator',
  df2: 'degrees of freedom of the denominator',
  pValue: 'p-value',
};

/** A field of a row as a noun phrase. */
function nameOf(method: AnyMethod, row: Row, field: FieldName): string {
  const subject = subjectOf(method, row);
  if (field === 'estimate') return subject;
  const noun = limits[field] ?? small(vocabulary[field].title);
  return subject === '' ? `the ${noun}` : `the ${noun} of ${subject}`;
}

function subjectOf({ estimates }: AnyMethod, row: Row): string {
  if (row.label == null) {
    const about = [row.variableLabel ?? row.variable, row.group, row.level, row.stratum, row.time];
    return list(about.filter((one) => one != null).map((one) => `"${one}"`));
  }
  const ofModel = row.term !== undefined && !Object.hasOwn(estimates, String(row.term)) && estimates['*'];
  const label = String(row.label).replace(/, (.+)$/, ' ($1)');
  if (ofModel) return `the ${small(ofModel.label)} of ${label}`;
  return /^\w+[’']s? /.test(label) ? label : `the ${small(label)}`;
}

/** A title inside a sentence: names and abbreviations keep their capital. */
const small = (text: string): string =>
  /^[A-Z][a-z]/.test(text) && !/^[A-Z]\w*[’']s?\b/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
