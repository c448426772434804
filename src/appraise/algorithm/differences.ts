import {
  estimateDifference,
  type Measured,
  type MeasuredShare,
  type Performance,
  shareDifference,
} from '../../stats/subgroup-performance.js';
import type { GroupPerformance } from './audit.js';
import { type MeasureName, measures } from './measures.js';

/** How one measure differs between a group and the largest group. */
export interface Difference extends Measured {
  readonly group: string;
  readonly reference: string;
  readonly measure: MeasureName;
}

/** All measures of two groups compared, first minus second, or the ratio of two ratios. */
export const compareGroups = (
  group: GroupPerformance,
  reference: GroupPerformance,
  level: number,
): readonly Difference[] =>
  measures.flatMap(({ name, scale }) => {
    const found = compared({ first: group[name], second: reference[name], scale }, level);
    return found === null
      ? []
      : [{ group: group.group, reference: reference.group, measure: name, ...found }];
  });

interface Pair {
  readonly first: Performance[MeasureName];
  readonly second: Performance[MeasureName];
  readonly scale: (typeof measures)[number]['scale'];
}

function compared({ first, second, scale }: Pair, level: number): Measured | null {
  if (first === null || second === null) return null;
  if (scale === 'proportion') return shareDifference(first as MeasuredShare, second as MeasuredShare, level);
  return estimateDifference(first, second, { scale: scale === 'ratio' ? 'ratio' : 'difference', level });
}
