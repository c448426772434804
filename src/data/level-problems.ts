import { plainNumber } from './plain-number.js';
import { garbledText, numbersWrittenOtherwise, spellingVariants } from './problem-remarks.js';
import { countByCode, linesOf } from './raw-column.js';
import type { Remark } from './remark.js';
import type { CategoryColumn } from './table.js';

/** Problems in the levels of a category or text column. */
export function levelProblems(column: CategoryColumn, lines: Int32Array): Remark[] {
  const variants = column.type === 'category' ? variantProblems(column, lines) : [];
  return [...variants, ...formatProblems(column), ...garbledProblems(column, lines)];
}

/** Levels that differ in case or spaces only; the lines are those of the rarer spellings. */
function variantProblems({ name, codes, levels }: CategoryColumn, lines: Int32Array): Remark[] {
  const groups = new Map<string, number[]>();
  levels.forEach((level, code) => {
    const key = level.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
    groups.set(key, [...(groups.get(key) ?? []), code]);
  });
  const counts = countByCode(codes, levels.length);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const byCount = group.toSorted((a, b) => counts[b]! - counts[a]!);
      const rarer = new Set(byCount.slice(1));
      const variants = byCount.map((code) => ({ level: levels[code]!, rows: counts[code]! }));
      return spellingVariants(
        name,
        variants,
        linesOf(codes, lines, (code) => rarer.has(code)),
      );
    });
}

/** Ways to write a number that keep it from being one. */
const NUMBER_FORMATS = [
  {
    code: 'thousands-separators',
    pattern: /^[+-]?[1-9]\d{0,2}(?:[,.'’ ]\d{3})+(?:[.,]\d+)?$/u,
    fewestNumbers: 0,
  },
  { code: 'units-in-values', pattern: /^[+-]?\d+(?:[.,]\d+)?\s*[\p{L}%°][\p{L}%°/²³]*$/u, fewestNumbers: 0 },
  { code: 'detection-limits', pattern: /^[<>≤≥]=?\s*\d+(?:[.,]\d+)?$/u, fewestNumbers: 3 },
  { code: 'two-numbers', pattern: /^\d{2,3}\s*\/\s*\d{2,3}$/u, fewestNumbers: 0 },
] as const;

export type NumberFormat = (typeof NUMBER_FORMATS)[number]['code'];

function formatProblems({ name, levels }: CategoryColumn): Remark[] {
  const words = levels.filter((level) => Number.isNaN(plainNumber(level)));
  const numbers = levels.length - words.length;
  return NUMBER_FORMATS.flatMap(({ code, pattern, fewestNumbers }) => {
    const written = words.filter((word) => pattern.test(word));
    const most = written.length > 0 && written.length + numbers >= levels.length / 2;
    if (!most || numbers < fewestNumbers || (code === 'units-in-values' && !haveFewUnits(written))) return [];
    return [numbersWrittenOtherwise(name, code, written)];
  });
}

/** "5 mg" and "10 mg" have a unit; stages "1a", "1b" and "2a" and places "1st", "2nd" and "3rd" have none. */
function haveFewUnits(values: readonly string[]): boolean {
  const numbers = values.map((value) => Number.parseFloat(value.replace(',', '.')));
  const units = values.map((value) => value.replace(/^[+-]?[\d.,]+\s*/, '').toLowerCase());
  const pairs = new Set(numbers.map((number, i) => `${number} ${units[i]}`));
  return new Set(numbers).size === pairs.size && values.length >= 3 * new Set(units).size;
}

/** Letters lost or doubled by a wrong encoding: the replacement character, and UTF-8 read as Windows-1252. */
const GARBLED = /\ufffd|[ÃÂ][\u0080-\u00bf]/;

function garbledProblems({ name, codes, levels }: CategoryColumn, lines: Int32Array): Remark[] {
  const garbled = levels.map((level) => GARBLED.test(level));
  const example = levels[garbled.indexOf(true)];
  return example === undefined
    ? []
    : [
        garbledText(
          name,
          example,
          linesOf(codes, lines, (code) => garbled[code] ?? false),
        ),
      ];
}
