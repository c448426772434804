import type { Certainty, StudyAppraisal } from './appraising.js';
import type { Participants, Records, Reporting, Statements } from './reporting.js';

/** The study document: what `study.yaml` holds once it has been checked against its schema. */
export interface Study {
  /** Version of the document's form; upgrades are written when it changes. */
  readonly lind: 1;
  readonly title: string;
  readonly authors?: readonly Author[];
  /** ISO date that the report carries, so that two runs give the same bytes. */
  readonly date?: string;
  /** What is known, and why the question is asked (Markdown). */
  readonly background?: string;
  readonly question: Question;
  readonly design: Design;
  readonly data?: DataReference;
  readonly search?: Search;
  readonly 'data-decisions'?: readonly DataDecision[];
  readonly disclosure?: Disclosure;
  readonly threats?: Threats;
  readonly plan: Plan;
  readonly findings?: readonly Finding[];
  readonly conclusion?: string;
  readonly limitations?: readonly string[];
  readonly appraisal?: StudyAppraisal;
  readonly certainty?: Certainty;
  readonly application?: string;
  readonly participants?: Participants;
  readonly records?: Records;
  readonly statements?: Statements;
  readonly reporting?: Reporting;
  /** What the student would do otherwise next time. */
  readonly reflection?: string;
}

/** The contributor roles of CRediT (ANSI/NISO Z39.104-2022). */
export const creditRoles = [
  'Conceptualization',
  'Data curation',
  'Formal analysis',
  'Funding acquisition',
  'Investigation',
  'Methodology',
  'Project administration',
  'Resources',
  'Software',
  'Supervision',
  'Validation',
  'Visualization',
  'Writing – original draft',
  'Writing – review & editing',
] as const;

export interface Author {
  readonly name: string;
  readonly affiliation?: string;
  readonly roles?: readonly (typeof creditRoles)[number][];
}

export const questionTypes = [
  'therapy',
  'harm',
  'diagnosis',
  'prognosis',
  'prevalence',
  'agreement',
  'prediction',
  'synthesis',
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** PICO and its relatives: which of intervention, exposure and index test is given goes with the type. */
export interface Question {
  readonly type: QuestionType;
  readonly population: string;
  readonly intervention?: string;
  readonly exposure?: string;
  readonly 'index-test'?: string;
  readonly comparison?: string;
  readonly outcome: string;
  readonly timeframe?: string;
}

export const designs = [
  'randomised-trial',
  'crossover-trial',
  'non-randomised-trial',
  'cohort',
  'case-control',
  'cross-sectional',
  'before-after',
  'case-series',
  'diagnostic-accuracy',
  'agreement',
  'prediction-model',
  'meta-analysis',
] as const;
export type Design = (typeof designs)[number];

export interface DataReference {
  /** Relative to the study's folder, and inside it. */
  readonly file: string;
  /** Where the data come from, for the report's reference list. */
  readonly source?: string;
}

/** The parts of a question that a search is built from. */
export const searchParts = ['population', 'intervention', 'exposure', 'index-test'] as const;
export type SearchPart = (typeof searchParts)[number];

/** One idea of the question in the words that papers use for it. */
export interface SearchConcept {
  /** Free words and phrases; `*` at the end of a word stands for any ending. */
  readonly words?: readonly string[];
  /** Subject headings of MeSH. */
  readonly mesh?: readonly string[];
}

export const searchFilters = ['randomised-trials', 'none'] as const;

/** How the literature is searched: the concepts, and the strings that were made of them. */
export interface Search extends Partial<Readonly<Record<SearchPart, SearchConcept>>> {
  readonly filter?: (typeof searchFilters)[number];
  readonly pubmed?: string;
  readonly central?: string;
}

/** What was done about something odd in the data. */
export interface DataDecision {
  /** The code of what was found, such as `duplicate-rows`. */
  readonly about: string;
  readonly column?: string;
  readonly decision: string;
}

/** Whether the data could tell who somebody is, and what was done about it. */
export interface Disclosure {
  /** Columns that an outsider could know of somebody. */
  readonly columns?: readonly string[];
  readonly decision?: string;
}

/** What may make a study of this design wrong. */
export interface Threats {
  readonly named?: readonly string[];
  /** Which matters most here, and why. */
  readonly greatest?: string;
}

export interface Plan {
  readonly 'smallest-effect'?: SmallestEffect;
  readonly analyses: readonly PlannedAnalysis[];
}

/** The smallest effect that would matter to a patient, on the scale of an estimate of the primary analysis. */
export interface SmallestEffect {
  /** A term of the primary result, such as `risk-difference`. */
  readonly term: string;
  readonly value: number;
  readonly why?: string;
}

export const purposes = ['primary', 'secondary', 'sensitivity', 'descriptive', 'exploratory'] as const;
export type Purpose = (typeof purposes)[number];

/** An analysis: besides these keys it has the roles and options of its method, in the words of the flags. */
export interface PlannedAnalysis {
  readonly id: string;
  readonly purpose: Purpose;
  readonly method: string;
  readonly why?: string;
  readonly counts?: unknown;
  readonly [roleOrOption: string]: unknown;
}

/** What the student says an analysis shows. */
export interface Finding {
  /** The id of the analysis. */
  readonly analysis: string;
  /** Markdown. Left out while only the numbers have been read off. */
  readonly says?: string;
  /** Numbers they report, by term: `risk-ratio: 2.11`. */
  readonly numbers?: { readonly [term: string]: number };
}
