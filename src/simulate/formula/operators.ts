import type { Value } from './value.js';

type Binary = (left: number, right: number) => number;
type Comparison = (left: number, right: number) => boolean;

/** Operators on two numbers. */
export const arithmetic: ReadonlyMap<string, Binary> = new Map<string, Binary>([
  ['+', (left, right) => left + right],
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
  ['/', (left, right) => left / right],
  ['%', (left, right) => left % right],
  ['**', (left, right) => left ** right],
]);

/** Comparisons of two numbers. */
export const orderings: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['<', (left, right) => left < right],
  ['<=', (left, right) => left <= right],
  ['>', (left, right) => left > right],
  ['>=', (left, right) => left >= right],
]);

type Equality = (left: Value, right: Value) => boolean;

/** Comparisons of two values of one kind. */
export const equalities: ReadonlyMap<string, Equality> = new Map<string, Equality>([
  ['==', (left, right) => left === right],
  ['!=', (left, right) => left !== right],
]);
