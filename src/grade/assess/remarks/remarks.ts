import { withoutDashes } from '../../../study/check/check-analyses.js';
import { remarkText } from '../../../study/check/prose.js';
import { deviations, deviationText } from '../../../study/deviations.js';
import { studyFiles } from '../../../study/files.js';
import { holdsRun } from '../../../study/journal.js';
import { type Problem, pathText } from '../../../study/problem.js';
import { version } from '../../../version.js';
import type { Remark } from '../../assessment.js';
import { changeTexts, isOtherData } from '../checks/data-unchanged.js';
import { saidNumbers } from '../checks/numbers-agree.js';
import { differences } from '../differences.js';
import type { ReportReview } from '../report-says.js';
import type { Review } from '../review.js';
import { conclusionRemarks } from './conclusion.js';
import { reportRemarks } from './report.js';
import { ask, look, mend } from './say.js';

/** What is said beyond the criteria, in the order of a study. */
export function remarksOf(review: Review, report: ReportReview): readonly Remark[] {
  return [
    ...dataRemarks(review),
    ...journalRemarks(review),
    ...planRemarks(review),
    ...resultRemarks(review),
    ...textRemarks(review),
    ...conclusionRemarks(review),
    ...reportRemarks(report),
  ];
}

/** Values that nobody can have mistaken for cleaning are for a person to ask about. */
function dataRemarks({ data }: Review): Remark[] {
  const { compared, used, failure } = data;
  if (compared === null)
    return [look(used, `The data cannot be compared with those that were handed out: ${failure}`)];
  if (isOtherData(data))
    return [ask(used, 'The data are not those that this student was given: hardly a row is the same.')];
  const { altered, addedRows } = compared.cleaning;
  if (altered.length + addedRows === 0) return [];
  return [ask(used, `Values were changed where nothing was wrong. ${changeTexts(data).join(' ')}`)];
}

function journalRemarks({ read: { journal, results } }: Review): Remark[] {
  if (journal.brokenAt !== null)
    return [ask(studyFiles.journal, `Line ${journal.brokenAt} of the journal is not as it was written.`)];
  return results !== null && !holdsRun(journal, results.journalHash)
    ? [ask(studyFiles.journal, 'The journal does not hold the run that results.json was made by.')]
    : [];
}

/** Codes of problems that a criterion speaks of, or that are no matter of the plan. */
const elsewhere = [
  'wrong-number',
  'unknown-term',
  'plan-changed',
  'locked-late',
  'journal-changed',
  'journal-shorter',
  'results-stale',
  'number-contradicted',
  'number-without-result',
];

function planRemarks({ problems, run, read }: Review): Remark[] {
  const { binding } = run.lock;
  const changes = binding === null ? [] : deviations(binding, read.study).map(deviationText);
  return [
    ...changes.map((text) => look('plan', `${text} Say why under limitations.`)),
    ...problems
      .filter((one) => one.severity === 'error' && !elsewhere.includes(one.code))
      .map((one) => mend(placeOf(one), one.message)),
    ...problems
      .filter(({ severity, path }) => severity === 'warning' && /^(?:plan|question|design)/.test(path))
      .map((one) => look(placeOf(one), one.message)),
  ];
}

const placeOf = ({ path, file, line }: Problem): string =>
  path !== '' ? path : line === null ? file : `${file}, line ${line}`;

/** Assumptions of the main analysis that do not hold, and results that another version made. */
function resultRemarks({ primary, read, results }: Review): Remark[] {
  const handedIn = read.results;
  const checks = primary?.analysis?.result.checks ?? [];
  const isOther = handedIn !== null && handedIn.lind !== version;
  const differs = isOther && differences(handedIn, results).length > 0;
  return [
    ...(isOther ? [look(studyFiles.results, versionText(handedIn.lind, differs))] : []),
    ...checks
      .filter(({ status }) => status === 'fails')
      .map(({ lookedAt, found, advice }) =>
        look(
          `plan, analysis "${primary!.entry.id}"`,
          [lookedAt, found, advice]
            .filter((text) => text !== '')
            .map(asSentence)
            .map(withoutDashes)
            .join(' '),
        ),
      ),
  ];
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const versionText = (made: string, differs: boolean): string =>
  `The results were made with Lind ${made} and run again with ${version}; ${differs ? 'some numbers differ, which may be the version and no fault of yours' : 'the numbers are the same'}.`;

/** Words that say more than the study can. */
export const overstatements = ({ prose }: Pick<Review, 'prose'>): readonly Remark[] =>
  prose.flatMap(({ prose: { path }, overstatements: found }) =>
    found.map((remark) => mend(pathText(path), remarkText(remark))),
  );

/** Words that say too much, and numbers that may come from elsewhere. */
function textRemarks(review: Review): Remark[] {
  const found = overstatements(review);
  const all = [...found, ...conclusionRemarks(review)];
  const isMeasured = review.read.study.conclusion !== undefined && all.every(({ kind }) => kind !== 'mend');
  return [
    ...saidNumbers(review).unknown.map(({ path, text }) =>
      look(pathText(path), `${text} Say where it comes from.`),
    ),
    ...found,
    ...(isMeasured ? [measured] : []),
  ];
}

const measured: Remark = {
  kind: 'held',
  where: 'conclusion',
  text: 'Lind finds no words in your text that say more than the design and the interval allow.',
};
