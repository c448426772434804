import type { Row } from '../../methods/kit/result.js';
import { agrees } from './agreement.js';
import { type Against, firstDiagnosis, type Held, matches, unmatched } from './checked-claim.js';
import type { Claim } from './claim.js';
import type { TypedNumber } from './number.js';
import { isRate, type ResultNumber, sharesOf } from './result-numbers.js';
import type { Kind, Located } from './target.js';

/** The numbers of one row, among which an interval has its limits. */
interface RowNumbers {
  readonly numbers: readonly ResultNumber[];
}

/** An interval against the limits of every row, as they are, turned round, or as people of 100 or 1,000. */
export function checkInterval(claim: Claim, { numbers, before }: Against): Held {
  const [low, high] = claim.numbers.map(({ typed }) => typed) as [TypedNumber, TypedNumber];
  const rows = byRow(numbers);
  const found = rows.find(({ numbers: own }) => isInterval({ low, high }, own));
  if (found)
    return levelAgrees(claim, found.numbers[0]!)
      ? matches(limitOf(found, 'confLow'))
      : wrongLevel(claim, found);
  const own = rowsOfEstimate(before, rows);
  // Numbers in brackets after one that is no estimate may be anything: a range, an age.
  if (own.length === 0 && /^[([]\s*[-−\d]/.test(claim.text)) return { status: 'unrelated' };
  return diagnosed({ low, high }, own) ?? unmatched;
}

function byRow(numbers: readonly ResultNumber[]): readonly RowNumbers[] {
  const rows = new Map<Row, ResultNumber[]>();
  for (const one of numbers) {
    const { row } = one.located;
    rows.set(row, [...(rows.get(row) ?? []), one]);
  }
  return [...rows.values()].map((own) => ({ numbers: own }));
}

interface Limits {
  readonly low: TypedNumber;
  readonly high: TypedNumber;
}

/** What can be made of both limits alike before they are written. */
const views: readonly {
  readonly of: (value: number) => number;
  readonly turns: boolean;
  readonly kinds: readonly Kind[] | null;
}[] = [
  { of: (value) => value, turns: false, kinds: null },
  { of: (value) => -value, turns: true, kinds: null },
  { of: (value) => 1 - value, turns: true, kinds: ['ratio', 'proportion'] },
  { of: (value) => value - 1, turns: false, kinds: ['ratio'] },
  ...[100, 1000, 10_000].flatMap((base) => [
    {
      of: (value: number) => value * base,
      turns: false,
      kinds: ['proportion', 'proportion-difference'] as const,
    },
    {
      of: (value: number) => -value * base,
      turns: true,
      kinds: ['proportion', 'proportion-difference'] as const,
    },
  ]),
];

/** Whether two numbers of a row are the limits written; quartiles and extremes are written like limits. */
function isInterval({ low, high }: Limits, numbers: readonly ResultNumber[]): boolean {
  return views.some(({ of, turns, kinds }) => {
    const able = numbers.filter(({ located }) => kinds === null || kinds.includes(viewedAs(located)));
    const [first, second] = turns ? [high, low] : [low, high];
    const has = (typed: TypedNumber) =>
      able.filter(({ value, located: { kind } }) =>
        agrees(typed, of(value), kinds === null ? kind : 'proportion'),
      );
    const [lows, highs] = [has(first), has(second)];
    return lows.some((one) => highs.some((other) => one !== other));
  });
}

/** Rates are people of 1,000 as shares are. */
const viewedAs = (located: Located): Kind => (isRate(located) ? 'proportion' : located.kind);

const limitOf = ({ numbers }: RowNumbers, field: 'confLow' | 'confHigh' | 'estimate'): ResultNumber =>
  numbers.find(({ located }) => located.field === field) ?? numbers[0]!;

const levelAgrees = ({ level }: Claim, { analysis }: ResultNumber): boolean =>
  level === null || Math.abs(level - Number(analysis.result.input.options.level ?? level)) < 1e-9;

function wrongLevel({ level, text }: Claim, { numbers }: RowNumbers): Held {
  const { analysis } = numbers[0]!;
  const own = `${Number((100 * Number(analysis.result.input.options.level)).toFixed(4))}%`;
  const written = `${Number((100 * level!).toFixed(4))}%`;
  const why = `The analysis "${analysis.id}" has ${own} intervals.`;
  return {
    status: 'contradicted',
    analysis: analysis.id,
    diagnoses: [{ code: 'other-level', seems: `a ${own} interval`, why }],
    sentence: `"${text}" is called a ${written} interval. ${why}`,
  };
}

/** The rows whose estimate stands before the interval. */
function rowsOfEstimate(before: Claim | null, rows: readonly RowNumbers[]): readonly RowNumbers[] {
  const typed = before?.numbers.find(({ role }) => role === 'value')?.typed;
  if (!typed) return [];
  return rows.filter((row) => {
    const estimate = limitOf(row, 'estimate');
    const { value, located } = estimate;
    const isShare = () => sharesOf(estimate).some((share) => agrees(typed, share, 'proportion'));
    return located.field === 'estimate' && (agrees(typed, value, located.kind) || isShare());
  });
}

function diagnosed({ low, high }: Limits, rows: readonly RowNumbers[]): Held | null {
  const wrong = (typed: TypedNumber, field: 'confLow' | 'confHigh') => {
    const limits = rows.map((row) => limitOf(row, field)).filter(({ located }) => located.field === field);
    const isRight = limits.some(({ value, located }) => agrees(typed, value, located.kind));
    return isRight ? null : firstDiagnosis(typed, limits);
  };
  return wrong(low, 'confLow') ?? wrong(high, 'confHigh');
}
