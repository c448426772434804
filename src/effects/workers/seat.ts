import { Worker } from 'node:worker_threads';
import type { Said } from './serve.js';

/** What one job may use. */
export interface Bounds {
  /** By the clock on the wall. */
  readonly seconds: number;
  /** Of the worker's heap. */
  readonly memoryMb: number;
}

/** The file that a worker runs, which calls `serve`, and what all its jobs share. */
export interface WorkerScript {
  readonly file: string;
  readonly shared: unknown;
}

/** How a job ended: with a value, or for a reason that is its own. */
export type Outcome<Value> =
  | { readonly outcome: 'done'; readonly value: Value }
  | { readonly outcome: 'stopped'; readonly reason: StopReason; readonly message: string };

export type StopReason = 'time' | 'memory' | 'fault';

/** A place for one worker at a time; one that is ended by its job is replaced at the next. */
export class Seat<Job, Value> {
  #worker: Promise<Worker> | null = null;

  constructor(
    private readonly script: WorkerScript,
    private readonly bounds: Bounds,
  ) {}

  async run(job: Job): Promise<Outcome<Value>> {
    this.#worker ??= started(this.script, this.bounds);
    const worker = await this.#worker;
    const outcome = await outcomeOf<Job, Value>(worker, job, this.bounds);
    if (outcome.outcome === 'stopped') await this.close();
    return outcome;
  }

  async close(): Promise<void> {
    const worker = await this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

/** Its start is not counted against the first job. @throws what keeps it from starting, a fault of the program */
function started({ file, shared }: WorkerScript, { memoryMb }: Bounds): Promise<Worker> {
  const worker = new Worker(file, {
    workerData: shared,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // Nothing in a job is meant to print, and nothing of it shall reach the terminal.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.off('error', reject);
      // Without a listener an error that comes after the end of a job would end the process.
      worker.on('error', () => {});
      resolve(worker);
    });
    worker.once('error', reject);
  });
}

function outcomeOf<Job, Value>(worker: Worker, job: Job, { seconds }: Bounds): Promise<Outcome<Value>> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome<Value>) => {
      clearTimeout(clock);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const stop = (reason: StopReason, message: string) => settle({ outcome: 'stopped', reason, message });
    const onMessage = (said: Said<Value>) => {
      if (said.kind === 'done') settle({ outcome: 'done', value: said.value });
      else if (said.kind === 'fault') stop('fault', said.message);
    };
    const onError = (error: NodeJS.ErrnoException) =>
      stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'fault', error.message);
    const onExit = () => stop('fault', 'the worker ended by itself');
    const clock = setTimeout(() => stop('time', `it took more than ${seconds} s`), seconds * 1000);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}
