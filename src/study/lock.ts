import type { Journal, JournalEvent, LockedEvent, RanEvent } from './journal.js';
import { showedOutcomes } from './outcomes.js';
import { analysisHash } from './plan-hash.js';
import type { PlannedAnalysis } from './study.js';

/** What the journal says about the plan. */
export interface LockState {
  /**
   * The lock that counts: the last one before a run first showed an outcome by group. Null when there is none, and
   * when the journal was tampered with.
   */
  readonly binding: LockedEvent | null;
  /** All locks, in their order; those after the first look at outcomes make nothing planned. */
  readonly locks: readonly LockedEvent[];
  /** When a run first showed an outcome by group. */
  readonly outcomesSeenAt: string | null;
}

/** @param outcomes the columns that the plan's comparisons take as outcomes */
export function lockState({ events, brokenAt }: Journal, outcomes: ReadonlySet<string>): LockState {
  const firstLook = events.findIndex((event) => isRun(event) && showedOutcomes(event.shown, outcomes));
  const before = firstLook < 0 ? events : events.slice(0, firstLook);
  return {
    binding: brokenAt === null ? (before.filter(isLock).at(-1) ?? null) : null,
    locks: events.filter(isLock),
    outcomesSeenAt: events[firstLook]?.at ?? null,
  };
}

/** Whether an analysis stands in the plan that counts, as it was locked; its reasons may be worded anew. */
export function isPlanned(analysis: PlannedAnalysis, { binding }: LockState): boolean {
  if (binding === null || analysis.purpose === 'exploratory') return false;
  return (
    Object.hasOwn(binding.analyses, analysis.id) && binding.analyses[analysis.id] === analysisHash(analysis)
  );
}

function isLock(event: JournalEvent): event is LockedEvent {
  const { analyses, plan, planHash } = event as Partial<LockedEvent>;
  const whole = typeof planHash === 'string' && isObject(analyses) && isObject(plan);
  return event.event === 'locked' && whole;
}

function isRun(event: JournalEvent): event is RanEvent {
  const { shown } = event as Partial<RanEvent>;
  return event.event === 'ran' && isObject(shown) && Array.isArray(shown?.byGroup);
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
