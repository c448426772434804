import type { JudgementLevel } from '../../study/judgement-levels.js';
import type { Answer, WorksheetDesign } from '../worksheets/worksheet.js';

/** One reader's appraisal of one result of one paper, as a person writes it: what `paper.yaml` holds. */
export interface Appraisal {
  /** Version of this form. */
  readonly appraisal: 1;
  readonly design: WorksheetDesign;
  readonly paper: Paper;
  /** Who appraised it. */
  readonly reader?: string;
  /** The readers whose appraisals were made one. */
  readonly consensus?: readonly string[];
  readonly answers?: { readonly [question: string]: GivenAnswer };
  /** By domain, and `overall`: where the reader settles it. */
  readonly judgements?: { readonly [domain: string]: SettledJudgement };
  readonly applicability?: { readonly [question: string]: Concern };
}

export interface Paper {
  /** Short, for tables and plots: "MRC 1948". */
  readonly name: string;
  readonly citation?: string;
  /** Which result is appraised: outcome, comparison, time. */
  readonly result?: string;
  /** Its weight in a meta-analysis, in percent. */
  readonly weight?: number;
}

export interface GivenAnswer {
  readonly answer?: Answer;
  /** The words of the paper that support it. */
  readonly quotation?: string;
  /** Where they stand. */
  readonly place?: string;
  readonly note?: string;
  /** In a consensus: what the readers had answered where they differed. */
  readonly readings?: readonly Reading[];
  /** How that was settled, and why. */
  readonly settled?: string;
}

/** What one of two readers had answered. */
export interface Reading extends Pick<GivenAnswer, 'answer' | 'quotation' | 'place' | 'note'> {
  readonly reader: string;
}

export interface SettledJudgement {
  readonly judgement?: JudgementLevel;
  readonly reason?: string;
}

export const concerns = ['low', 'high', 'unclear'] as const;

export interface Concern {
  readonly concern?: (typeof concerns)[number];
  readonly reason?: string;
}

/** The answers alone, as the rules take them. */
export const answersOf = ({ answers = {} }: Appraisal): { readonly [question: string]: Answer } =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, { answer }]) => (answer === undefined ? [] : [[id, answer]])),
  );
