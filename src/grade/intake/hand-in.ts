/** A thing at the top of what a platform gives: a file, or a folder with all that is in it. */
export interface SourceItem {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What one student handed in, as it is listed: which items make it up, and whose it is by their names. */
export interface HandIn {
  /** As the platform or the folder names them. */
  readonly name: string;
  /** The item that stands for it. */
  readonly source: string;
  /** All items to be read. */
  readonly items: readonly TakenItem[];
  readonly late: boolean;
  /** The number or name that the platform knows them by; null where there is none. */
  readonly platformId: string | null;
  /** Id of the student in the key, as far as names tell; null when they tell nothing. */
  readonly student: string | null;
  /** What a grader should know of how it was taken in, such as that an earlier one was left out. */
  readonly notes: readonly string[];
}

/** An item, and where what it holds lies in the hand-in: under its own name, or for a folder at the top. */
export interface TakenItem {
  readonly item: string;
  readonly as: string;
}

/** The students of a course, as the key has them. */
export interface Course {
  readonly assignment: string;
  readonly students: readonly { readonly id: string; readonly name: string }[];
}
