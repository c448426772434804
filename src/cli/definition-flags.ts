import { type Command, Option } from 'commander';
import type { EstimateDeclaration } from '../methods/kit/method.js';
import type { Option as Declared } from '../methods/kit/parameters.js';
import { type ReferenceKey, references } from '../methods/kit/references.js';
import { optionValue } from '../methods/kit/usage.js';
import { list } from '../methods/kit/wording.js';
import { wrap } from './terminal/wrap.js';

type DeclaredOptions = { readonly [name: string]: Declared };

/** Adds the options of a definition as flags; gives back what reads them from what commander parsed. */
export function addFlags(
  command: Command,
  options: DeclaredOptions,
): (given: { readonly [key: string]: unknown }) => { readonly [name: string]: unknown } {
  const flags = Object.entries(options).map(([name, option]) => [name, optionFlag(name, option)] as const);
  for (const [, flag] of flags) command.addOption(flag);
  return (given) => Object.fromEntries(flags.map(([name, flag]) => [name, given[flag.attributeName()]]));
}

/** An option as a flag, with its default in the help. */
export function optionFlag(name: string, option: Declared): Option {
  const text = optionValue(option);
  // Long lists of choices would leave no room for the help beside them.
  const long = option.is === 'choice' && text.length > 24;
  const value = option.is === 'flag' ? `[${text}]` : `<${long ? 'choice' : text}>`;
  const choices = long ? ` One of ${list(option.choices, 'or')}.` : '';
  const fallback = 'default' in option && option.default !== undefined ? ` (default ${option.default})` : '';
  return new Option(`--${name} ${value}`, option.help + choices + fallback);
}

interface Definition {
  readonly estimates: { readonly [term: string]: EstimateDeclaration };
  readonly card: { readonly formula: string; readonly references: readonly ReferenceKey[] };
}

/** What a definition gives, how it is computed, and by whom it was shown. */
export function definitionText({ estimates, card }: Definition, width: number): string {
  const gives = Object.entries(estimates).map(([term, { meaning }]) => `  ${term}: ${meaning}`);
  const sources = card.references.map((key) => `  ${references[key]}`);
  const lines = ['Gives:', ...gives, '', 'How it is computed:', `  ${card.formula}`, ...sources];
  return `\n${lines.flatMap((line) => wrap(line, width, '    ')).join('\n')}\n`;
}
