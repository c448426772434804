import { daysSince1970 } from './calendar.js';
import type { CodebookField } from './codebook-types.js';
import { brokenRule } from './declared-remarks.js';
import type { ColumnInFile } from './infer.js';
import { countByCode, linesOf, type RawColumn } from './raw-column.js';
import { type Remark, warning } from './remark.js';
import { misfits } from './strays.js';
import type { Column } from './table.js';
import { enumerated, onLines, quoted } from './wording.js';

/** Pairs of words that stand for yes and no (the contract's list). */
const BOOLEAN_WORDS = new Set('1 0 yes no true false y n present absent positive negative'.split(' '));

type Rule = readonly [code: string, rule: string, fits: (value: string, code: number) => boolean];

/** Remarks on values that break the codebook's categories and constraints. */
export function constraintRemarks(input: ColumnInFile, field: CodebookField, column: Column): Remark[] {
  const { raw, lines } = input;
  const broken = [...listRules(field), ...numberRules(field, raw, column)].flatMap(([code, rule, fits]) => {
    const values = misfits(raw, lines, fits);
    return values.length > 0 ? [brokenRule(code, raw.name, { rule, values })] : [];
  });
  return [...broken, ...rowRemarks(input, field)];
}

function listRules({ categories, constraints, type }: CodebookField): Rule[] {
  const rules: Rule[] = [];
  if (categories !== null)
    rules.push(
      oneOf(
        'not-in-categories',
        categories.map(({ value }) => value),
      ),
    );
  if (constraints.enum !== null) rules.push(oneOf('not-in-enum', constraints.enum));
  if (type === 'boolean' && categories === null) {
    rules.push(['type-mismatch', 'says yes or no', (value) => BOOLEAN_WORDS.has(value.toLowerCase())]);
  }
  return rules;
}

function oneOf(code: string, allowed: readonly string[]): Rule {
  const known = new Set(allowed);
  return [code, `allows ${enumerated(allowed.map(quoted))}`, (value) => known.has(value)];
}

type NumberRule = readonly [code: string, rule: string, fits: (value: number) => boolean];

/**
 * Rules on the number (or date) that a value is; they say nothing about a column that could not be read as such.
 * Only broken ones are given, since most are kept, and to name the values that break one costs another look at all.
 */
function numberRules(field: CodebookField, raw: RawColumn, column: Column): Rule[] {
  if (column.type !== 'number' && column.type !== 'date') return [];
  const { values } = column;
  const broken = rulesOnNumbers(field).filter(
    ([, , fits]) => !values.every((value) => Number.isNaN(value) || fits(value)),
  );
  if (broken.length === 0) return [];
  const numberOf = numbersByCode(raw, values);
  return broken.map(([code, rule, fits]) => [code, rule, (_, at) => fits(numberOf[at]!)]);
}

function rulesOnNumbers({ constraints: { minimum, maximum }, type }: CodebookField): NumberRule[] {
  const rules: NumberRule[] = [];
  if (minimum !== null) {
    const least = limit(minimum);
    rules.push(['below-minimum', `sets a minimum of ${minimum}`, (value) => !(value < least)]);
  }
  if (maximum !== null) {
    const most = limit(maximum);
    rules.push(['above-maximum', `sets a maximum of ${maximum}`, (value) => !(value > most)]);
  }
  if (type === 'integer' || type === 'year') {
    rules.push(['not-an-integer', 'says whole numbers', Number.isInteger]);
  }
  return rules;
}

function numbersByCode({ values, codes }: RawColumn, numbers: Float64Array): Float64Array {
  const byCode = new Float64Array(values.length);
  codes.forEach((code, row) => {
    if (code >= 0) byCode[code] = numbers[row]!;
  });
  return byCode;
}

const limit = (bound: number | string): number =>
  typeof bound === 'number' ? bound : daysSince1970(bound, 'iso');

function rowRemarks({ raw, lines }: ColumnInFile, { constraints }: CodebookField): Remark[] {
  const remarks: Remark[] = [];
  const column = raw.name;
  const missing = constraints.required ? linesOf(raw.codes, lines, (code) => code < 0) : [];
  if (missing.length > 0) {
    remarks.push(
      warning(
        'required-missing',
        `Column ${quoted(column)}: the codebook says that every row has a value, but it is missing on ${onLines(missing)}.`,
        { column, lines: missing },
      ),
    );
  }
  const values = constraints.unique ? misfits(raw, lines, onceOnly(raw)) : [];
  if (values.length > 0)
    remarks.push(brokenRule('not-unique', column, { rule: 'says that no value comes twice', values }));
  return remarks;
}

function onceOnly({ values, codes }: RawColumn): (value: string, code: number) => boolean {
  const counts = countByCode(codes, values.length);
  return (_, code) => counts[code] === 1;
}
