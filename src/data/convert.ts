import { LindError } from '../errors.js';
import { isoDate } from './calendar.js';
import { isDigitCode, plainNumber } from './plain-number.js';
import { misfits, missingRemedy, wordsOnLines } from './strays.js';
import {
  type CategoryColumn,
  type Column,
  column,
  type NumberColumn,
  type StrayValue,
  type Table,
} from './table.js';
import { quoted } from './wording.js';

/**
 * The column of that name as numbers. A category whose levels are all numbers (a scale that the codebook
 * labels) gives those numbers.
 *
 * @throws LindError `unknown-column`; `not-numeric` naming the column, the words in the way and their lines
 */
export function numberColumn(table: Table, name: string): NumberColumn {
  const found = column(table, name);
  if (found.type === 'number') return found;
  if (found.type === 'date') throw dateAsNumber(name);
  const numbers = found.levels.map((level) => numberIn(table, level));
  if (numbers.some(Number.isNaN)) throw notNumeric(table, found);
  const { label, unit, description } = found;
  const values = Float64Array.from(found.codes, (code) => (code < 0 ? Number.NaN : numbers[code]!));
  const steps = found.levelLabels.map((name, at) => ({ value: numbers[at]!, label: name }));
  steps.sort((a, b) => a.value - b.value);
  const isScale = found.ordered && found.levelLabels.some((name, at) => name !== found.levels[at]);
  return { name, label, unit, description, type: 'number', values, ...(isScale ? { steps } : {}) };
}

/**
 * A column as a category: numbers in numeric order as JavaScript prints them, dates in order as ISO 8601. A
 * category or text column is given back as it is.
 */
export function categoryOf(found: Column): CategoryColumn {
  if ('levels' in found) return found;
  const { distinct, codes } = rankedValues(found.values);
  const levels = distinct.map(found.type === 'date' ? isoDate : String);
  const { name, label, unit, description } = found;
  return {
    name,
    label,
    unit,
    description,
    type: 'category',
    codes,
    levels,
    levelLabels: levels,
    ordered: false,
    strays: [],
  };
}

interface RankedValues {
  /** Ascending. */
  readonly distinct: readonly number[];
  /** The place of each value among them; -1 for a missing one. */
  readonly codes: Int32Array;
}

/** One pass looks the values up and a second one puts their codes in order. */
function rankedValues(values: Float64Array): RankedValues {
  const codes = new Int32Array(values.length);
  const seen = new Map<number, number>([[Number.NaN, -1]]);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    let code = seen.get(value);
    if (code === undefined) {
      code = seen.size - 1;
      seen.set(value, code);
    }
    codes[row] = code;
  }
  seen.delete(Number.NaN);
  const distinct = [...seen.keys()].sort((a, b) => a - b);
  const rank = new Int32Array(distinct.length);
  distinct.forEach((value, place) => {
    rank[seen.get(value)!] = place;
  });
  for (let row = 0; row < codes.length; row++) if (codes[row] !== -1) codes[row] = rank[codes[row]!]!;
  return { distinct, codes };
}

const dateAsNumber = (name: string): LindError =>
  new LindError(
    'not-numeric',
    `Column ${quoted(name)} holds dates, where numbers are needed; make a column with the time between two dates (in days, say) and use that.`,
  );

function notNumeric(table: Table, found: CategoryColumn): LindError {
  const name = quoted(found.name);
  const words = found.strays.length > 0 ? found.strays : wordsInTheWay(table, found);
  if (words.every(({ value }) => isDigitCode(value))) {
    return new LindError(
      'not-numeric',
      `Column ${name} holds codes such as ${quoted(words[0]?.value ?? '')}, which are kept as text, where numbers are needed; if they are numbers, declare the column as number in the codebook.`,
    );
  }
  const remedy = words.length === found.levels.length ? 'Name a column of numbers.' : missingRemedy(words);
  return new LindError(
    'not-numeric',
    `Column ${name} holds words where numbers are needed: ${wordsOnLines(words)}. ${remedy}`,
  );
}

const wordsInTheWay = (table: Table, { codes, levels }: CategoryColumn): StrayValue[] =>
  misfits({ codes, values: levels }, table.lines, (level) => !Number.isNaN(numberIn(table, level)));

const numberIn = ({ source }: Table, level: string): number => plainNumber(level, source.decimal ?? '.');
