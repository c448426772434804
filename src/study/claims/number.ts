import { type Digits, readDigits } from './digits.js';

/** How a number was written: bare, with a percent sign, in percentage points, or as a share such as `38/55`. */
export type Unit = 'none' | 'percent' | 'points' | 'share';

/** A number as a person wrote it, with the precision that they gave it. */
export interface TypedNumber {
  readonly kind: 'number';
  readonly text: string;
  /** In its own unit: 69 for `69%`; a share is a proportion, 0.125 for `1 in 8`. */
  readonly value: number;
  /** Half a unit of the last digit; 0 for a fraction of whole counts, which is exact. */
  readonly tolerance: number;
  /** Digits that carry meaning. */
  readonly significant: number;
  readonly unit: Unit;
  /** Set for `<0.001` and `>0.999`. */
  readonly bound: 'below' | 'above' | null;
  /** The other way to read it, where a comma or a point leaves two. */
  readonly otherwise: TypedNumber | null;
}

/** A text that cannot be read as one number: nothing is said of whether it is right. */
export interface Malformed {
  readonly kind: 'malformed';
  /** What is the matter, and how to write it. */
  readonly sentence: string;
}

/** A value that does not exist, such as a median that was not reached. */
export interface NoNumber {
  readonly kind: 'no-number';
}

export type Read = TypedNumber | NoNumber | Malformed;

const digit = "(?:\\d[\\d.,\u00a0\u2009\u202f '’]*|[.,]\\d+)";
const scientific = '(?:e[+-]?\\d+|\\s*[×x*]\\s*10\\^?[+-]?[\\d⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?';
const numeral = `${digit}${scientific}`;
const named = /^[\p{L}χ²][\p{L}\p{N} ²'’-]*\s*(?:[=:]\s*|(?=[<>≤≥]))/u;
const bounds = /^(<|>|≤|≥|less than|below|under|more than|above|over)\s*/i;
const vague = /^(about|around|approximately|approx\.?|roughly|circa|ca\.?|~|≈|=)\s*/i;
const percentWords = /\s*(%|per\s?cent|percent|per cent)$/i;
const pointWords = /\s*(pp|ppt|percentage points?|%[ -]?points?|points?)$/i;
const share = new RegExp(
  `^(${numeral}?)\\s*(?:/|in|of|out of|per|from)\\s*(?:every\\s+|each\\s+)?(${numeral}?)$`,
  'i',
);
const none =
  /^(none|no value|not reached|not estimable|not defined|undefined|n\/?a|nr|null|-|–|there is none)\.?$/i;
const infinite = /^([-−–+]?)\s*(infinity|infinite|inf|∞)$/i;

/**
 * Reads a number as students type it: any minus sign, a decimal point or comma, thousands in groups, `%`, `pp`, `1 in 8`,
 * `38/55`, `<0.001`.
 *
 * @example readNumber('69.1%').value // => 69.1
 * @example readNumber('−0,36').tolerance // => 0.005
 * @example readNumber('1 in 8').value // => 0.125
 * @example readNumber('two').sentence // => '"two" is not a number; write digits, such as 2.11.'
 */
export function readNumber(text: string): Read {
  const trimmed = text.slice(0, longest).trim().replace(named, '').trim();
  if (text.length > longest) return malformed('This is too long for one number; write digits, such as 2.11.');
  if (trimmed === '')
    return malformed('Nothing is written here; write a number, such as 0.69, 69% or 38/55.');
  if (none.test(trimmed)) return { kind: 'no-number' };
  const [, sign, word] = infinite.exec(trimmed) ?? [];
  if (word) return infinity(text, sign !== '' && sign !== '+');
  return withoutBound(trimmed, text) ?? malformed(whyNot(trimmed));
}

/** No number is longer; a longer text is not searched. */
const longest = 200;

const malformed = (sentence: string): Malformed => ({ kind: 'malformed', sentence });

const infinity = (text: string, negative: boolean): TypedNumber => ({
  kind: 'number',
  text,
  value: negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  tolerance: 0,
  significant: 1,
  unit: 'none',
  bound: null,
  otherwise: null,
});

function withoutBound(trimmed: string, text: string): TypedNumber | null {
  const [found, word] = bounds.exec(trimmed) ?? [];
  const rest = (found ? trimmed.slice(found.length) : trimmed).replace(vague, '').replace(/[.,;]$/, '');
  const read = readShare(rest) ?? readPlain(rest);
  if (read === null) return null;
  const bound = word ? (/^(<|≤|less|below|under)/i.test(word) ? 'below' : 'above') : null;
  const finish = (one: TypedNumber): TypedNumber => ({
    ...one,
    text,
    bound,
    otherwise: one.otherwise && finish(one.otherwise),
  });
  return finish(read);
}

/** A fraction of counts is exact; `1 in 8` and `22 per 1,000` are rounded where people round them. */
function readShare(text: string): TypedNumber | null {
  const [, sign, body] = /^([-−–+]?)\s*(.*)$/s.exec(text)!;
  const match = share.exec(body!);
  const [above, below] = match ? [readDigits(match[1]!)?.first, readDigits(match[2]!)?.first] : [];
  if (!above || !below || below.value === 0) return null;
  const value = (above.value / below.value) * (isMinus(sign!) ? -1 : 1);
  return {
    kind: 'number',
    text,
    value,
    tolerance: shareTolerance(body!, above, below),
    significant: Math.max(above.significant, below.significant),
    unit: 'share',
    bound: null,
    otherwise: null,
  };
}

function shareTolerance(body: string, above: Digits, below: Digits): number {
  if (body.includes('/')) return 0;
  if (isPowerOfTen(below.value)) return (0.5 * above.step) / below.value;
  if (above.value === 1) return (0.5 * below.step) / below.value ** 2;
  return 0;
}

const isPowerOfTen = (value: number): boolean => value >= 10 && Number.isInteger(Math.log10(value));
const isMinus = (sign: string): boolean => /[-−–]/.test(sign);

const plain = new RegExp(`^([-−–+]?)\\s*(${numeral})$`, 'i');
/** A unit of measurement after a number: `12.3 mmHg`, `8 weeks`. */
const suffix = /(?<=\d)\s*(?:[\p{L}µ°][\p{L}µ°²³/·.^-]*(?:\s[\p{L}]+)?)$/u;

function readPlain(text: string): TypedNumber | null {
  const unit = pointWords.test(text) ? 'points' : percentWords.test(text) ? 'percent' : 'none';
  const bare = unit === 'none' ? withoutSuffix(text) : text.replace(pointWords, '').replace(percentWords, '');
  const match = plain.exec(bare.trim());
  const readings = match && readDigits(match[2]!.trim());
  if (!readings) return null;
  const sign = isMinus(match[1]!) ? -1 : 1;
  const typed = (digits: Digits, otherwise: TypedNumber | null): TypedNumber => ({
    kind: 'number',
    text,
    value: sign * digits.value,
    tolerance: digits.step / 2,
    significant: digits.significant,
    unit,
    bound: null,
    otherwise,
  });
  return typed(readings.first, readings.other && typed(readings.other, null));
}

/** The power of ten of `1e-5` is no unit. */
const withoutSuffix = (text: string): string => (plain.test(text.trim()) ? text : text.replace(suffix, ''));

function whyNot(text: string): string {
  const numerals = text.match(/\d[\d.,]*/g) ?? [];
  if (numerals.length === 0) return `"${shortened(text)}" is not a number; write digits, such as 2.11.`;
  if (/[/]\s*0+$/.test(text))
    return 'A fraction cannot have 0 below the line; write the count over the total, such as 38/55.';
  if (numerals.length > 1) return 'This holds more than one number; write one only, such as 2.11.';
  if (/\d[.,]\d+[.,]\d/.test(text))
    return `"${shortened(text)}" has two decimal marks; write one, such as 1234.5 or 1,234.5.`;
  return `"${shortened(text)}" cannot be read as a number; write digits with at most a sign and a unit, such as -0.36, 69% or 38/55.`;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
