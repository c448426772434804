import type { TypedNumber } from './number.js';
import type { Kind } from './target.js';

/** A typed number in the scale of a result: a share is kept as a proportion there, and shown in percent. */
export interface Scaled {
  readonly value: number;
  readonly tolerance: number;
}

/** What a typed number says in the scale of a result. */
export function inScale({ value, tolerance, unit }: TypedNumber, kind: Kind): Scaled {
  const factor = factorOf(unit, kind);
  return { value: value * factor, tolerance: tolerance * factor };
}

function factorOf(unit: TypedNumber['unit'], kind: Kind): number {
  if (kind === 'percent') return unit === 'share' ? 100 : 1;
  const percentage = unit === 'percent' || unit === 'points';
  return percentage && kind !== 'outcome' && kind !== 'time' ? 0.01 : 1;
}

/** Arithmetic leaves this much. */
const noise = 1e-9;

/** Whether a typed number is a value rounded to the digits typed, in one of the ways it can be read. */
export function agrees(typed: TypedNumber, value: number, kind: Kind): boolean {
  return readingOf(typed, value, kind) !== null;
}

/** The reading of a typed number in which it is that value; null when there is none. */
function readingOf(typed: TypedNumber, value: number, kind: Kind): TypedNumber | null {
  const readings = [typed, typed.otherwise];
  return readings.find((one) => one !== null && readingAgrees(one, value, kind)) ?? null;
}

function readingAgrees(typed: TypedNumber, value: number, kind: Kind): boolean {
  const scaled = inScale(typed, kind);
  if (typed.bound === 'below') return value <= scaled.value;
  if (typed.bound === 'above') return value >= scaled.value;
  if (!Number.isFinite(value) || !Number.isFinite(scaled.value)) return value === scaled.value;
  return Math.abs(scaled.value - value) <= scaled.tolerance * (1 + noise) + noise * Math.abs(value);
}

/** Whether a typed number is a value cut off after the digits typed, where rounding would give another. */
export function isTruncated(typed: TypedNumber, value: number, kind: Kind): boolean {
  const { value: found, tolerance } = inScale(typed, kind);
  if (tolerance === 0 || typed.bound !== null || !Number.isFinite(value)) return false;
  const step = 2 * tolerance;
  const cut = Math.trunc(value / step + Math.sign(value) * noise) * step;
  return Math.abs(found - cut) <= noise * step + noise * Math.abs(value) && !agrees(typed, value, kind);
}

/** Whether so few digits were typed that a tenth of the value, or more, is left open. */
export function isRough(typed: TypedNumber, value: number, kind: Kind): boolean {
  const { tolerance } = inScale(readingOf(typed, value, kind) ?? typed, kind);
  return Math.abs(value) > 0 && tolerance > 0.1 * Math.abs(value);
}
