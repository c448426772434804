import type { AnyMethod } from './method.js';
import type { Option, Role } from './parameters.js';

/**
 * What is written after a flag, as help shows it.
 *
 * @example optionValue({ is: 'choice', choices: ['none', 'hc0'], default: 'none', help: '' }) // => 'none|hc0'
 */
export function optionValue(option: Option): string {
  switch (option.is) {
    case 'flag':
      return 'true|false';
    case 'choice':
      return option.choices.join('|');
    case 'names':
      return option.names ?? 'columns';
    case 'references':
      return 'column=level';
    default:
      return option.is;
  }
}

/** Column names that make an example read like a study. */
const columnNames: { readonly [role: string]: string } = {
  group: 'arm',
  strata: 'site',
  predictors: 'age,arm',
  variables: 'age,sex',
  measures: 'week0,week4,week8',
  raters: 'rater1,rater2',
  items: 'item1,item2,item3',
};

const namesByKind: { readonly [takes in Role['takes']]?: string } = {
  numbers: 'first,second,third',
  columns: 'age,sex',
};

/** Command lines that show how a method is asked for; columns are to be replaced. */
export function exampleCommands(method: AnyMethod): readonly string[] {
  const flags = Object.entries<Role>(method.roles)
    .filter(([, role]) => !role.optional)
    .map(([name, role]) => `--${name} ${columnNames[name] ?? namesByKind[role.takes] ?? name}`);
  const counts = method.counts ? [`lind analyze ${method.name} --counts "${exampleCounts(method)}"`] : [];
  const asked = method.example ?? ['trial.csv', ...flags].join(' ');
  return [`lind analyze ${method.name} ${asked}`, ...counts];
}

function exampleCounts(method: AnyMethod): string {
  return method.counts?.example ?? (method.counts?.rows === 'one' ? '38,55' : '38,17;17,35');
}
