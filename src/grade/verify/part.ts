/** One thing that was looked at when a study was verified. */
export interface VerifiedPart {
  readonly part: 'study' | 'hand-in' | 'journal' | 'data' | 'plan' | 'results' | 'report';
  /** `note`: there is nothing that could hold or fail, but something to know. */
  readonly state: 'holds' | 'fails' | 'note';
  /** What was found, in a sentence. */
  readonly says: string;
  /** Each difference by its name. */
  readonly details: readonly string[];
}

/** What holds of a study when it is run again. */
export interface Verification {
  readonly holds: boolean;
  /** Version of Lind that verified it, and the one that its results say made them. */
  readonly lind: string;
  readonly madeWith: string | null;
  readonly parts: readonly VerifiedPart[];
}

type Details = readonly string[];

export const holds = (part: VerifiedPart['part'], says: string, details: Details = []): VerifiedPart => ({
  ...{ part, state: 'holds', says, details },
});

export const fails = (part: VerifiedPart['part'], says: string, details: Details = []): VerifiedPart => ({
  ...{ part, state: 'fails', says, details },
});

export const note = (part: VerifiedPart['part'], says: string, details: Details = []): VerifiedPart => ({
  ...{ part, state: 'note', says, details },
});
