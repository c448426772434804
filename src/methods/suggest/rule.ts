import type { Facts } from './facts.js';

/** Where a method's columns and options come from: parts of the question, and values that are written as they are. */
export interface Use {
  /** By role of the method. */
  readonly roles: { readonly [role: string]: readonly string[] };
  readonly options?: { readonly [option: string]: string };
}

/** A method that fits some facts. The first that fits is the suggestion, the next are alternatives. */
export interface Rule {
  readonly method: string;
  fits(facts: Facts): boolean;
  use(facts: Facts): Use;
  /** A sentence: what it is for, in this place. */
  why(facts: Facts): string;
}

/** A method that tempts with some facts, and would be wrong. */
export interface Temptation {
  readonly method: string;
  tempts(facts: Facts): boolean;
  /** A sentence: what would go wrong. */
  whyNot(facts: Facts): string;
}
