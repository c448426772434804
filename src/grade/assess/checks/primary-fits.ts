import { list } from '../../../methods/kit/wording.js';
import { outcomeColumns } from '../../../study/outcomes.js';
import { columnsOf } from '../../../study/request.js';
import type { AnalysisRun } from '../../../study/run-study.js';
import type { PlannedAnalysis } from '../../../study/study.js';
import { type Judged, judged } from '../judged.js';
import type { Review } from '../review.js';
import { type Standing, standingsOf } from '../standing.js';

/** Whether the primary analysis is one that answers the question with data of this design. */
export function primaryFits(review: Review): Judged {
  const { primary, standing } = review;
  if (primary === null) {
    return judged(
      0,
      'The plan has no primary analysis: the one that answers the question needs "purpose: primary".',
    );
  }
  const failure = primary.error === null ? [] : [`It cannot be run on these data: ${primary.error.message}`];
  const evidence = [entryText(primary.entry), ...failure];
  if (standing === null) return withoutStanding(review, primary.entry, evidence);
  if (standing.key.stand === 'mistaken') return mistaken(review, standing, evidence);
  return ofGoodStand(review, standing, evidence);
}

/** An analysis as the plan has it, in a line. */
function entryText({ id, purpose: _, method, why: _why, ...rest }: PlannedAnalysis): string {
  const keys = Object.entries(rest).map(([key, value]) => `${key} ${valueText(value)}`);
  return [`Analysis "${id}": ${method}`, ...keys].join(', ');
}

const valueText = (value: unknown): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
        .map(([name, level]) => `${name}=${level}`)
        .join(' ')
    : [value].flat().join(' ');

function withoutStanding(
  { key, recipe, read }: Review,
  entry: PlannedAnalysis,
  evidence: readonly string[],
): Judged {
  const analyses = key.analyses.filter(({ stand }) => stand !== 'mistaken').map(({ analysis }) => analysis);
  const wanted = outcomeColumns({ study: { plan: { analyses } }, methods: recipe.methods });
  const columns = columnsOf(read.methods.get(entry.method)!, entry);
  const used = columns === null ? null : [...columns.values()].flat();
  if (used !== null && entry.counts === undefined && !used.some((name) => wanted.has(name))) {
    return judged(0, 'The primary analysis does not use the outcome that the question asks about.', evidence);
  }
  return judged(
    null,
    'The primary analysis is none of those that the key of this assignment knows, so a person looks at whether it answers the question.',
    evidence,
  );
}

function mistaken(
  { run, key, recipe, read, primary }: Review,
  standing: Standing,
  evidence: readonly string[],
): Judged {
  const good = ({ entry, method, analysis }: AnalysisRun): Standing | undefined => {
    const result = analysis?.result ?? null;
    const answered = { entry, method, result, table: read.data?.table ?? null, saidTerms: new Set<string>() };
    const standings = standingsOf(answered, key.analyses, recipe.methods);
    return standings.find((one) => one.key.stand !== 'mistaken' && isExact(one));
  };
  const why = `The primary analysis does not answer the question well: ${lowerFirst(standing.key.why)}`;
  const options = good(primary!)?.options ?? [];
  if (options.length > 0) {
    return judged(0.5, `${why} The rest of it is right; look at ${list(options)}.`, evidence);
  }
  const right = run.analyses.find((one) => one !== primary && good(one)?.options.length === 0);
  return right
    ? judged(
        0.5,
        `${why} An analysis that does is in your plan ("${right.entry.id}"); make that one the primary.`,
        evidence,
      )
    : judged(0, why, evidence);
}

const isExact = ({ turned, added, lacking }: Standing): boolean =>
  !turned && added.length === 0 && lacking.length === 0;

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

function ofGoodStand(review: Review, standing: Standing, evidence: readonly string[]): Judged {
  const { added, lacking, turned, options, key } = standing;
  const optionNotes = options.length === 0 ? [] : [`Differs from the key in ${list(options)}.`];
  const all = [...evidence, `In the key: "${key.id}" (${key.stand}).`, ...optionNotes];
  if (lacking.length > 0) return lackingCovariates(review, lacking, all);
  const late = added.filter((name) => !isKnownBefore(review, name));
  if (late.length > 0) {
    return judged(
      null,
      `The primary analysis is adjusted for ${list(late)} too; a person looks at whether that was settled before the comparison began.`,
      all,
    );
  }
  if (turned) {
    return judged(
      2 / 3,
      'The analysis is the right one, but the comparison is the other way round: look at its reference and at what counts as the event, since the question compares in the other direction.',
      all,
    );
  }
  return key.stand === 'expected'
    ? judged(1, 'The primary analysis answers the question with data of this design.', all)
    : judged(
        1,
        `The primary analysis answers the question; it is not the only one that does. ${key.why}`,
        all,
      );
}

/** Chance makes the arms alike, so that a trial without covariates is right in the mean. */
function lackingCovariates(
  { read }: Review,
  lacking: readonly string[],
  evidence: readonly string[],
): Judged {
  const names = list(lacking);
  return read.study.design === 'randomised-trial'
    ? judged(
        1,
        `The primary analysis answers the question; with ${names} in the model it would be more precise.`,
        evidence,
      )
    : judged(
        0.5,
        `The primary analysis leaves out ${names}, which may explain part of what it finds.`,
        evidence,
      );
}

/** Whether a variable was there before treatment or exposure: the recipe makes it before. */
function isKnownBefore({ recipe }: Review, predictor: string): boolean {
  const { names, armAt } = recipe.plan;
  const columns = predictor.replace(/^factor\((.*)\)$/, '$1').split(':');
  return armAt >= 0 && columns.every((name) => names.indexOf(name) >= 0 && names.indexOf(name) <= armAt);
}
