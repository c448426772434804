import { parse } from 'yaml';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import type { GivenAnswers } from './answers-interview.js';

interface Given {
  /** A YAML file: the name of a question, then its answer. */
  readonly file: string | undefined;
  /** `name=answer`, which come before those of the file. */
  readonly flags: readonly string[];
}

/** @throws LindError `bad-answers` */
export async function readAnswers(effects: Effects, { file, flags }: Given): Promise<GivenAnswers> {
  const inFile = file === undefined ? [] : answersIn(await effects.readFile(file), file);
  return new Map([...inFile, ...flags.map(fromFlag)]);
}

function fromFlag(flag: string): [string, string] {
  const at = flag.indexOf('=');
  if (at > 0) return [flag.slice(0, at).trim(), flag.slice(at + 1).trim()];
  throw new LindError(
    'bad-answers',
    `--answer ${flag} names no question; write it as --answer population="Adults with asthma".`,
  );
}

/** Every value is read as it is written: `0.10` and `yes` stay so. */
function answersIn(bytes: Uint8Array, file: string): [string, string | readonly string[]][] {
  const value = parsed(new TextDecoder().decode(bytes), file);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAnswers(file);
  return Object.entries(value).map(([name, answer]: [string, unknown]) => [
    name,
    answerOf(answer, name, file),
  ]);
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text, { schema: 'failsafe' });
  } catch {
    throw notAnswers(file);
  }
}

const notAnswers = (file: string): LindError =>
  new LindError(
    'bad-answers',
    `${file} holds no answers; write one a line, such as "population: Adults with asthma".`,
  );

function answerOf(answer: unknown, name: string, file: string): string | readonly string[] {
  if (typeof answer === 'string') return answer;
  if (Array.isArray(answer) && answer.every((one) => typeof one === 'string')) return answer;
  throw new LindError('bad-answers', `${file}: the answer to "${name}" must be a text or a list of texts.`);
}
