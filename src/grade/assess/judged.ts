/** What a check found: how much of its points it gives, why, and what that rests on. */
export interface Judged {
  /** 0 to 1; null when Lind cannot tell and a person decides. */
  readonly share: number | null;
  /** To the student, in one sentence. */
  readonly reason: string;
  readonly evidence: readonly string[];
}

export const judged = (share: Judged['share'], reason: string, evidence: readonly string[] = []): Judged => ({
  share,
  reason,
  evidence,
});
