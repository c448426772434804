import { dateWords } from '../date-words.js';
import type { Block, Entry, FigureBlock, Heading, Listing, ReportDocument } from '../document.js';
import type { DrawChart } from '../draw.js';
import { referenceParts } from '../references.js';
import { type TableView, tableView } from '../table-view.js';
import { printable } from './printable.js';
import { contentProse, type Prose } from './prose.js';
import type { Run } from './runs.js';

/**
 * A report as it goes on paper: plain data in which prose is taken apart and charts are drawn. DOCX and PDF are made
 * from it.
 */
export interface Paper extends Pick<ReportDocument, 'lang' | 'title' | 'authors' | 'version'> {
  readonly date: { readonly iso: string; readonly words: string } | null;
  readonly abstract: readonly PaperEntry[];
  readonly body: readonly PaperBlock[];
}

/** A term and what is said about it. */
export interface PaperEntry {
  readonly term: string;
  readonly content: readonly Prose[];
}

export type PaperBlock =
  | Heading
  | Listing
  | { readonly kind: 'prose'; readonly content: readonly Prose[] }
  | { readonly kind: 'definitions'; readonly entries: readonly PaperEntry[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Prose[])[] }
  | { readonly kind: 'references'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'commands'; readonly lines: readonly string[] }
  | PaperTable
  | PaperFigure;

export type PaperTable = { readonly kind: 'table' } & Numbered & TableView;

export interface PaperFigure extends Pick<FigureBlock, 'kind' | 'id' | 'number' | 'caption' | 'alt'> {
  /** An SVG document. */
  readonly svg: string;
  /** In pixels, 96 to the inch. */
  readonly width: number;
  readonly height: number;
}

interface Numbered {
  readonly id: string;
  readonly number: number;
  readonly caption: string;
}

/** The document for paper, its charts drawn. */
export async function paperOf(document: ReportDocument, draw: DrawChart): Promise<Paper> {
  const { lang, title, authors, version, date } = document;
  const body: PaperBlock[] = [];
  for (const block of document.body) body.push(await paperBlock(block, draw));
  const day = date === null ? null : { iso: date, words: dateWords(date) };
  const abstract = document.abstract.map(paperEntry);
  return printable({ lang, title, authors, version, date: day, abstract, body });
}

async function paperBlock(block: Block, draw: DrawChart): Promise<PaperBlock> {
  switch (block.kind) {
    case 'heading':
    case 'commands':
    case 'listing':
      return block;
    case 'table': {
      const { kind, id, number, caption, table } = block;
      return { kind, id, number, caption, ...tableView(table) };
    }
    case 'figure':
      return figure(block, draw);
    case 'definitions':
      return { kind: 'definitions', entries: block.entries.map(paperEntry) };
    case 'list':
      return { kind: 'list', items: block.items.map(contentProse) };
    case 'references':
      return { kind: 'references', items: block.entries.map(referenceRuns) };
    default:
      return { kind: 'prose', content: contentProse(block) };
  }
}

const paperEntry = ({ term, content }: Entry): PaperEntry => ({
  term,
  content: content.flatMap(contentProse),
});

async function figure(block: FigureBlock, draw: DrawChart): Promise<PaperFigure> {
  const { kind, id, number, caption, alt, spec } = block;
  const { svg } = await draw(spec);
  return { kind, id, number, caption, alt, svg, ...sizeOf(svg) };
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const opening = /^<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const pixels = (side: string) => Number(new RegExp(` ${side}="([\\d.]+)"`).exec(opening)?.[1]);
  return { width: pixels('width'), height: pixels('height') };
}

function referenceRuns(reference: string): readonly Run[] {
  const { before, doi, after } = referenceParts(reference);
  const link = doi === null ? [] : [{ text: doi.text, url: doi.url }];
  return [{ text: before }, ...link, { text: after }].filter(({ text }) => text !== '');
}
