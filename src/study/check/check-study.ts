import type { ReadResult } from '../../data/read-csv.js';
import type { LindError } from '../../errors.js';
import type { StudyDocument } from '../document.js';
import type { Journal } from '../journal.js';
import { lockState } from '../lock.js';
import { outcomeColumns } from '../outcomes.js';
import { planHash } from '../plan-hash.js';
import type { Problem } from '../problem.js';
import type { StudyMethods } from '../read-study.js';
import type { StudyResults } from '../results.js';
import { changedSince, type Sources } from '../results-file.js';
import type { Study } from '../study.js';
import { analysesOf } from './analyses-of.js';
import { checkAnalyses } from './check-analyses.js';
import { checkAuthors } from './check-authors.js';
import { checkCertainty } from './check-certainty.js';
import { checkData } from './check-data.js';
import { checkDate } from './check-date.js';
import { checkDesigns } from './check-designs.js';
import { checkFindings } from './check-findings.js';
import { checkRecords } from './check-journal.js';
import { checkNames } from './check-names.js';
import { checkParticipants } from './check-participants.js';
import { checkPlan } from './check-plan.js';
import { checkProse } from './check-prose.js';
import { checkQuestion } from './check-question.js';
import { checkSubgroups } from './check-subgroups.js';
import { error, located } from './found.js';

/** Everything that a check looks at, already read. */
export interface CheckInput {
  readonly document: StudyDocument;
  readonly study: Study;
  readonly methods: StudyMethods;
  readonly journal: Journal;
  /** With all columns; null for a study from counts, and when the data cannot be read. */
  readonly data: (ReadResult & { readonly codebookHash: string | null }) | null;
  /** Why the data cannot be read. */
  readonly dataFailure: LindError | null;
  /** Null before the first run. */
  readonly results: StudyResults | null;
}

/** Everything that does not hold in a study that follows its schema: errors first, in the order of the files. */
export function checkStudy(input: CheckInput): readonly Problem[] {
  const problems = [...inDocument(input), ...inRecords(input), ...inData(input)];
  return [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
}

/** The plan's part of a check: what keeps it from being locked. */
export function planProblems({ document, study, methods, data }: Omit<CheckInput, 'results' | 'journal'>) {
  return [
    ...checkQuestion(study),
    ...checkPlan(study, methods),
    ...checkDesigns(study),
    ...checkSubgroups(study),
    ...checkAnalyses(study, methods, data?.table ?? null),
  ].map((found) => located(document, found));
}

/** What does not hold in the study as it is written, whatever its data say: errors of plan and findings. */
export function formProblems({
  document,
  study,
  methods,
  results,
}: Pick<CheckInput, 'document' | 'study' | 'methods' | 'results'>): readonly Problem[] {
  const written = { study, document, methods, table: null, results };
  const found = [
    ...checkQuestion(study),
    ...checkPlan(study, methods),
    ...checkDesigns(study),
    ...checkDate(study),
    ...checkFindings(written),
  ];
  return [
    ...found.filter(({ severity }) => severity === 'error').map((one) => located(document, one)),
    ...checkNames(written),
  ];
}

function inDocument(input: CheckInput): Problem[] {
  const { document, study, methods, dataFailure } = input;
  const results = isFresh(input) ? input.results : null;
  const failures = dataFailure ? [error(dataFailure.code, ['data', 'file'], dataFailure.message)] : [];
  const written = { study, document, methods, table: input.data?.table ?? null, results };
  const others = [
    ...failures,
    ...checkDate(study),
    ...checkAuthors(study),
    ...checkFindings(written),
    ...checkCertainty(study, analysesOf(written)),
    ...checkParticipants(written),
  ];
  const found = [
    ...planProblems(input),
    ...others.map((one) => located(document, one)),
    ...checkNames(written),
    ...checkProse(written),
  ];
  return found.sort((a, b) => a.line! - b.line!);
}

function inRecords(input: CheckInput): readonly Problem[] {
  return checkRecords({ ...input, ...sources(input) });
}

function inData({ study, data }: CheckInput): readonly Problem[] {
  return study.data && data ? checkData(study.data.file, data.table, data.remarks) : [];
}

/** What the study is made of now. */
export function sources({
  study,
  methods,
  journal,
  data,
}: Pick<CheckInput, 'study' | 'methods' | 'journal' | 'data'>): Sources {
  return {
    planHash: planHash(study),
    dataHash: data?.table.source.sha256 ?? null,
    codebookHash: data?.codebookHash ?? null,
    lockedPlanHash: lockState(journal, outcomeColumns({ study, methods })).binding?.planHash ?? null,
  };
}

/** Whether results are there and belong to the study as it is. */
export const isFresh = (
  input: Pick<CheckInput, 'study' | 'methods' | 'journal' | 'data' | 'results'>,
): boolean => input.results !== null && changedSince(input.results, sources(input)).length === 0;
