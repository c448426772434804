import { changedData, deviations, deviationText } from '../deviations.js';
import { studyFiles } from '../files.js';
import { holdsRun, type Journal } from '../journal.js';
import { type LockState, lockState } from '../lock.js';
import { outcomeColumns } from '../outcomes.js';
import type { Problem } from '../problem.js';
import type { StudyMethods } from '../read-study.js';
import type { StudyResults } from '../results.js';
import { changedSince, type Sources } from '../results-file.js';
import type { Study } from '../study.js';
import { inFile } from './found.js';

const { journal: journalFile, results: resultsFile, study: studyFile } = studyFiles;

/** Whether the journal is as it was written. */
export function checkChain({ brokenAt, truncatedAt }: Journal): readonly Problem[] {
  const broken =
    brokenAt === null
      ? []
      : [
          inFile(journalFile, brokenAt, {
            code: 'journal-changed',
            severity: 'error',
            message:
              'The journal was changed by hand: this line is not as it was written, or lines before it were added or taken out. No analysis counts as planned; restore the file from a copy.',
          }),
        ];
  const truncated =
    truncatedAt === null
      ? []
      : [
          inFile(journalFile, truncatedAt, {
            code: 'journal-cut',
            severity: 'warning',
            message: 'The last line was not written to its end, as after a power cut; it is left out.',
          }),
        ];
  return [...broken, ...truncated];
}

interface Records extends Sources {
  readonly study: Study;
  readonly methods: StudyMethods;
  readonly journal: Journal;
  readonly results: StudyResults | null;
}

/** The plan and the data against the lock, and the results against all three. */
export function checkRecords(records: Records): readonly Problem[] {
  const lock = lockState(records.journal, outcomeColumns(records));
  return [...lockProblems(records, lock), ...resultsProblems(records)];
}

function lockProblems({ study, dataHash, journal }: Records, lock: LockState): Problem[] {
  const { binding, locks, outcomesSeenAt } = lock;
  const found: Problem[] = [];
  if (binding !== null) {
    const differences = deviations(binding, study).map(deviationText);
    if (differences.length > 0) found.push(planChanged(differences));
    const changed = changedData(lock, dataHash);
    if (study.data && changed) found.push(dataChanged(study.data.file, changed.at));
  }
  const late = outcomesSeenAt !== null && binding === null && locks.length > 0;
  if (late && journal.brokenAt === null) found.push(lockedLate(outcomesSeenAt));
  return found;
}

const planChanged = (differences: readonly string[]): Problem =>
  inFile(studyFile, null, {
    code: 'plan-changed',
    severity: 'warning',
    message: `${differences.join(' ')} The report says so.`,
  });

const dataChanged = (file: string, at: string): Problem =>
  inFile(file, null, {
    code: 'data-changed',
    severity: 'error',
    message: `The data are not those that the plan was locked with on ${day(at)}. The report says so. Put the file back as it was; or, if the change is right, say under limitations what was changed and why.`,
  });

const lockedLate = (at: string): Problem =>
  inFile(journalFile, null, {
    code: 'locked-late',
    severity: 'warning',
    message: `The plan was locked after Lind had shown outcomes by group on ${day(at)}, so every analysis counts as exploratory; the report says so.`,
  });

const day = (at: string): string => at.slice(0, 10);

/** A journal that is not whole is one finding; what follows from it is not said again. */
function resultsProblems(records: Records): Problem[] {
  const { results, journal } = records;
  if (results === null) return [];
  const isCut = journal.brokenAt === null && !holdsRun(journal, results.journalHash);
  const trusted = journal.brokenAt === null && !isCut;
  const lockedPlanHash = trusted ? records.lockedPlanHash : results.lockedPlanHash;
  const changed = changedSince(results, { ...records, lockedPlanHash });
  return [...(isCut ? [journalShorter()] : []), ...(changed.length === 0 ? [] : [resultsStale(changed)])];
}

const journalShorter = (): Problem =>
  inFile(journalFile, null, {
    code: 'journal-shorter',
    severity: 'error',
    message: `The journal does not hold the run that ${resultsFile} was made by: lines at its end, or all of it, were taken away. Restore the file from a copy.`,
  });

const resultsStale = (changed: readonly string[]): Problem =>
  inFile(resultsFile, null, {
    code: 'results-stale',
    severity: 'error',
    message: `The results were made before ${changed.join(' and ')} changed; run "lind run" again.`,
  });
