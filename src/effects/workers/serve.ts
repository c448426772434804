import { parentPort, workerData } from 'node:worker_threads';

/** What a worker says: that it is ready, what came of a job, or that the job ended in a fault. */
export type Said<Value> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'fault'; readonly message: string };

/**
 * The worker's side of `runBounded`: does one job after another.
 *
 * @param handle gets each job, and what all jobs share
 */
export function serve<Job, Value, Shared>(handle: (job: Job, shared: Shared) => Promise<Value>): void {
  const port = parentPort!;
  const say = (said: Said<Value>) => port.postMessage(said);
  port.on('message', (job: Job) => {
    handle(job, workerData as Shared).then(
      (value) => say({ kind: 'done', value }),
      (error: unknown) =>
        say({ kind: 'fault', message: error instanceof Error ? error.message : String(error) }),
    );
  });
  say({ kind: 'ready' });
}
