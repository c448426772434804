import { checkPrivacy, type PrivacyInput } from '../../appraise/integrity/check-privacy.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { checkFiles } from '../../study/load/check-files.js';
import { ProblemsError } from '../../study/problem.js';
import { loadTable } from '../load-table.js';
import { folderReader } from '../study-files.js';
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
  const given = await (asked.isFile ? fromFile(asked, effects) : fromStudy(asked, effects));
  const problems = checkPrivacy({
    ...given,
    columns: asked.columns ?? given.columns,
    person: asked.person,
    least: asked.least,
  });
  printProblems(problems, { json: asked.json, verdict }, effects);
  requireHolds(problems);
}

type Given = Omit<PrivacyInput, 'least' | 'person'>;

async function fromFile({ at }: Asked, effects: Effects): Promise<Given> {
  const { table } = await loadTable(effects, at);
  return { table, file: at, columns: null, results: null };
}

/** The columns that the study's own disclosure step names come before those that are guessed. */
async function fromStudy({ at }: Asked, effects: Effects): Promise<Given> {
  const { read, problems } = await checkFiles(folderReader(effects, at));
  if (read === null) throw new ProblemsError(problems);
  if (read.dataFailure) throw read.dataFailure;
  if (!read.data)
    throw new LindError(
      'no-data',
      'This study is made from counts and has no data file, so there is nobody to recognise in it.',
    );
  return {
    table: read.data.table,
    file: read.data.table.source.file ?? 'the data',
    columns: read.study.disclosure?.columns ?? null,
    results: read.results,
  };
}
