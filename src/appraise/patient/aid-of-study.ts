import { didYouMean } from '../../data/suggest.js';
import { LindError } from '../../errors.js';
import type { Estimate, Result } from '../../methods/kit/result.js';
import { list } from '../../methods/kit/wording.js';
import type { EffectMeasure } from '../../stats/reported/absolute-risk.js';
import type { StudyResults } from '../../study/results.js';
import type { Study } from '../../study/study.js';
import { absoluteEffect, type Effect } from './absolute-effect.js';
import type { Aid, AidOutcome } from './aid.js';

/** What is asked of a study for one patient. */
export interface ForPatient {
  /** This patient's own risk without the treatment; null for that of the study's reference group. */
  readonly baselineRisk: number | null;
  /** The estimate of the primary analysis to apply; null for the only one there is. */
  readonly term: string | null;
}

/** The measure that the estimates of a method are in, where their terms do not say it. */
const measureOfMethod: { readonly [method: string]: EffectMeasure } = {
  'logistic-regression': 'odds-ratio',
  'cox-regression': 'hazard-ratio',
};

const named: readonly EffectMeasure[] = ['risk-ratio', 'odds-ratio', 'hazard-ratio'];

/**
 * The answer of a study as a decision aid: its primary analysis, and other comparisons of risks as further outcomes.
 *
 * @throws LindError `no-results`, `not-applicable` or `no-baseline`
 */
export function aidOfStudy(study: Study, results: StudyResults | null, asked: ForPatient): Aid {
  const analyses = results?.analyses.filter(({ result }) => result !== null) ?? [];
  const primary = analyses.find(({ purpose }) => purpose === 'primary');
  if (!primary)
    throw new LindError('no-results', 'The primary analysis has no result yet; "lind run" makes it.');
  const others = analyses.filter(({ id, result }) => id !== primary.id && result!.method === 'risk');
  const first = outcomeOf(primary.result!, asked);
  const further = others
    .map(({ result }) => outcomeOf(result!, { baselineRisk: null, term: null }))
    .filter(({ event }) => event !== first.event);
  const { question } = study;
  const treatment = question.intervention ?? question.exposure ?? 'With it';
  const comparison = question.comparison ?? 'Without it';
  return {
    question: `${treatment}, or ${comparison}?`,
    people: question.population,
    time: question.timeframe ?? null,
    options: [comparison, treatment],
    outcomes: [first, ...further],
    unknown: study.limitations ?? [],
    sources: [study.title, ...(study.data?.source === undefined ? [] : [study.data.source])],
  };
}

function outcomeOf(result: Result, { baselineRisk, term }: ForPatient): AidOutcome {
  const effect = (baselineRisk === null && term === null && observed(result)) || effectOf(result, term);
  const own = result.estimates.find((row) => row.term === 'risk-reference')?.estimate;
  const baseline = baselineRisk ?? (typeof own === 'number' ? own : null);
  if (baseline === null)
    throw new LindError(
      'no-baseline',
      `${result.method} does not give a risk without the treatment; give that of your patient as --baseline-risk.`,
    );
  if (!(baseline > 0 && baseline < 1))
    throw new LindError(
      'no-baseline',
      `The risk without the treatment is ${baseline} in these data, which no effect can be applied to; give that of your patient as --baseline-risk.`,
    );
  const { outcome, event } = result.input.roles;
  const column = String(outcome ?? event ?? 'the event').replaceAll('_', ' ');
  return { event: `have the outcome “${column}”`, effect: absoluteEffect(effect, baseline) };
}

/** At the study's own risk nothing has to be applied: the difference of the two risks is what was seen. */
function observed({ estimates }: Result): Effect | null {
  const row = estimates.find((one) => one.term === 'risk-difference');
  return row === undefined ? null : { measure: 'risk-difference', ...numbersOf(row) };
}

function effectOf({ method, estimates }: Result, term: string | null): Effect {
  const usable = estimates.filter(
    (row) =>
      (named as readonly string[]).includes(row.term) ||
      (measureOfMethod[method] && row.term !== 'intercept'),
  );
  const terms = usable.map((row) => row.term);
  if (method === 'diagnostic-accuracy' || method === 'roc')
    throw new LindError(
      'not-applicable',
      'A test changes a chance, not a risk; give "lind calc bayes" the patient’s chance before the test with a sensitivity and specificity.',
    );
  if (usable.length === 0)
    throw new LindError(
      'not-applicable',
      `${method} gives no risk ratio, odds ratio or hazard ratio to apply to a patient; "lind apply aid.yaml" takes numbers from elsewhere.`,
    );
  if (term !== null && !terms.includes(term))
    throw new LindError(
      'unknown-term',
      `There is no estimate "${term}" to apply.${didYouMean(term, terms)} There is ${list(terms)}.`,
    );
  if (term === null && usable.length > 1 && measureOfMethod[method])
    throw new LindError(
      'several-terms',
      `There are several estimates to apply; say which by --term: ${list(terms, 'or')}.`,
    );
  const row = usable.find((one) => one.term === term) ?? usable[0]!;
  const measure = named.find((name) => name === row.term) ?? measureOfMethod[method]!;
  return { measure, ...numbersOf(row) };
}

const numbersOf = ({ estimate, confLow, confHigh }: Estimate) => ({
  estimate: Number(estimate),
  low: typeof confLow === 'number' ? confLow : Number.NaN,
  high: typeof confHigh === 'number' ? confHigh : Number.NaN,
});
