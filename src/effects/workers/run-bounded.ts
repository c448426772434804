import { type Bounds, type Outcome, Seat, type WorkerScript } from './seat.js';

export interface Pool extends Bounds, WorkerScript {
  /** How many jobs run at the same time. */
  readonly workers: number;
}

/** A job and how it ended. */
export type Ended<Job, Value> = Outcome<Value> & { readonly job: Job };

/**
 * Runs jobs in worker threads, each within bounds of time and memory. A job that exceeds them, or fails, ends alone:
 * its worker is ended and replaced, and the others go on. Jobs are taken one ahead of the workers, so that any number
 * of them needs no more memory than a few.
 *
 * @returns jobs as they end, in any order
 * @throws what keeps a worker from starting
 */
export async function* runBounded<Job, Value>(
  jobs: AsyncIterable<Job>,
  { workers, seconds, memoryMb, file, shared }: Pool,
): AsyncGenerator<Ended<Job, Value>> {
  const next = oneAhead(jobs);
  const seats = Array.from(
    { length: workers },
    () => new Seat<Job, Value>({ file, shared }, { seconds, memoryMb }),
  );
  const running = new Map<Seat<Job, Value>, Promise<Seated<Job, Value>>>();
  const fill = async (seat: Seat<Job, Value>) => {
    const { done, value: job } = await next();
    if (!done) running.set(seat, seated(seat, job));
  };
  try {
    for (const seat of seats) await fill(seat);
    while (running.size > 0) {
      const { seat, ended } = await Promise.race(running.values());
      running.delete(seat);
      await fill(seat);
      yield ended;
    }
  } finally {
    await Promise.all(seats.map((seat) => seat.close()));
  }
}

interface Seated<Job, Value> {
  readonly seat: Seat<Job, Value>;
  readonly ended: Ended<Job, Value>;
}

const seated = async <Job, Value>(seat: Seat<Job, Value>, job: Job): Promise<Seated<Job, Value>> => ({
  seat,
  ended: { job, ...(await seat.run(job)) },
});

/** While a job runs, the next one is read. */
function oneAhead<Job>(jobs: AsyncIterable<Job>): () => Promise<IteratorResult<Job>> {
  const iterator = jobs[Symbol.asyncIterator]();
  let ahead: Promise<IteratorResult<Job>> | null = null;
  const read = () => {
    const reading = iterator.next();
    // It is awaited when its turn comes; until then its failure is nobody's.
    reading.catch(() => {});
    return reading;
  };
  return async () => {
    const now = await (ahead ?? read());
    ahead = now.done ? Promise.resolve(now) : read();
    return now;
  };
}
