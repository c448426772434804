import { join } from 'node:path';
import type { JudgedAppraisal } from '../../appraise/appraisal/judge.js';
import { newAppraisal } from '../../appraise/appraisal/new-appraisal.js';
import { ownAppraisal, worksheetOf } from '../../appraise/own-study.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { type AppraisalDesk, walkAppraisal } from '../../guide/appraisal/walk-appraisal.js';
import type { Interview } from '../../guide/interview.js';
import { readDocument } from '../../study/load/load-study.js';
import { requireStudy } from '../../study/read-study.js';
import { answersInterview, nobody } from '../guide/answers-interview.js';
import { explainTerm } from '../guide/explain.js';
import { plainInterview } from '../guide/plain-interview.js';
import { readAnswers } from '../guide/read-answers.js';
import { terminalInterview } from '../guide/terminal-interview.js';
import { folderReader, pathInStudy, studyFiles } from '../study-files.js';
import { forShell, printLines } from '../terminal/print.js';
import { judgedJson } from './judged-json.js';
import { judgedText } from './judged-text.js';
import { type AppraisalReader, appraisalReader, loadWorksheet } from './load-appraisal.js';
import { writePage } from './write-page.js';

export interface AppraiseRequest {
  /** An appraisal, or the folder of a study. */
  readonly what: string;
  readonly show: boolean;
  readonly plain: boolean;
  readonly answers: string | undefined;
  readonly answer: readonly string[];
  readonly out: string | undefined;
  readonly json: boolean;
}

/** `lind appraise`: walks through what is open in an appraisal, then shows it. */
export async function runAppraise(request: AppraiseRequest, effects: Effects): Promise<void> {
  const place = await placeOf(request.what, effects);
  const reader = appraisalReader(effects);
  const given = await readAnswers(effects, { file: request.answers, flags: request.answer });
  const asks = !request.show && !request.json && (given.size > 0 || effects.terminal.interactive);
  if (asks) {
    const interview = answersInterview(given, interviewAt(effects, request.plain));
    await walkOn(interview, deskOf(effects, reader, place.file), place.file);
  }
  const judged = await reader.judged(place.file);
  if (place.study !== null && asks) await keepInStudy(effects, place.study, judged);
  if (request.out !== undefined) await writePage(effects, judged, request.out);
  effects.print(
    request.json ? `${JSON.stringify(judgedJson(judged), null, 2)}\n` : judgedText(judged, effects.terminal),
  );
}

interface Place {
  readonly file: string;
  /** The folder of the study that it is about; null for a paper. */
  readonly study: string | null;
}

/** An appraisal of one's own study is made when it is first asked for. */
async function placeOf(what: string, effects: Effects): Promise<Place> {
  if (await effects.exists(join(what, studyFiles.study))) {
    const file = await pathInStudy(effects, what, 'appraisal.yaml');
    if (!(await effects.exists(file))) {
      const { study } = await requireStudy(await readDocument(folderReader(effects, what)));
      const worksheet = await loadWorksheet(effects, worksheetOf(study.design));
      await effects.writeFile(file, newAppraisal(worksheet, study.title));
    }
    return { file, study: what };
  }
  if (await effects.exists(what)) return { file: what, study: null };
  throw new LindError(
    'no-file',
    `There is no file ${what}. Make a worksheet with: lind appraise new --design randomised-trial --out ${forShell(what)}`,
  );
}

function interviewAt(effects: Effects, plain: boolean): Interview {
  if (!effects.terminal.interactive) return nobody(plainInterview(effects));
  return plain ? plainInterview(effects) : terminalInterview(effects);
}

async function walkOn(interview: Interview, desk: AppraisalDesk, file: string): Promise<void> {
  try {
    await walkAppraisal(interview, desk);
  } catch (error) {
    if (!(error instanceof LindError) || error.code !== 'interrupted') throw error;
    throw new LindError(
      'interrupted',
      `Broken off. Everything up to your last answer is kept; "lind appraise ${forShell(file)}" goes on.`,
    );
  }
}

/** The file is read as it is at that moment, so that what was written by hand meanwhile stays. */
const deskOf = (effects: Effects, reader: AppraisalReader, file: string): AppraisalDesk => ({
  read: () => reader.judged(file),
  async write(path, answer) {
    const { document } = await reader.read(file);
    await effects.writeFile(file, document.setIn(path, answer).text);
  },
  explain: (term) => explainTerm(effects, term),
});

/** What the report prints stands in study.yaml; it is written once all is judged. */
async function keepInStudy(effects: Effects, folder: string, judged: JudgedAppraisal): Promise<void> {
  const kept = ownAppraisal(judged);
  if (kept === null) return;
  const document = await readDocument(folderReader(effects, folder));
  const path = await pathInStudy(effects, folder, studyFiles.study);
  await effects.writeFile(path, document.setIn(['appraisal'], kept).text);
  printLines(effects, ['The judgements stand in study.yaml now, and the report prints them.', '']);
}
