import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBounded } from '../../src/effects/workers/run-bounded.js';
import { temporaryFolder } from '../support/study-folder.js';

/** A worker that does what its job says, in the words of `serve`. */
const script = `
import { parentPort, workerData } from 'node:worker_threads';
const acts = {
  add: ({ n }) => n + workerData.more,
  spin: () => { for (;;); },
  backtrack: () => /^(a+)+$/.test('a'.repeat(60) + 'b'),
  hoard: () => { const kept = []; for (;;) kept.push(new Array(1e5).fill('x')); },
  throw: () => { throw new Error('not my day'); },
  leave: () => process.exit(0),
};
parentPort.on('message', (job) => {
  try { parentPort.postMessage({ kind: 'done', value: acts[job.act](job) }); }
  catch (error) { parentPort.postMessage({ kind: 'fault', message: error.message }); }
});
parentPort.postMessage({ kind: 'ready' });
`;

interface Job {
  readonly act: string;
  readonly n: number;
}

async function* jobsOf(acts: readonly string[], taken: string[] = []): AsyncGenerator<Job> {
  for (const [n, act] of acts.entries()) {
    taken.push(act);
    yield { act, n };
  }
}

async function pool() {
  const file = join(await temporaryFolder(), 'worker.mjs');
  writeFileSync(file, script);
  return { file, shared: { more: 100 }, workers: 2, seconds: 1, memoryMb: 64 };
}

test('a job that runs for ever, hoards memory, fails or leaves ends alone; all others are done', async () => {
  const acts = ['add', 'spin', 'add', 'hoard', 'add', 'throw', 'leave', 'backtrack', 'add', 'add'];
  const ended = [];
  for await (const one of runBounded<Job, number>(jobsOf(acts), await pool())) ended.push(one);
  const byJob = ended
    .toSorted((a, b) => a.job.n - b.job.n)
    .map((one) => (one.outcome === 'done' ? one.value : one.reason));
  expect(byJob).toEqual([100, 'time', 102, 'memory', 104, 'fault', 'fault', 'time', 108, 109]);
});

test('jobs are read no more than one ahead of the workers', async () => {
  const taken: string[] = [];
  const acts = Array.from({ length: 20 }, () => 'add');
  let done = 0;
  for await (const _ of runBounded<Job, number>(jobsOf(acts, taken), await pool())) {
    done += 1;
    expect(taken.length).toBeLessThanOrEqual(done + 2 + 1);
  }
  expect(done).toBe(20);
});

test('no jobs, no outcomes', async () => {
  for await (const one of runBounded(jobsOf([]), await pool())) expect(one).toBeUndefined();
});

test('a worker that cannot start is a fault of the program', async () => {
  const outcomes = runBounded(jobsOf(['add']), { ...(await pool()), file: '/nowhere/worker.mjs' });
  await expect(outcomes.next()).rejects.toThrow(/nowhere/);
});

test('who breaks off is left without workers', async () => {
  for await (const one of runBounded(jobsOf(['add', 'spin', 'spin']), await pool())) {
    expect(one.job.act).toBe('add');
    break;
  }
});
