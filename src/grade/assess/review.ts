import type { DatasetKey } from '../../simulate/key/key.js';
import type { ReadyRecipe } from '../../simulate/recipe/read-recipe.js';
import type { Rubric } from '../../simulate/rubric/rubric.js';
import { analysesOf } from '../../study/check/analyses-of.js';
import type { CheckInput } from '../../study/check/check-study.js';
import {
  claimsIn,
  overstatementsIn,
  type Prose,
  type ProseContext,
  proseOf,
} from '../../study/check/prose.js';
import type { CheckedClaim } from '../../study/claims/checked-claim.js';
import type { Remark as Overstatement } from '../../study/claims/language/check-language.js';
import type { NamedAnalysis } from '../../study/claims/result-numbers.js';
import type { Problem } from '../../study/problem.js';
import type { StudyResults } from '../../study/results.js';
import { type AnalysisRun, runStudy, type StudyRun, toResults } from '../../study/run-study.js';
import type { HandedIn } from '../submission.js';
import { type DataReview, dataReviewOf } from './data/data-review.js';
import type { ReadHandIn } from './read-hand-in.js';
import { type Standing, standingOf } from './standing.js';

/** One hand-in and what the instructor knows of it. */
export interface AssessInput {
  readonly files: HandedIn;
  readonly key: DatasetKey;
  readonly rubric: Rubric;
  /** The recipe that the data were made from. */
  readonly recipe: ReadyRecipe;
  /** Id of the student in the key. */
  readonly student: string;
}

/** A text of the study with the numbers that it claims, held against the student's own results. */
export interface CheckedProse {
  readonly prose: Prose;
  readonly claims: readonly CheckedClaim[];
  /** Words that say more than the study can. */
  readonly overstatements: readonly Overstatement[];
}

/** A hand-in, run again: everything that the checks of a rubric look at. */
export interface Review extends Pick<AssessInput, 'files' | 'key' | 'recipe' | 'rubric'> {
  readonly read: CheckInput;
  readonly problems: readonly Problem[];
  readonly data: DataReview;
  readonly run: StudyRun;
  /** The re-run in the form of results.json. */
  readonly results: StudyResults;
  /** Those that gave results, the primary one first. */
  readonly analyses: readonly NamedAnalysis[];
  readonly prose: readonly CheckedProse[];
  /** Null when the plan has no primary analysis. */
  readonly primary: AnalysisRun | null;
  /** How the primary analysis stands to the key; null when the key has none like it. */
  readonly standing: Standing | null;
}

/** Runs a study that was handed in again, and sets it beside the key. */
export function reviewOf(
  { files, key, recipe, rubric }: AssessInput,
  { read, problems }: Extract<ReadHandIn, { readonly read: CheckInput }>,
): Review {
  const { study, methods, data } = read;
  const table = data?.table ?? null;
  const run = runStudy({ ...read, data: table && { table, codebookHash: data!.codebookHash } });
  const results = toResults(run);
  const analyses = analysesOf({ study, methods, table, results });
  const prose = checkedProse({ study, analyses });
  const primary = run.analyses.find(({ entry }) => entry.purpose === 'primary') ?? null;
  const standing = primary && standingOf(answered(primary, { read, prose }), key.analyses, recipe.methods);
  const reviewed = { read, problems, data: dataReviewOf({ files, key, recipe }, read) };
  return { files, key, recipe, rubric, ...reviewed, run, results, analyses, prose, primary, standing };
}

const checkedProse = (context: ProseContext): readonly CheckedProse[] =>
  proseOf(context.study).map((prose) => ({
    prose,
    claims: claimsIn(prose, context),
    overstatements: overstatementsIn(prose, context),
  }));

function answered({ entry, method, analysis }: AnalysisRun, { read, prose }: Pick<Review, 'read' | 'prose'>) {
  const finding = read.study.findings?.find((one) => one.analysis === entry.id);
  const claimed = prose.flatMap(({ claims }) =>
    claims.flatMap((claim) =>
      claim.status === 'matches' && claim.analysis === entry.id && 'term' in claim.target
        ? [claim.target.term]
        : [],
    ),
  );
  const saidTerms = new Set([...Object.keys(finding?.numbers ?? {}), ...claimed]);
  return { entry, method, result: analysis?.result ?? null, table: read.data?.table ?? null, saidTerms };
}
