import { LindError } from '../../errors.js';
import type { ReportDocument } from '../../report/document.js';
import { wordsOf } from '../../report/html/words.js';
import { type Checklists, checklistOf } from '../../report/load-report.js';
import type { StudyResults } from '../../study/results.js';
import { type RunAgain, rebuiltReport } from '../rerun/rerun.js';
import { fails, holds, note, type VerifiedPart } from './part.js';

/** The report that a study gives now, or why it gives none. */
export async function reportAgain(
  again: RunAgain,
  kept: Pick<StudyResults, 'journalHash'> | null,
  checklists: Checklists,
): Promise<ReportDocument | LindError> {
  try {
    return rebuiltReport(again, kept, await checklistOf(again.loaded.study, checklists));
  } catch (error) {
    if (error instanceof LindError) return error;
    throw error;
  }
}

export const noReport = ({ message }: LindError): VerifiedPart =>
  fails('report', `The study gives no report: ${message}`);

interface Compared {
  readonly file: string;
  readonly report: Uint8Array;
  /** The report that the study gives now, in the same format; null where Lind cannot make it. */
  readonly rebuilt: Uint8Array | null;
  /** Version of Lind that made the results, where it is another. */
  readonly otherVersion: string | null;
}

/** Whether a report is the one that its study gives, byte for byte; if not, where it begins to differ. */
export function reportPart({ file, report, rebuilt, otherVersion }: Compared): VerifiedPart {
  if (rebuilt === null) return note('report', `${file} was not compared, since the study cannot be run.`);
  if (Buffer.from(report).equals(rebuilt))
    return holds('report', `${file} is what the study gives, byte for byte.`);
  const details = detailsOf(file, report, rebuilt);
  return otherVersion === null
    ? fails('report', `${file} is not what the study gives.`, details)
    : note(
        'report',
        `${file} is not what the study gives with this version; compare it with Lind ${otherVersion}.`,
        details,
      );
}

function detailsOf(file: string, report: Uint8Array, rebuilt: Uint8Array): readonly string[] {
  if (!/\.(?:html|md)$/.test(file)) return ['Its text is packed, so where it differs is not shown.'];
  const difference = firstDifference(visibleText(file, report), visibleText(file, rebuilt));
  return difference === null
    ? ['What can be read in it is the same; the page around it is not, as with another template.']
    : [`It says: “${difference.first}”`, `The study gives: “${difference.second}”`];
}

/** What a reader sees, in words. */
function visibleText(file: string, bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  return file.endsWith('.html') ? wordsOf(text) : text.split(/\s+/);
}

const longestShown = 100;

/** Words around the first that differs. */
function firstDifference(
  a: readonly string[],
  b: readonly string[],
): { readonly first: string; readonly second: string } | null {
  const length = Math.max(a.length, b.length);
  const at = Array.from({ length }, (_, place) => place).find((place) => a[place] !== b[place]);
  if (at === undefined) return null;
  const around = (words: readonly string[]) =>
    words
      .slice(Math.max(0, at - 3), at + 4)
      .join(' ')
      .slice(0, longestShown);
  return { first: around(a), second: around(b) };
}
