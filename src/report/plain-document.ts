import type { Block, Content } from './document.js';

/** A page of Lind's own that is no report of a study, made of the same blocks. */
export interface PlainDocument {
  /** BCP 47 tag of the language that it is in. */
  readonly lang: string;
  readonly title: string;
  /** Short lines below the title. */
  readonly lines: readonly string[];
  /** What is to be read first. */
  readonly opening: readonly Content[];
  /** Begins with a heading of level 2. */
  readonly body: readonly Block[];
  /** The last line. */
  readonly colophon: string;
  /** Version of Lind. */
  readonly version: string;
}
