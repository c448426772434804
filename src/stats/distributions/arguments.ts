import { StatError } from '../../errors.js';

const refuse = (name: string, value: number, rule: string): never => {
  throw new StatError(
    'bad-argument',
    `A distribution function needs ${name} ${rule}; it was given ${value}.`,
  );
};

/** Refuses a value that is not a number (infinite ones pass). */
export function requireNumber(name: string, value: number): void {
  if (Number.isNaN(value)) refuse(name, value, 'to be a number');
}

/** Refuses a parameter that is not greater than 0; infinity passes. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0)) refuse(name, value, 'greater than 0');
}

/** Refuses a parameter that is not greater than 0 and finite. */
export function requireFinitePositive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) refuse(name, value, 'greater than 0 and finite');
}

/** Refuses anything but 0, 1, 2, ... */
export function requireCount(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) refuse(name, value, 'to be a whole number, 0 or more');
}

/** Refuses anything outside 0 to 1. */
export function requireProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) refuse(name, value, 'from 0 to 1');
}
