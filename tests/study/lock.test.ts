import { describe, expect, it } from 'vitest';
import { loadMethod } from '../../src/methods/index.js';
import type { JournalEvent } from '../../src/study/journal.js';
import { isPlanned, lockState } from '../../src/study/lock.js';
import { outcomeColumns, shownByRun } from '../../src/study/outcomes.js';
import { analysisHashes, lockedPart, planHash } from '../../src/study/plan-hash.js';
import type { PlannedAnalysis, Study } from '../../src/study/study.js';

const main: PlannedAnalysis = {
  id: 'main',
  purpose: 'primary',
  method: 'risk',
  outcome: 'improved',
  group: 'arm',
};
const start: PlannedAnalysis = {
  id: 'start',
  purpose: 'descriptive',
  method: 'table-one',
  group: 'arm',
  variables: ['age'],
};

const study = (...analyses: readonly PlannedAnalysis[]): Study => ({
  lind: 1,
  title: 'A',
  question: { type: 'therapy', population: 'P', outcome: 'O' },
  design: 'randomised-trial',
  plan: { analyses },
});

const methods = new Map([
  ['risk', await loadMethod('risk')],
  ['table-one', await loadMethod('table-one')],
  ['describe', await loadMethod('describe')],
]);

const locked = (of: Study, at = 'then'): JournalEvent =>
  ({
    event: 'locked',
    at,
    planHash: planHash(of),
    dataHash: null,
    analyses: analysisHashes(of),
    plan: lockedPart(of),
  }) as JournalEvent;
const ran = (of: Study, at = 'run'): JournalEvent =>
  ({
    event: 'ran',
    at,
    planHash: planHash(of),
    dataHash: null,
    shown: shownByRun({ study: of, methods }),
  }) as JournalEvent;

const state = (of: Study, ...events: readonly JournalEvent[]) =>
  lockState(
    { text: '', events, brokenAt: null, hashes: [], truncatedAt: null },
    outcomeColumns({ study: of, methods }),
  );

describe('which analyses are planned', () => {
  const plan = study(start, main);

  it('none without a lock', () => {
    expect(isPlanned(main, state(plan))).toBe(false);
  });

  it('those of the lock, as they were locked', () => {
    const lock = state(plan, locked(plan), ran(plan));
    expect(isPlanned(main, lock)).toBe(true);
    expect(isPlanned({ ...main, why: 'worded anew' }, lock)).toBe(true);
    expect(isPlanned({ ...main, reference: 'drug' }, lock)).toBe(false);
    expect(isPlanned({ ...main, purpose: 'secondary' }, lock)).toBe(false);
    expect(isPlanned({ ...main, id: 'other' }, lock)).toBe(false);
  });

  it('those of the last lock before the first look', () => {
    const later = study(start, { ...main, reference: 'drug' });
    const lock = state(
      plan,
      locked(plan, 'first'),
      locked(later, 'second'),
      ran(later),
      locked(plan, 'third'),
    );
    expect(lock.binding?.at).toBe('second');
    expect(lock.locks.map(({ at }) => at)).toEqual(['first', 'second', 'third']);
    expect(isPlanned(main, lock)).toBe(false);
  });

  it('none when outcomes were seen before the lock', () => {
    const lock = state(plan, ran(plan), locked(plan), ran(plan));
    expect(lock).toMatchObject({ binding: null, outcomesSeenAt: 'run' });
    expect(isPlanned(main, lock)).toBe(false);
  });

  it('a Table 1 of the start may be looked at before, an outcome by group may not', () => {
    expect(isPlanned(main, state(plan, ran(study(start)), locked(plan)))).toBe(true);
    const peek = study({ ...start, variables: ['age', 'improved'] });
    expect(isPlanned(main, state(plan, ran(peek), locked(plan)))).toBe(false);
    const everything = study({ id: 'all', purpose: 'descriptive', method: 'describe', group: 'arm' });
    expect(isPlanned(main, state(plan, ran(everything), locked(plan)))).toBe(false);
    const together = study({
      id: 'all',
      purpose: 'descriptive',
      method: 'describe',
      variables: ['improved'],
    });
    expect(isPlanned(main, state(plan, ran(together), locked(plan)))).toBe(true);
  });

  it('none under a journal that was changed by hand', () => {
    const journal = { text: '', events: [locked(plan)], brokenAt: 1, hashes: [], truncatedAt: null };
    expect(lockState(journal, new Set()).binding).toBeNull();
  });

  it('none that says of itself that it is exploratory', () => {
    const open = study({ ...main, purpose: 'exploratory' });
    expect(isPlanned(open.plan.analyses[0]!, state(open, locked(open)))).toBe(false);
  });

  it('none by an id of JavaScript’s own', () => {
    expect(isPlanned({ ...main, id: 'constructor' }, state(plan, locked(plan)))).toBe(false);
  });

  it('entries that are not what they say count for nothing', () => {
    const odd = [
      { event: 'locked', at: 'x' },
      { event: 'ran', at: 'x', shown: 3 },
    ] as JournalEvent[];
    expect(state(plan, ...odd)).toEqual({ binding: null, locks: [], outcomesSeenAt: null });
  });
});
