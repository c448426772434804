import type { ChartSpec } from '../charts/spec.js';
import type { PresentedTable } from '../methods/kit/present.js';
import type { Carried } from './carried.js';

/**
 * A report as a document, before it becomes HTML, Markdown or anything else: every format has the same content
 * because every format is made from this.
 */
export interface ReportDocument {
  /** BCP 47 tag of the language that Lind's own sentences are in. */
  readonly lang: string;
  readonly title: string;
  readonly authors: readonly ReportAuthor[];
  /** As the study gives it; null when it gives none. */
  readonly date: string | null;
  /** Version of Lind. */
  readonly version: string;
  readonly abstract: readonly Entry[];
  readonly body: readonly Block[];
  /** For machines: what the report was made from. */
  readonly carried: Carried;
}

export interface ReportAuthor {
  readonly name: string;
  readonly affiliation: string | null;
}

/** Part of a sentence of Lind's: plain text, numbers of references, a link to a table or figure, or a name that machines read. */
export type Inline =
  | string
  | { readonly cite: readonly number[] }
  | CrossReference
  | { readonly code: string };

export interface CrossReference {
  /** The id of a block. */
  readonly see: string;
  readonly text: string;
}

/** Something to read: Lind's words, a person's, or the note that a person has not written it yet. */
export type Content =
  | { readonly kind: 'text'; readonly text: readonly Inline[] }
  | { readonly kind: 'markdown'; readonly markdown: string }
  | { readonly kind: 'missing'; readonly what: string };

/** A term and what is said about it. */
export interface Entry {
  readonly term: string;
  readonly content: readonly Content[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  readonly id: string;
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly number: number;
  readonly id: string;
  readonly caption: string;
  readonly table: PresentedTable;
}

export interface FigureBlock {
  readonly kind: 'figure';
  readonly number: number;
  readonly id: string;
  readonly caption: string;
  /** What the chart shows, for those who cannot see it. */
  readonly alt: string;
  readonly spec: ChartSpec;
}

/** A long text for machines, such as a script: folded away where the format can. */
export interface Listing {
  readonly kind: 'listing';
  readonly id: string;
  /** What it is, in words: the line that unfolds it. */
  readonly title: string;
  readonly language: 'r';
  readonly lines: readonly string[];
}

export type Block =
  | Content
  | Heading
  | TableBlock
  | FigureBlock
  | { readonly kind: 'definitions'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly items: readonly Content[] }
  /** Numbered from 1 in the order in which the text cites them. */
  | { readonly kind: 'references'; readonly entries: readonly string[] }
  | { readonly kind: 'commands'; readonly lines: readonly string[] }
  | Listing;

/** A sentence or more of Lind's own. */
export const text = (...parts: readonly Inline[]): Content => ({ kind: 'text', text: parts });

/** What a person wrote in Markdown, or the note that it is not written yet. */
export function written(markdown: string | undefined, what: string): Content {
  return markdown === undefined || markdown.trim() === ''
    ? { kind: 'missing', what }
    : { kind: 'markdown', markdown };
}

/** What a person wrote as plain words, or the note that it is not written yet. */
export function plain(words: string | undefined, what: string): Content {
  return words === undefined || words.trim() === '' ? { kind: 'missing', what } : text(words);
}

export const heading = (level: Heading['level'], id: string, words: string): Heading => ({
  kind: 'heading',
  level,
  id,
  text: words,
});
