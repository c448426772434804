import { dirname, join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { openHandIn } from '../../grade/intake/open-hand-in.js';
import type { Verification } from '../../grade/verify/part.js';
import { dataFileOfReport, verifyReport } from '../../grade/verify/verify-report.js';
import { type ReportFile, verifyStudy } from '../../grade/verify/verify-study.js';
import { filesReader } from '../../study/load/files-reader.js';
import { looksOutside, type StudyReader } from '../../study/load/reader.js';
import { bundledChecklists } from '../checklist/load-checklist.js';
import { CheckFailed } from '../run.js';
import { folderReader } from '../study-files.js';
import { rendererOf } from './render-again.js';
import { verificationText } from './text.js';

/** What `lind verify` was asked. */
export interface VerifyAsked {
  /** A folder, a zip, or a report. */
  readonly what: string;
  /** The data of a report that lie elsewhere. */
  readonly data: string | undefined;
  readonly template: string | undefined;
  readonly json: boolean;
}

/** `lind verify`: runs one study again and says what holds. @throws CheckFailed when something does not */
export async function runVerify(asked: VerifyAsked, effects: Effects): Promise<void> {
  const found = await verified(asked, effects);
  effects.print(
    asked.json
      ? `${JSON.stringify(found, null, 2)}\n`
      : verificationText(asked.what, found, effects.terminal),
  );
  if (!found.holds) throw new CheckFailed();
}

async function verified(asked: VerifyAsked, effects: Effects): Promise<Verification> {
  if (/\.html?$/i.test(asked.what)) return verifiedReport(asked, effects);
  if (asked.data !== undefined) {
    throw new LindError(
      'data-not-used',
      '--data names the data of a report; a folder or a zip holds its data itself. Leave it out.',
    );
  }
  const { what, template } = asked;
  const reader = /\.zip$/i.test(what) ? await zipReader(effects, what) : folderReader(effects, what);
  return verifyStudy({
    reader,
    reports: await reportsIn(reader),
    checklists: bundledChecklists(effects),
    render: rendererOf(effects, template),
  });
}

async function zipReader(effects: Effects, path: string): Promise<StudyReader> {
  const files = await openHandIn(new Map([[path, await effects.readFile(path)]]));
  return filesReader(files, path);
}

async function reportsIn(reader: StudyReader): Promise<readonly ReportFile[]> {
  const files = (await reader.list('.')).filter((name) => /^report\.[a-z]+$/.test(name));
  return Promise.all(files.map(async (file) => ({ file, bytes: (await reader.read(file))! })));
}

async function verifiedReport(
  { what, data, template }: VerifyAsked,
  effects: Effects,
): Promise<Verification> {
  const html = await effects.readFile(what);
  const named = dataFileOfReport(html, what);
  const bytes = named === null ? null : await dataOf({ report: what, named, data }, effects);
  const render = rendererOf(effects, template);
  return verifyReport({
    file: what,
    html,
    data: bytes,
    checklists: bundledChecklists(effects),
    render: async (page) => (await render(page, 'report.html'))!,
  });
}

interface Sought {
  readonly report: string;
  /** As the study names it. */
  readonly named: string;
  readonly data: string | undefined;
}

/** @throws LindError `no-file` when nobody says where the data are */
async function dataOf({ report, named, data }: Sought, effects: Effects): Promise<Uint8Array> {
  if (data !== undefined) return effects.readFile(data);
  const beside = join(dirname(report), named);
  if (!looksOutside(named) && (await effects.exists(beside))) return effects.readFile(beside);
  throw new LindError(
    'no-file',
    `The data of ${report}, ${named}, do not lie beside it; say where they are with --data <file>.`,
  );
}
