import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import type { CheckInput } from '../../study/check/check-study.js';
import { checkFiles } from '../../study/load/check-files.js';
import { readDocument } from '../../study/load/load-study.js';
import { readText } from '../../study/load/reader.js';
import { lockState } from '../../study/lock.js';
import { outcomeColumns } from '../../study/outcomes.js';
import type { Problem } from '../../study/problem.js';
import { ProblemsError } from '../../study/problem.js';
import { studySteps } from '../../study/status.js';
import { requireOutput } from '../output-file.js';
import { folderReader } from '../study-files.js';
import { bringUpToDate } from './bring-up-to-date.js';
import { pack } from './pack.js';
import { receiptText, type Submitted } from './receipt.js';

interface Asked {
  readonly folder: string;
  /** Where to write the zip; null for the usual file in the folder of the study. */
  readonly out: string | null;
  readonly json: boolean;
}

/**
 * `lind submit`: brings results and report up to date, packs the study into one zip, and gives a receipt. A study in which
 * not everything holds is packed all the same.
 *
 * @throws LindError `no-study`, `too-large`, or that the zip cannot be written
 */
export async function runSubmit({ folder, out, json }: Asked, effects: Effects): Promise<void> {
  const reader = folderReader(effects, folder);
  const dataFile = await dataFileOf(effects, folder);
  const path = out ?? join(folder, await usualName(effects, folder));
  if (out !== null) await requireOutput(effects, out, 'hand-in.zip');
  const broughtUp = await bringUpToDate(effects, folder);
  if (broughtUp === null) return;
  const { problems, read } = await checkFiles(reader);
  const { packed, leftOut, zip, sha256, contentHash } = await pack(effects, folder, dataFile);
  await effects.writeFile(path, zip);
  const count = (severity: Problem['severity']) => problems.filter((one) => one.severity === severity).length;
  const submitted: Submitted = {
    file: path,
    sha256,
    contentHash,
    bytes: zip.length,
    packed: [...packed.keys()].toSorted(),
    leftOut,
    results: broughtUp.results,
    reports: broughtUp.reports,
    toCorrect: count('error'),
    toLookAt: count('warning'),
    open: read === null ? [] : openSteps(read, problems),
  };
  effects.print(
    json ? `${JSON.stringify(submitted, null, 2)}\n` : receiptText(submitted, folder, effects.terminal),
  );
}

/** What a person has not written yet. */
function openSteps({ study, journal, methods }: CheckInput, problems: readonly Problem[]): readonly string[] {
  const lock = lockState(journal, outcomeColumns({ study, methods }));
  const steps = studySteps({ study, problems, lock, results: 'fresh', failed: [], report: 'fresh' });
  return steps
    .filter(({ step, done }) => !done && (step === 'findings' || step === 'conclusion'))
    .map(({ title, detail }) => `${title} (${detail})`);
}

/** As the study names it; null when it names none, or cannot be read. @throws LindError `no-study` */
async function dataFileOf(effects: Effects, folder: string): Promise<string | null> {
  try {
    const { value } = await readDocument(folderReader(effects, folder));
    const { file } = (value.data ?? {}) as { readonly file?: unknown };
    return typeof file === 'string' ? file : null;
  } catch (error) {
    if (error instanceof ProblemsError) return null;
    throw error;
  }
}

/** The student and the assignment, where the study is of a course. */
async function usualName(effects: Effects, folder: string): Promise<string> {
  const text = await readText(folderReader(effects, folder), 'assignment.json');
  const names = text === null ? [] : namesIn(text);
  return `${['hand-in', ...names].join('-')}.zip`;
}

function namesIn(json: string): readonly string[] {
  try {
    const record: unknown = JSON.parse(json);
    const text = (key: string) => (typeof record === 'object' && record ? Reflect.get(record, key) : null);
    const names = [text('assignment'), text('student')];
    return names
      .filter((name) => typeof name === 'string')
      .map((name) => name.replace(/[^\p{L}\p{N}_.-]+/gu, '-'));
  } catch {
    return [];
  }
}
