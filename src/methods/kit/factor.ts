import type { CategoryColumn } from '../../data/table.js';
import { occurringCodes, recoded } from './codes.js';
import { isEventWord } from './event.js';
import { sameLevel } from './level-names.js';
import { refuse } from './messages/common.js';
import type { Factor } from './parameters.js';

/** A factor of the levels that occur, the reference first. Levels coded by event words differ in more than case. */
export function factorOf(one: CategoryColumn, reference: string | null, option = 'reference'): Factor {
  const occurs = occurringCodes(one.codes, one.levels.length);
  const kept = one.levels.map((_, index) => index).filter((index) => occurs[index] === 1);
  const merged = mergeCase(one, kept);
  if (reference !== null) moveToFront(one, merged, { wanted: reference, option });
  const newCode = new Int32Array(one.levels.length).fill(-1);
  merged.forEach((group, position) => {
    for (const index of group) newCode[index] = position;
  });
  const first = merged.map((group) => group[0]!);
  return {
    name: one.name,
    label: one.label,
    ordered: one.ordered,
    levels: first.map((index) => one.levels[index]!),
    levelLabels: first.map((index) => one.levelLabels[index]!),
    codes: recoded(one.codes, newCode),
  };
}

/** Groups of level indices that are one level: case does not separate event words, and nothing else is pooled. */
function mergeCase(one: CategoryColumn, kept: readonly number[]): number[][] {
  if (!kept.every((index) => isEventWord(one.levels[index]!))) return kept.map((index) => [index]);
  const groups = new Map<string, number[]>();
  for (const index of kept) {
    const word = one.levels[index]!.toLowerCase();
    const group = groups.get(word);
    if (group) group.push(index);
    else groups.set(word, [index]);
  }
  return [...groups.values()];
}

function moveToFront(
  one: CategoryColumn,
  groups: number[][],
  { wanted, option }: { wanted: string; option: string },
): void {
  const position = groups.findIndex((group) => group.some((index) => sameLevel(one.levels[index]!, wanted)));
  if (position === -1) {
    const levels = groups.map((group) => one.levels[group[0]!]!);
    throw refuse.unknownLevel({ option, level: wanted, column: one.name, levels });
  }
  groups.unshift(...groups.splice(position, 1));
}

/** Refuses a factor with too few or too many levels for its role. */
export function checkLevels(wanted: 'two' | 'two-or-more' | 'any', factor: Factor): void {
  if (wanted === 'two' && factor.levels.length !== 2) throw refuse.notTwoLevels(factor.name, factor.levels);
  if (wanted === 'two-or-more' && factor.levels.length < 2)
    throw refuse.tooFewLevels(factor.name, factor.levels);
}
