import { suspiciousCode } from './problem-remarks.js';
import type { Remark } from './remark.js';
import type { NumberColumn } from './table.js';

/** Numbers that studies are wont to write for "unknown", "refused" and the like: 9, 99, -9, 888, ... and -1. */
const USUAL_CODE = /^(?:-?(?:7+|8+|9+)|-1)$/;
const FEWEST_OTHERS = 3;

/**
 * Usual codes for a missing value that lie far outside the other values: below 0 where all others are not, or
 * further from the nearest other value than those are from each other.
 */
export function numberProblems({ name, values }: NumberColumn, lines: Int32Array): Remark[] {
  const linesOfCode = new Map<number, number[]>();
  const others = { count: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    if (isUsualCode(value)) append(linesOfCode, value, lines[row]!);
    else extend(others, value);
  });
  if (others.count < FEWEST_OTHERS) return [];
  return farOutside([...linesOfCode.keys()], others).map((code) =>
    suspiciousCode(name, { code, lines: linesOfCode.get(code)!, range: others }),
  );
}

/** The codes far outside the range, in order; one that lies near it, as 7 does to 5 and 6, widens it. */
function farOutside(codes: readonly number[], range: { count: number; min: number; max: number }): number[] {
  const nearestFirst = codes.toSorted((a, b) => distance(a, range) - distance(b, range));
  const far = nearestFirst.filter((code) => {
    const isFar = (code < 0 && range.min >= 0) || distance(code, range) > range.max - range.min;
    if (!isFar) extend(range, code);
    return isFar;
  });
  return far.sort((a, b) => a - b);
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

const isUsualCode = (value: number): boolean => Number.isInteger(value) && USUAL_CODE.test(String(value));

const distance = (code: number, { min, max }: Range): number => Math.max(code - max, min - code, 0);

function append(lists: Map<number, number[]>, key: number, line: number): void {
  const list = lists.get(key);
  if (list) list.push(line);
  else lists.set(key, [line]);
}

function extend(range: { count: number; min: number; max: number }, value: number): void {
  range.count++;
  range.min = Math.min(range.min, value);
  range.max = Math.max(range.max, value);
}
