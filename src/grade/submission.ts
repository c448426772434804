/** The files of a study as handed in, by their paths from the study's folder with forward slashes. Nothing in them is trusted. */
export type HandedIn = ReadonlyMap<string, Uint8Array>;

/** One hand-in as it was found, before it is opened. */
export interface Submission {
  /** Id of the student in the key; null when nobody in the key fits. */
  readonly student: string | null;
  /** As the platform or the folder names them. */
  readonly name: string;
  /** Where it lies, from the folder of submissions: `doejane_LATE_12345_987_study.zip`. */
  readonly source: string;
  readonly late: boolean;
  /** The number that the platform knows them by: Canvas user id, Moodle participant; null where there is none. */
  readonly platformId: string | null;
  /** SHA-256 of what was handed in, so that what did not change is not run again; null when it cannot be read. */
  readonly hash: string | null;
  /** What a grader should know of how it was taken in, such as that an earlier hand-in was left out. */
  readonly notes: readonly string[];
  /** Why it cannot be opened, in a sentence; null when it can. */
  readonly problem: string | null;
}
