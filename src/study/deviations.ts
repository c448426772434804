import { canonicalJson } from './canonical.js';
import type { LockedEvent } from './journal.js';
import type { LockState } from './lock.js';
import type { LockedPart } from './plan-hash.js';
import type { PlannedAnalysis } from './study.js';

/** A way in which a study differs from its plan as it was locked. */
export type Deviation =
  | { readonly kind: 'added' | 'removed'; readonly analysis: string }
  /** `keys` are those that differ, such as `reference`. */
  | { readonly kind: 'changed'; readonly analysis: string; readonly keys: readonly string[] }
  /** Another part of what was locked: the question, the design, the data, the smallest effect. */
  | { readonly kind: 'part'; readonly part: 'question' | 'design' | 'data' | 'smallest-effect' };

/** Every difference between what was locked and the study as it is; reasons (`why`) may be worded anew. */
export function deviations(
  { plan: locked }: Pick<LockedEvent, 'plan'>,
  study: LockedPart,
): readonly Deviation[] {
  return [...partDeviations(locked, study), ...analysisDeviations(locked, study)];
}

function partDeviations(locked: LockedPart, study: LockedPart): Deviation[] {
  const parts = {
    question: [locked.question, study.question],
    design: [locked.design, study.design],
    data: [locked.data?.file, study.data?.file],
    'smallest-effect': [sized(locked), sized(study)],
  } as const;
  return Object.entries(parts).flatMap(([part, [before, now]]): Deviation[] =>
    same(before, now) ? [] : [{ kind: 'part', part: part as keyof typeof parts }],
  );
}

const sized = ({ plan }: LockedPart) => {
  const effect = plan['smallest-effect'];
  return effect && { term: effect.term, value: effect.value };
};

function analysisDeviations(locked: LockedPart, study: LockedPart): Deviation[] {
  const before = byId(locked);
  const now = byId(study);
  const removed = [...before.keys()].filter((id) => !now.has(id));
  const others = [...now].flatMap(([analysis, entry]): Deviation[] => {
    const old = before.get(analysis);
    if (!old) return [{ kind: 'added', analysis }];
    const keys = changedKeys(old, entry);
    return keys.length === 0 ? [] : [{ kind: 'changed', analysis, keys }];
  });
  return [...removed.map((analysis): Deviation => ({ kind: 'removed', analysis })), ...others];
}

const byId = ({ plan }: LockedPart): ReadonlyMap<string, PlannedAnalysis> =>
  new Map(plan.analyses.map((entry) => [entry.id, entry]));

function changedKeys(before: PlannedAnalysis, now: PlannedAnalysis): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...keys].filter((key) => key !== 'why' && !same(before[key], now[key]));
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** The data as they were locked and as they are, by their SHA-256. */
export interface ChangedData {
  readonly locked: string;
  readonly now: string;
  /** When they were locked. */
  readonly at: string;
}

/** Whether the data are others than those that the plan was locked with; null when they are not, or none were there. */
export function changedData({ binding }: LockState, now: string | null): ChangedData | null {
  const locked = binding?.dataHash ?? null;
  return binding === null || locked === null || now === null || locked === now
    ? null
    : { locked, now, at: binding.at };
}

const partNames = {
  question: 'question',
  design: 'design',
  data: 'data file',
  'smallest-effect': 'smallest effect that matters',
} as const;

/** A deviation in a sentence. */
export function deviationText(deviation: Deviation): string {
  switch (deviation.kind) {
    case 'added':
      return `Analysis "${deviation.analysis}" was added after the plan was locked.`;
    case 'removed':
      return `Analysis "${deviation.analysis}" was locked and has been taken out.`;
    case 'changed':
      return `Analysis "${deviation.analysis}" was changed after the plan was locked (${deviation.keys.join(', ')}).`;
    case 'part':
      return `The ${partNames[deviation.part]} was changed after the plan was locked.`;
  }
}
