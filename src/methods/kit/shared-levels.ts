import { inLevelOrder } from '../../data/level-order.js';
import type { CategoryColumn } from '../../data/table.js';
import type { Roles } from './parameters.js';

/** The roles whose columns share their levels with that one, itself among them, in the order declared. */
export function rolesSharingLevels(roles: Roles, name: string): readonly string[] {
  const first = leaderOf(roles, name);
  return Object.keys(roles).filter((other) => leaderOf(roles, other) === first);
}

/** The role that speaks for those that share its levels: it has the options. */
export function leaderOf(roles: Roles, name: string): string {
  const role = roles[name]!;
  return ('levelsWith' in role ? role.levelsWith : undefined) ?? name;
}

/**
 * Columns one below the other, with one list of levels: what is then decided about a level is decided for all.
 *
 * @param columns of equal length, rows used only
 */
export function stackColumns(columns: readonly CategoryColumn[]): CategoryColumn {
  if (columns.length === 1) return columns[0]!;
  const labels = new Map(
    columns.flatMap((one) => one.levels.map((level, at) => [level, one.levelLabels[at]!])),
  );
  const levels = commonOrder(columns);
  return {
    ...columns[0]!,
    name: columns.map((one) => one.name).join(' and '),
    levels,
    levelLabels: levels.map((level) => labels.get(level)!),
    ordered: columns.some((one) => one.ordered),
    codes: stackedCodes(columns, new Map(levels.map((level, at) => [level, at]))),
  };
}

/** The levels of all columns in the order of the contract: as declared, then the others by number or code point. */
function commonOrder(columns: readonly CategoryColumn[]): readonly string[] {
  const present = new Set(columns.flatMap((one) => one.levels));
  const declared = new Set(columns.flatMap((one) => one.declared ?? []));
  const others = [...present].filter((level) => !declared.has(level));
  return [...[...declared].filter((level) => present.has(level)), ...inLevelOrder(others)];
}

function stackedCodes(columns: readonly CategoryColumn[], rank: ReadonlyMap<string, number>): Int32Array {
  const rows = columns[0]!.codes.length;
  const stacked = new Int32Array(rows * columns.length);
  columns.forEach(({ codes, levels }, at) => {
    const newCode = levels.map((level) => rank.get(level)!);
    codes.forEach((code, row) => {
      stacked[at * rows + row] = newCode[code]!;
    });
  });
  return stacked;
}
