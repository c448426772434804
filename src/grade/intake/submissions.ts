import type { HandedIn } from '../submission.js';
import type { SourceItem, TakenItem } from './hand-in.js';

/** What a platform gives: a folder or a zip, whose items are listed at once and read one hand-in at a time. */
export interface Submissions {
  readonly items: readonly SourceItem[];
  /** The text of an item that is a file. */
  readText(item: string): Promise<string>;
  /**
   * All files of some items, within the limits of one hand-in.
   *
   * @throws LindError `refused`
   */
  read(items: readonly TakenItem[]): Promise<HandedIn>;
  close(): Promise<void>;
}
