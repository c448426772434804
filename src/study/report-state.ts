import { canonicalJson, sha256 } from './canonical.js';
import type { JournalEvent, ReportedEvent } from './journal.js';
import type { Study } from './study.js';

/** `edited`: the file is not as Lind wrote it. `stale`: the study or its results have changed since. */
export type ReportState = 'none' | 'fresh' | 'stale' | 'edited';

interface Written {
  readonly events: readonly JournalEvent[];
  readonly study: Study;
  /** The text of results.json; null when there is none. */
  readonly results: string | null;
  /** The content of a report by its file name; null when it is not there. */
  read(file: string): Promise<Uint8Array | null>;
}

/** What the newest report of a study is worth now. */
export async function reportState({ events, study, results, read }: Written): Promise<ReportState> {
  const last = events.findLast(isReported);
  const content = await read(last?.file ?? 'report.html');
  if (content === null) return 'none';
  if (last === undefined || sha256(content) !== last.reportHash) return 'edited';
  const isNow = last.studyHash === sha256(canonicalJson(study)) && last.resultsHash === sha256(results ?? '');
  return isNow ? 'fresh' : 'stale';
}

function isReported(event: JournalEvent): event is ReportedEvent {
  const { file, reportHash, studyHash, resultsHash } = event as Partial<ReportedEvent>;
  const whole = [file, reportHash, studyHash, resultsHash].every((value) => typeof value === 'string');
  return event.event === 'reported' && whole;
}
