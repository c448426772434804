import { sha256 } from '../../study/canonical.js';
import { changedData } from '../../study/deviations.js';
import type { StudyReader } from '../../study/load/reader.js';
import type { StudyResults } from '../../study/results.js';
import type { StudyRun } from '../../study/run-study.js';
import { givenData } from '../intake/owner-of.js';
import { fails, holds, note, type VerifiedPart } from './part.js';

interface Looked {
  readonly run: StudyRun;
  /** Null when there are none that can be read. */
  readonly results: Pick<StudyResults, 'dataHash' | 'codebookHash'> | null;
  readonly reader: StudyReader;
}

/** Whether the data are those of the lock, of the results, and of the assignment. */
export async function dataPart({ run, results, reader }: Looked): Promise<VerifiedPart> {
  const { dataHash, codebookHash, lock, study } = run;
  if (dataHash === null) return note('data', 'The study is made from counts that stand in its plan.');
  const { file } = study.data!;
  const locked = changedData(lock, dataHash);
  const found = [
    ...(locked === null
      ? []
      : [`${file} is not the file that the plan was locked with on ${locked.at.slice(0, 10)}.`]),
    ...(results === null || results.dataHash === dataHash
      ? []
      : [`${file} is not the file that the results were made from.`]),
    ...(results === null || results.codebookHash === codebookHash
      ? []
      : ['The codebook is not the one that the results were made with.']),
    ...(await changedSinceGiven(reader)),
  ];
  return found.length === 0
    ? holds('data', `${file} is unchanged (SHA-256 ${dataHash.slice(0, 12)}).`)
    : fails('data', 'They were changed.', found);
}

/** As `assignment.json` says; only the key of the course knows better. */
async function changedSinceGiven(reader: StudyReader): Promise<readonly string[]> {
  const given = givenData(await reader.read('assignment.json'));
  if (given === null) return [];
  const bytes = await reader.read(given.file);
  if (bytes !== null && sha256(bytes) === given.hash) return [];
  return [`${given.file} is not the file that was given out, as assignment.json has it.`];
}
