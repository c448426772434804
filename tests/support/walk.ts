import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The answers of a whole walk through the streptomycin exercise, by the names of their questions. */
export const streptomycinAnswers = join(import.meta.dirname, '../guide/answers/streptomycin.yaml');

export async function readStreptomycinAnswers(): Promise<ReadonlyMap<string, string | readonly string[]>> {
  return new Map(Object.entries(parse(await readFile(streptomycinAnswers, 'utf8'), { schema: 'failsafe' })));
}
