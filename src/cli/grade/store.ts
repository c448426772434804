import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import type { Graded } from '../../grade/grade-hand-in.js';
import type { Submission } from '../../grade/submission.js';
import { misfit, type Shape } from '../../simulate/key/shape.js';
import { marksFiles } from './marks-folder.js';

/** What was handed in and is kept of it, in one run. */
export interface KeptRun {
  /** Version of Lind. */
  readonly lind: string;
  readonly assignment: string;
  /** Such as `3/16`; null for the whole course. */
  readonly shard: string | null;
  /** In the order of their sources. */
  readonly handIns: readonly KeptHandIn[];
}

export interface KeptHandIn {
  readonly submission: Submission;
  /** Names what was found of it in the store. */
  readonly basis: string;
}

/** What was found of hand-ins, each under the hash of what it follows from. */
export class Store {
  constructor(
    private readonly effects: Effects,
    readonly folder: string,
  ) {}

  /** What was found before; null when there is nothing, or nothing that can be used. */
  async read(basis: string): Promise<Graded | null> {
    const path = this.#path(basis);
    if (!(await this.effects.exists(path))) return null;
    const value = parsed(await this.#text(path));
    return misfit(value, gradedShape) === null ? (value as Graded) : null;
  }

  write(basis: string, graded: Graded): Promise<void> {
    return this.effects.writeFile(this.#path(basis), `${JSON.stringify(graded)}\n`);
  }

  writeRun(run: KeptRun): Promise<void> {
    return this.effects.writeFile(join(this.folder, marksFiles.run), `${JSON.stringify(run)}\n`);
  }

  /** @throws LindError `no-marks` when nothing was marked in that folder */
  async readRun(): Promise<KeptRun> {
    const path = join(this.folder, marksFiles.run);
    const value = (await this.effects.exists(path)) ? parsed(await this.#text(path)) : null;
    if (misfit(value, runShape) === null) return value as KeptRun;
    throw new LindError(
      'no-marks',
      `There are no marks in ${this.folder}; name the folder that "lind grade" wrote with --out.`,
    );
  }

  /**
   * That marks of another assignment do not lie in the folder.
   *
   * @throws LindError `other-marks`
   */
  async requireFor(assignment: string): Promise<void> {
    if (!(await this.effects.exists(join(this.folder, marksFiles.run)))) return;
    const { assignment: found } = await this.readRun();
    if (found === assignment) return;
    throw new LindError(
      'other-marks',
      `${this.folder} holds the marks of another assignment ("${found}"); choose another folder.`,
    );
  }

  /** Removes what was found of hand-ins that are there no more. */
  async keepOnly(bases: ReadonlySet<string>): Promise<void> {
    const folder = join(this.folder, marksFiles.found);
    for (const file of await this.effects.list(folder)) {
      if (!bases.has(file.replace(/\.json$/, ''))) await rm(join(folder, file), { force: true });
    }
  }

  #path(basis: string): string {
    return join(this.folder, marksFiles.found, `${basis}.json`);
  }

  async #text(path: string): Promise<string> {
    return new TextDecoder().decode(await this.effects.readFile(path));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const gradedShape = {
  student: 'any',
  problem: 'any',
  assessment: 'any',
  words: [{ where: 'text', text: 'text' }],
} as const satisfies Shape;

const runShape = {
  lind: 'text',
  assignment: 'text',
  shard: 'any',
  handIns: [{ basis: 'text', submission: { name: 'text', source: 'text', notes: ['text'] } }],
} as const satisfies Shape;
