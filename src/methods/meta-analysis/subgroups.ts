import { type Pooled, type Pooling, pool } from '../../stats/meta/pool.js';
import type { Effects } from '../../stats/meta/weighted.js';
import type { StudyList } from './studies.js';

/** The studies of one subgroup, pooled. */
export interface Subgroup {
  readonly name: string;
  readonly label: string;
  /** Positions of its studies. */
  readonly members: readonly number[];
  readonly sample: Effects;
  readonly pooled: Pooled;
  /** The variance of its pooled effect without Hartung and Knapp's correction, by which subgroups are compared. */
  readonly variance: number;
}

/** Pools each subgroup with a variance between studies of its own; none when no subgroups are asked for. */
export function poolSubgroups({ sample, group }: StudyList, pooling: Pooling): Subgroup[] {
  if (group === null) return [];
  return group.levels.map((name, code) => {
    const members = [...group.codes.keys()].filter((row) => group.codes[row] === code);
    const own = among(sample, members);
    // One study has no variance between studies, and no spread for Hartung and Knapp's correction.
    const asked: Pooling = members.length === 1 ? { ...pooling, model: 'common', hksj: false } : pooling;
    const plain = pool(own, { ...asked, hksj: false });
    const pooled = asked.hksj ? pool(own, asked) : plain;
    return {
      name,
      label: group.levelLabels[code]!,
      members,
      sample: own,
      pooled,
      variance: plain.stdError ** 2,
    };
  });
}

const among = ({ effects, variances }: Effects, members: readonly number[]): Effects => ({
  effects: Float64Array.from(members, (at) => effects[at]!),
  variances: Float64Array.from(members, (at) => variances[at]!),
});
