import { checkPrivacy } from '../../appraise/integrity/check-privacy.js';
import type { Effects } from '../../effects/effects.js';
import { readCheckedData } from './checked-data.js';
import { printProblems, requireHolds } from './problems-text.js';

interface Asked {
  /** The folder of a study, or a data file. */
  readonly at: string;
  readonly isFile: boolean;
  readonly columns: readonly string[] | null;
  readonly person: string | null;
  readonly least: number | null;
  readonly json: boolean;
}

const verdict = {
  holds:
    'Nobody stands out by what Lind can see. What else others may know of these people, only you can tell.',
  fails: 'Somebody could be recognised; do not hand these data on as they are.',
};

/** `lind check --privacy`: whether anybody could be recognised. @throws CheckFailed when so */
export async function runCheckPrivacy(asked: Asked, effects: Effects): Promise<void> {
  const { table, file, study, results } = await readCheckedData(asked, effects);
  const { person, least, json } = asked;
  // The columns that the study's own disclosure step names come before those that are guessed.
  const columns = asked.columns ?? study?.disclosure?.columns ?? null;
  const problems = checkPrivacy({ table, file, results, columns, person, least });
  printProblems(problems, { json, verdict }, effects);
  requireHolds(problems);
}
