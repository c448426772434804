import type { Table } from '../../data/table.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { checkFiles } from '../../study/load/check-files.js';
import { ProblemsError } from '../../study/problem.js';
import type { StudyResults } from '../../study/results.js';
import type { Study } from '../../study/study.js';
import { loadTable } from '../load-table.js';
import { folderReader } from '../study-files.js';

/** Data that are to be checked for something, of a study or by themselves. */
export interface CheckedData {
  readonly table: Table;
  /** For the place of a problem. */
  readonly file: string;
  readonly study: Study | null;
  readonly results: StudyResults | null;
}

/**
 * All columns of a data file, or of the data of a study.
 *
 * @throws LindError `no-data` for a study from counts, or what is wrong with study or file
 */
export async function readCheckedData(
  { at, isFile }: { readonly at: string; readonly isFile: boolean },
  effects: Effects,
): Promise<CheckedData> {
  if (isFile) {
    const { table } = await loadTable(effects, at);
    return { table, file: at, study: null, results: null };
  }
  const { read, problems } = await checkFiles(folderReader(effects, at));
  if (read === null) throw new ProblemsError(problems);
  if (read.dataFailure) throw read.dataFailure;
  if (!read.data)
    throw new LindError(
      'no-data',
      'This study is made from counts and has no data file, so there are no people in it to look at.',
    );
  const { table } = read.data;
  return { table, file: table.source.file ?? 'the data', study: read.study, results: read.results };
}
