/** What a report has to say besides question, plan and findings: who took part, statements, and the reporting checklist. */

/** People who left a study at one point, and why. */
export interface Loss {
  readonly n: number;
  readonly reason: string;
}

/** What became of those who entered a study, or one arm of it. A number that is left out is not known. */
export interface Followed {
  /** How many entered: were allocated to the arm, or included in the study. */
  readonly entered?: number;
  /** Did not get what they were allocated to. */
  readonly 'not-received'?: readonly Loss[];
  readonly lost?: readonly Loss[];
  /** Stopped the intervention; they may still be analysed. */
  readonly discontinued?: readonly Loss[];
  /** Entered, and are not in the primary analysis. */
  readonly 'not-analysed'?: readonly Loss[];
  readonly analysed?: number;
}

/** The people of a study from the first look at them to the primary analysis. */
export interface Participants extends Followed {
  readonly assessed?: number;
  /** Assessed, and not entered. */
  readonly excluded?: readonly Loss[];
  /** By arm, as the data name it. */
  readonly arms?: { readonly [arm: string]: Followed };
}

/** The records of a systematic review, from the search to the studies included. */
export interface Records {
  readonly identified?: number;
  readonly 'removed-before-screening'?: readonly Loss[];
  readonly screened?: number;
  readonly excluded?: number;
  readonly sought?: number;
  readonly 'not-retrieved'?: number;
  readonly assessed?: number;
  readonly 'reports-excluded'?: readonly Loss[];
  readonly included?: number;
}

export const statementKinds = [
  'approval',
  'consent',
  'registration',
  'protocol',
  'funding',
  'conflicts',
  'data-availability',
  'public-involvement',
  'ai-use',
] as const;
export type StatementKind = (typeof statementKinds)[number];

/** What authors declare, in Markdown. */
export type Statements = { readonly [K in StatementKind]?: string };

export const checklistNames = [
  'consort-2025',
  'strobe-2007',
  'stard-2015',
  'prisma-2020',
  'tripod-ai-2024',
] as const;
export type ChecklistName = (typeof checklistNames)[number];

/** What an author says of an item of the checklist: where it is reported, or why it does not apply. */
export interface ReportingNote {
  /** Its number, such as `12a`; many are plain numbers. */
  readonly item: string | number;
  readonly where?: string;
  readonly 'not-applicable'?: string;
}

export interface Reporting {
  /** In place of the one that goes with the design. */
  readonly checklist?: ChecklistName;
  readonly items?: readonly ReportingNote[];
}
