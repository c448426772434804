import type { JudgementLevel } from '../../study/judgement-levels.js';

/** A worksheet of critical appraisal for one design, as it stands in `templates/appraisal/`. */
export interface Worksheet {
  /** Version of this form. */
  readonly worksheet: 1;
  readonly design: WorksheetDesign;
  readonly title: string;
  /** What is appraised with it. */
  readonly about: string;
  readonly tool: Tool;
  /** What a domain may be judged to be, the best first. */
  readonly levels: readonly JudgementLevel[];
  readonly overall: OverallRule;
  /** How near the paper is to one's own question, where the tool asks for it. */
  readonly applicability?: readonly ApplicabilityQuestion[];
  readonly domains: readonly Domain[];
}

/** The designs that have a worksheet. */
export const worksheetDesigns = [
  'randomised-trial',
  'cohort',
  'case-control',
  'cross-sectional',
  'diagnostic-accuracy',
  'prediction-model',
  'systematic-review',
] as const;
export type WorksheetDesign = (typeof worksheetDesigns)[number];

/** The published tool whose domains are followed; its text is not ours to print. */
export interface Tool {
  readonly name: string;
  readonly citation: string;
  readonly link: string;
  /** The tool's name in robvis (McGuinness & Higgins 2021, doi:10.1002/jrsm.1411). */
  readonly robvis: string;
  /** Where the rules of the proposals come from. */
  readonly rule: string;
}

/** The whole is the worst of its domains, or follows from how many domains are how. */
export type OverallRule =
  | { readonly by: 'worst'; readonly note: string }
  | {
      readonly by: 'count';
      readonly note: string;
      readonly levels: readonly JudgementLevel[];
      readonly judged: readonly CountRule[];
    };

/** Holds when at least so many domains have each level; without `when`, always. */
export interface CountRule {
  readonly when?: { readonly [level: string]: number };
  readonly is: JudgementLevel;
}

export interface ApplicabilityQuestion {
  readonly id: string;
  readonly asks: string;
}

/** One way in which a study can go wrong. */
export interface Domain {
  readonly id: string;
  readonly title: string;
  /** One or two words, for plots. */
  readonly short: string;
  readonly questions: readonly SignallingQuestion[];
  /** Lists of rules: in each the first rule that holds judges; the domain is the worst of the lists. */
  readonly judged: readonly (readonly Rule[])[];
}

export interface SignallingQuestion {
  readonly id: string;
  readonly asks: string;
  readonly 'look-for': string;
  readonly why: string;
  /** An example of what would worry. */
  readonly worry: string;
  readonly 'asked-if'?: Condition;
  /** A question of fact, whose answer is neither good nor bad. */
  readonly neutral?: boolean;
}

export const answers = ['yes', 'probably-yes', 'probably-no', 'no', 'no-information'] as const;
export type Answer = (typeof answers)[number];

export const answerWords: { readonly [A in Answer]: string } = {
  yes: 'Yes',
  'probably-yes': 'Probably yes',
  'probably-no': 'Probably no',
  no: 'No',
  'no-information': 'No information',
};

/** Answers as the rules take them: the tools treat "yes" and "probably yes" alike. */
export const sides = ['yes', 'no', 'unknown'] as const;
export type Side = (typeof sides)[number];

export const sideOf: { readonly [A in Answer]: Side } = {
  yes: 'yes',
  'probably-yes': 'yes',
  'probably-no': 'no',
  no: 'no',
  'no-information': 'unknown',
};

/**
 * What answers must be: by question, one side or one of several. `some` and `every` speak of the asked questions of the
 * domain that are not neutral; `any` holds conditions of which one is enough. All parts must hold.
 */
export type Condition = { readonly [key: string]: Side | readonly Side[] | readonly Condition[] };

/** Without `when`, it holds always. */
export interface Rule {
  readonly when?: Condition;
  readonly is: JudgementLevel;
}

/** All questions of a worksheet in their order. */
export const questionsOf = ({ domains }: Pick<Worksheet, 'domains'>): readonly SignallingQuestion[] =>
  domains.flatMap(({ questions }) => questions);

/** The levels of the whole, which may be other words than those of the domains. */
export const overallLevels = ({
  levels,
  overall,
}: Pick<Worksheet, 'levels' | 'overall'>): readonly JudgementLevel[] =>
  overall.by === 'count' ? overall.levels : levels;
