import { categoryOf } from '../../data/convert.js';
import type { Column, Table } from '../../data/table.js';
import type { Role } from '../../methods/kit/parameters.js';
import type { Choice } from '../interview.js';

/** Numbers with more values than this are seldom groups. */
const mostGroups = 12;

/** Whether a column is of a kind that a role takes; what exactly holds is left to the method. */
function suits({ takes }: Role, column: Column): boolean {
  if (takes === 'columns' || takes === 'predictors') return column.type !== 'text';
  if (takes === 'number' || takes === 'numbers') return column.type === 'number' || hasNumericLevels(column);
  if (column.type === 'text') return false;
  const { levels } = categoryOf(column);
  return takes === 'event' ? levels.length === 2 : levels.length > 1 && levels.length <= mostGroups;
}

const hasNumericLevels = (column: Column): boolean =>
  'levels' in column && column.levels.every((level) => level.trim() !== '' && Number.isFinite(Number(level)));

/** The columns that a role may take; all of those left when none seems to suit. */
export function columnsFor(role: Role, table: Table, taken: ReadonlySet<string>): readonly Choice[] {
  const open = [...table.columns.values()].filter(({ name }) => !taken.has(name));
  const suitable = open.filter((column) => suits(role, column));
  return (suitable.length > 0 ? suitable : open).map(({ name, label }) =>
    label === name ? { value: name, name } : { value: name, name, about: label },
  );
}

/** The levels of a column, as choices. */
export function levelsOf(table: Table, name: string): readonly Choice[] {
  const column = table.columns.get(name);
  if (column === undefined) return [];
  const { levels, levelLabels } = categoryOf(column);
  return levels.map((value, at) => {
    const label = levelLabels[at]!;
    return label === value ? { value, name: value } : { value, name: value, about: label };
  });
}
