import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { deskOf } from '../../src/cli/guide/desk.js';
import { startFromExercise } from '../../src/cli/new/new-folder.js';
import { writeNewStudy } from '../../src/cli/new/write-study.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import type { Answer, Asked, Interview, Reply } from '../../src/guide/interview.js';
import { folderWith } from './study-folder.js';

/** The answers of a whole walk through the streptomycin exercise, by the names of their questions. */
export const streptomycinAnswers = join(import.meta.dirname, '../guide/answers/streptomycin.yaml');

export async function readStreptomycinAnswers(): Promise<ReadonlyMap<string, string | readonly string[]>> {
  return new Map(Object.entries(parse(await readFile(streptomycinAnswers, 'utf8'), { schema: 'failsafe' })));
}

/** What a test does at a question: an answer by name, or a command. */
export type Move = (asked: Asked) => Reply;

/** An interview that is led by moves, one a question, and fails when they run out; keeps what was said and asked. */
export function scripted(moves: Iterable<Move>) {
  const left = moves[Symbol.iterator]();
  const said: string[] = [];
  const asked: string[] = [];
  const interview: Interview = {
    say: async (shown) => {
      said.push(...shown.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))));
    },
    head: async (heading) => {
      said.push(heading);
    },
    ask: async (question) => {
      asked.push(question.id);
      const next = left.next();
      if (next.done) throw new Error(`No move is left at "${question.id}".`);
      return next.value(question);
    },
  };
  return { interview, said, asked };
}

export const answer =
  (value: Answer): Move =>
  () => ({ kind: 'answer', answer: value });

export const doing =
  (kind: 'back' | 'skip' | 'hint' | 'reveal' | 'show' | 'help' | 'quit'): Move =>
  () => ({ kind });

/** A study of the streptomycin exercise that was just begun, and its desk. */
export async function begunWalk(files: { readonly [file: string]: string } = {}) {
  const effects = nodeEffects();
  const folder = await folderWith(files);
  await writeNewStudy(effects, await startFromExercise(effects, { name: 'streptomycin', folder }));
  return { folder, desk: await deskOf(effects, folder) };
}
