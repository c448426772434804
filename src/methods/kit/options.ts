import { refuse } from './messages/common.js';
import type { ChoiceOption, NumberOption, Option, Options, Values } from './parameters.js';
import { readReferences } from './references-option.js';
import { list } from './wording.js';

/** Options as they come from flags (strings, true) or from a study file (any YAML value). */
export type GivenOptions = { readonly [name: string]: unknown };

/**
 * The values of a method's options from what was given, defaults filled in.
 *
 * @throws LindError `unknown-option` or `bad-option`, with what would be right
 */
export function readOptions<O extends Options>(declared: O, given: GivenOptions): Values<O> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(declared, name)) throw refuse.unknownOption(name, Object.keys(declared));
  }
  const entries = Object.entries(declared).map(([name, option]) => [
    name,
    readOption(name, option, Object.hasOwn(given, name) ? given[name] : undefined),
  ]);
  return Object.fromEntries(entries);
}

function readOption(name: string, option: Option, given: unknown): unknown {
  if (given === undefined || given === null) return defaultOf(option);
  switch (option.is) {
    case 'flag':
      return readFlag(name, given);
    case 'number':
      return readNumber(name, option, given);
    case 'numbers':
      return asList(given).map((part) => finite(name, part, 'numbers separated by commas'));
    case 'choice':
      return readChoice(name, option, given);
    case 'level':
      return String(given);
    case 'names':
      return asList(given).map((part) => String(part).trim());
    case 'references':
      return readReferences(given);
  }
}

function defaultOf(option: Option): unknown {
  if (option.is === 'flag') return false;
  return 'default' in option && option.default !== undefined ? option.default : null;
}

function readFlag(name: string, given: unknown): boolean {
  const text = String(given).toLowerCase();
  if (text === 'true' || text === 'yes') return true;
  if (text === 'false' || text === 'no') return false;
  throw refuse.badOption(name, String(given), 'true or false');
}

function readNumber(name: string, option: NumberOption, given: unknown): number {
  const bounds = boundsInWords(option);
  const value = finite(name, given, `a number${bounds}`);
  const tooLow = option.above !== undefined && value <= option.above;
  const tooHigh = option.below !== undefined && value >= option.below;
  if (tooLow || tooHigh) throw refuse.badOption(name, String(given), `a number${bounds}`);
  return value;
}

function boundsInWords({ above, below }: NumberOption): string {
  if (above !== undefined && below !== undefined) return ` between ${above} and ${below}`;
  if (above !== undefined) return ` above ${above}`;
  return below === undefined ? '' : ` below ${below}`;
}

function finite(name: string, given: unknown, wanted: string): number {
  const value = typeof given === 'string' && given.trim() === '' ? Number.NaN : Number(given);
  if (!Number.isFinite(value) || typeof given === 'boolean')
    throw refuse.badOption(name, String(given), wanted);
  return value;
}

function readChoice(name: string, option: ChoiceOption, given: unknown): string {
  const text = String(given);
  const found = option.choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw refuse.badOption(name, text, list(option.choices, 'or'));
  return found;
}

const asList = (given: unknown): readonly unknown[] =>
  Array.isArray(given) ? given : String(given).split(',');
