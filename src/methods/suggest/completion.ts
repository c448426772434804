import type { Table } from '../../data/table.js';
import { isEventWord } from '../kit/event.js';
import type { AnyMethod } from '../kit/method.js';
import type { Option, Role } from '../kit/parameters.js';
import { type ColumnFacts, columnFacts } from './columns.js';
import { columnWord, shellWord } from './command-line.js';
import type { Use } from './rule.js';

/** Columns and options of a method, ready to be run. */
export type Completed = Required<Use>;

/** What the method's own options ask for besides: the event where no word says it, the level to compare with. */
export function completed(
  method: AnyMethod,
  { roles, options = {} }: Use,
  { table, rows }: { readonly table: Table; readonly rows: readonly number[] },
): Completed {
  const levels = Object.entries<Option>(method.options).flatMap(([name, option]) => {
    const column = option.is === 'level' ? roles[option.of]?.[0] : undefined;
    if (option.is !== 'level' || column === undefined) return [];
    const level = levelFor(method.roles[option.of], columnFacts(table, column, rows));
    return level === null ? [] : [[name, level] as const];
  });
  return { roles, options: { ...options, ...Object.fromEntries(levels) } };
}

const unexposed = /^(placebo|control|controls|sham|none|usual care|standard|untreated|unexposed)$/i;

function levelFor(role: Role, { levels }: ColumnFacts): string | null {
  if (role.takes === 'event') return levels.every(isEventWord) ? null : (levels.at(-1) ?? null);
  const reference = levels.find((level) => unexposed.test(level)) ?? null;
  return reference === levels[0] ? null : reference;
}

/** The command line that runs it. */
export function commandLine(method: AnyMethod, { roles, options }: Completed, file: string): string {
  const columns = Object.entries(roles).map(([role, names]) => {
    const written = method.roles[role].takes === 'predictors' ? names : names.map(columnWord);
    return `--${role} ${shellWord(written.join(','))}`;
  });
  const chosen = Object.entries(options).map(([name, value]) =>
    value === 'true' ? `--${name}` : `--${name} ${shellWord(value)}`,
  );
  return ['lind analyze', method.name, shellWord(file), ...columns, ...chosen].join(' ');
}
