import type { Reported } from '../../study/participants/in-data.js';
import type { StatementKind } from '../../study/reporting.js';
import type { Design, Study } from '../../study/study.js';

/** What a checklist is filled from. */
export interface Facts {
  readonly study: Study;
  readonly analyses: readonly Reported[];
  /** Whether the plan was locked in time, so that the report can say what was changed. */
  readonly locked: boolean;
  /** Whether the report draws a flow of participants or records. */
  readonly drawn: boolean;
}

/** Something that a study may have, and the part of the report where it then stands. */
interface Evidence {
  readonly where: string;
  readonly holds: (facts: Facts) => boolean;
}

const always = (where: string): Evidence => ({ where, holds: () => true });

const given = (where: string, read: (study: Study) => unknown): Evidence => ({
  where,
  holds: ({ study }) => read(study) !== undefined,
});

const declared = (kind: StatementKind): Evidence =>
  given('Statements', ({ statements }) => statements?.[kind]);

/** Something in the result of an analysis. */
const found = (where: string, holds: (one: Reported) => boolean): Evidence => ({
  where,
  holds: ({ analyses }) => analyses.some((one) => one.result !== null && holds(one)),
});

const analysed = (...purposes: readonly string[]): Evidence =>
  found('Results', ({ entry }) => purposes.includes(entry.purpose));

const estimates = ({ result }: Reported) => result?.estimates ?? [];
const hasTerm = (one: Reported, pattern: RegExp): boolean =>
  estimates(one).some(({ term }) => pattern.test(term));

const nameOfDesign: { readonly [D in Design]: RegExp } = {
  'randomised-trial': /random/i,
  'crossover-trial': /random.*cross|cross.*random/i,
  'non-randomised-trial': /trial/i,
  cohort: /cohort/i,
  'case-control': /case.control/i,
  'cross-sectional': /cross.sectional/i,
  'before-after': /before.(and.)?after/i,
  'case-series': /series/i,
  'diagnostic-accuracy': /accura|sensitiv|specific/i,
  agreement: /agree/i,
  'prediction-model': /predict|prognos|model/i,
  'meta-analysis': /systematic review|meta.analysis/i,
};

/** A ratio says nothing of how many people it is about; these do. */
const absolute =
  /^(risk|risk-reference|risk-difference|rate|rate-difference|nnt|survival.*|rmst.*|proportion.*)$/;

const hasRatio = ({ method, result }: Reported): boolean =>
  (result?.estimates ?? []).some(
    ({ term }) => (method.estimates[term] ?? method.estimates['*'])?.scale === 'ratio',
  );

/** Words of the checklists, and what in a study they stand for. */
export const evidence = {
  'title-names-design': {
    where: 'Title',
    holds: ({ study }) => nameOfDesign[study.design].test(study.title),
  },
  'abstract-names-design': always('Abstract'),
  abstract: {
    where: 'Abstract',
    holds: ({ study, analyses }) =>
      study.conclusion !== undefined &&
      analyses.some(({ entry, result }) => entry.purpose === 'primary' && result !== null),
  },
  background: given('Background', ({ background }) => background),
  question: always('Question'),
  population: given('Question', ({ question }) => question.population),
  intervention: given('Question', ({ question }) => question.intervention),
  'index-test': given('Question', ({ question }) => question['index-test']),
  comparison: given('Question', ({ question }) => question.comparison),
  outcome: given('Question', ({ question }) => question.outcome),
  timeframe: given('Question', ({ question }) => question.timeframe),
  design: always('Methods, Design'),
  search: given('Methods, Search', ({ search }) => search?.pubmed ?? search?.central),
  'data-source': given('Methods, Data', ({ data }) => data?.source),
  variables: given('Methods, Data', ({ data }) => data),
  plan: { where: 'Methods, Plan', holds: ({ analyses }) => analyses.length > 0 },
  locked: { where: 'Methods, Plan', holds: ({ locked }) => locked },
  changes: { where: 'Methods, Plan', holds: ({ locked }) => locked },
  statistics: found('Methods, Statistical methods', () => true),
  'missing-handling': given('Methods, Statistical methods', ({ data }) => data),
  flow: found('Results, Participants', () => true),
  'rows-used': found('Results', () => true),
  diagram: { where: 'Results, Participants', holds: ({ drawn }) => drawn },
  'arms-followed': given('Results, Participants', ({ participants }) => participants?.arms),
  assessed: given('Results, Participants', ({ participants }) => participants?.assessed),
  records: given('Results, Participants', ({ records }) => records),
  'missing-counts': given('Results, Participants', ({ data }) => data),
  baseline: found('Results', ({ method }) => ['table-one', 'describe'].includes(method.name)),
  'outcome-counts': found('Results', ({ result }) => Object.keys(result!.tables).length > 0),
  estimates: found('Results', (one) => estimates(one).some(({ confLow }) => confLow != null)),
  'absolute-and-relative': {
    where: 'Results',
    holds: ({ analyses }) => !analyses.some(hasRatio) || analyses.some((one) => hasTerm(one, absolute)),
  },
  adjusted: found('Results', ({ entry }) => entry.strata !== undefined || manyPredictors(entry.predictors)),
  interactions: found('Results', ({ entry }) => /:/.test(String(entry.predictors ?? ''))),
  'sensitivity-analyses': analysed('sensitivity'),
  'other-analyses': analysed('secondary', 'sensitivity', 'exploratory'),
  'cross-table': found(
    'Results',
    ({ method, result }) => method.name === 'diagnostic-accuracy' && 'cells' in result!.tables,
  ),
  'included-studies': found('Results', ({ result }) => 'studies' in result!.tables),
  heterogeneity: found('Results', (one) => hasTerm(one, /^(i2|tau2)$/)),
  'small-study-effects': found('Results', ({ result }) => result!.tests.some(({ test }) => test === 'egger')),
  'model-in-full': found('Results', ({ method }) => '*' in method.estimates),
  findings: given('Discussion', ({ findings }) => findings?.find(({ says }) => says !== undefined)),
  conclusion: given('Discussion, Conclusion', ({ conclusion }) => conclusion),
  certainty: given('Discussion, Certainty', ({ certainty }) => certainty),
  application: given('Discussion, Application', ({ application }) => application),
  limitations: given('Limitations', ({ limitations }) => limitations?.[0]),
  threats: given('Limitations', ({ threats }) => threats?.greatest ?? threats?.named?.[0]),
  code: always('Appendix: every analysis in R'),
  approval: declared('approval'),
  consent: declared('consent'),
  registration: declared('registration'),
  protocol: declared('protocol'),
  funding: declared('funding'),
  conflicts: declared('conflicts'),
  'data-availability': declared('data-availability'),
  'public-involvement': declared('public-involvement'),
} as const satisfies { readonly [name: string]: Evidence };

export type EvidenceName = keyof typeof evidence;

export const evidenceNames = Object.keys(evidence) as readonly EvidenceName[];

const manyPredictors = (given: unknown): boolean =>
  Array.isArray(given) ? given.length > 1 : typeof given === 'string' && given.includes(',');
