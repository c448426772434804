import { Command, Option } from 'commander';
import type { AnyMethod } from '../../methods/kit/method.js';
import { splitNames } from '../../methods/kit/names.js';
import type { Option as Declared, Role } from '../../methods/kit/parameters.js';
import { splitGiven, takesMany } from '../../methods/kit/roles.js';
import { list } from '../../methods/kit/wording.js';
import { optionFlag } from '../definition-flags.js';

/** What the command line asks of a method. */
export interface Asked {
  readonly file: string | null;
  readonly roles: { readonly [role: string]: readonly string[] };
  readonly options: { readonly [option: string]: unknown };
  readonly counts: string | undefined;
  readonly missing: readonly string[];
  readonly json: boolean;
  /** Print the script in R in place of the result. */
  readonly r: boolean;
  /** Files to draw the chart into, as given. */
  readonly chart: string | undefined;
}

/** The command of one method, its flags derived from the definition. */
export function methodCommand(method: AnyMethod, action: (asked: Asked) => Promise<void>): Command {
  const command = new Command(method.name)
    .description(`${method.question} ${method.whenToUse}`)
    .argument('[data]', 'the data, a CSV file')
    .helpOption('-h, --help', 'print help');
  for (const [name, role] of Object.entries<Role>(method.roles)) command.addOption(roleFlag(name, role));
  for (const [name, option] of Object.entries<Declared>(method.options))
    command.addOption(methodFlag(name, option));
  if (method.counts) command.option('--counts <cells>', `in place of a data file: "${method.counts.form}"`);
  command
    .option('--missing <codes>', 'values, separated by commas, that stand for a missing value in this file')
    .option('--json', 'print the result as JSON, numbers in full precision')
    .option('--r', 'print a script in R that computes the same numbers')
    .option('--chart <files>', 'draw the chart into files, by their endings: .svg, .png, .json or .html')
    .action((file: string | undefined, given: { [key: string]: unknown }) =>
      action(asked(method, file ?? null, given)),
    );
  return command;
}

function roleFlag(name: string, role: Role): Option {
  return new Option(
    `--${name} <${takesMany(role) ? 'columns' : 'column'}>`,
    role.help + (role.optional ? ' Optional.' : ''),
  );
}

function methodFlag(name: string, option: Declared): Option {
  const flag = optionFlag(name, option);
  return option.is === 'references'
    ? flag.argParser((one: string, before: readonly string[] = []) => [...before, one])
    : flag;
}

function asked(method: AnyMethod, file: string | null, given: { readonly [key: string]: unknown }): Asked {
  const value = (flag: string) => given[new Option(`--${flag} <x>`).attributeName()];
  const named = (names: readonly string[]) =>
    names.flatMap((name) => (value(name) === undefined ? [] : [[name, value(name)] as const]));
  const roles = named(Object.keys(method.roles)).map(([name, text]) => [
    name,
    splitGiven(method.roles[name], String(text)),
  ]);
  const options = named(Object.keys(method.options)).map(([name, text]) => [
    name,
    givenValue(method.options[name], text),
  ]);
  return {
    file,
    roles: Object.fromEntries(roles),
    options: Object.fromEntries(options),
    counts: value('counts') as string | undefined,
    missing: value('missing') === undefined ? [] : splitNames(String(value('missing'))),
    json: given.json === true,
    r: given.r === true,
    chart: value('chart') as string | undefined,
  };
}

const givenValue = (option: Declared, given: unknown): unknown =>
  option.is === 'names' ? splitNames(String(given)) : given;

/**
 * A yes/no flag takes the next word only when it is true or false; else the word is something else, such as the
 * data file. Commander would take any word.
 */
export function separateFlags(method: AnyMethod, args: readonly string[]): string[] {
  const flags = Object.entries<Declared>(method.options)
    .filter(([, option]) => option.is === 'flag')
    .map(([name]) => `--${name}`);
  return args.flatMap((word, at) => {
    const nextIsValue = /^(true|false|yes|no)$/i.test(args[at + 1] ?? '');
    return flags.includes(word) && !nextIsValue ? [`${word}=true`] : [word];
  });
}

/** The methods' flags in one line, for messages. */
export const flagList = (method: AnyMethod): string =>
  list(Object.keys(method.roles).map((name) => `--${name}`));
