import type { RenderedChart } from '../../charts/render.js';
import { carriedElement } from '../carried.js';
import { dateWords } from '../date-words.js';
import type { Block, FigureBlock, Heading, ReportDocument } from '../document.js';
import type { DrawChart } from '../draw.js';
import { referenceParts } from '../references.js';
import { type TableView, tableView } from '../table-view.js';
import { escapeHtml, scriptJson } from './escape.js';
import { contentHtml, contentLine } from './inline.js';
import { inlineSvg } from './svg.js';

/** What a template gets of a report: plain data. Fields named `html`, `svg` and `json` are markup, safe as it is. */
export interface ReportView {
  readonly lang: string;
  readonly title: string;
  readonly authors: ReportDocument['authors'];
  readonly date: { readonly iso: string; readonly words: string } | null;
  readonly version: string;
  readonly abstract: readonly EntryView[];
  readonly contents: readonly ContentsView[];
  readonly sections: readonly SectionView[];
  /** The element with the study that the report carries. */
  readonly carriedHtml: string;
}

export interface ContentsView {
  readonly id: string;
  readonly text: string;
  readonly parts: readonly { readonly id: string; readonly text: string }[];
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly BlockView[];
}

interface EntryView {
  readonly term: string;
  readonly html: string;
}

type BlockView =
  | { readonly kind: 'heading'; readonly level: number; readonly id: string; readonly text: string }
  | { readonly kind: 'prose'; readonly html: string }
  | { readonly kind: 'definitions'; readonly entries: readonly EntryView[] }
  | { readonly kind: 'list'; readonly items: readonly { readonly html: string }[] }
  | { readonly kind: 'references'; readonly items: readonly { readonly html: string }[] }
  | { readonly kind: 'commands'; readonly lines: readonly string[] }
  | {
      readonly kind: 'listing';
      readonly id: string;
      readonly title: string;
      readonly lines: readonly string[];
    }
  | ({ readonly kind: 'table' } & Numbered & TableView)
  | ({ readonly kind: 'figure' } & FigureView & Numbered);

/** A drawn chart, and the two specifications that it was drawn from. */
export interface FigureView {
  readonly svg: string;
  readonly specJson: string;
  readonly vegaJson: string;
}

interface Numbered {
  readonly id: string;
  readonly number: number;
  readonly caption: string;
}

/** The document as a template takes it, its charts drawn. */
export async function reportView(document: ReportDocument, draw: DrawChart): Promise<ReportView> {
  const { lang, title, authors, version } = document;
  const date = document.date === null ? null : { iso: document.date, words: dateWords(document.date) };
  const sections = await sectionViews(document.body, draw);
  const abstract = document.abstract.map(entryView);
  return {
    lang,
    title,
    authors,
    date,
    version,
    abstract,
    contents: contentsOf(document.body),
    sections,
    carriedHtml: carriedElement(document.carried),
  };
}

/** The blocks of a document under their headings of level 2, its charts drawn. */
export async function sectionViews(body: readonly Block[], draw: DrawChart): Promise<readonly SectionView[]> {
  const sections: SectionView[] = [];
  for (const { heading, blocks } of bySection(body)) {
    const views = await Promise.all(blocks.map((block) => blockView(block, draw)));
    sections.push({ id: heading.id, title: heading.text, blocks: views });
  }
  return sections;
}

interface Section {
  readonly heading: Heading;
  readonly blocks: Block[];
}

/** The flat blocks of a document under their headings of level 2. */
function bySection(body: readonly Block[]): readonly Section[] {
  const sections: Section[] = [];
  for (const block of body) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

export function contentsOf(body: readonly Block[]): readonly ContentsView[] {
  return bySection(body).map(({ heading, blocks }) => ({
    id: heading.id,
    text: heading.text,
    parts: blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? [{ id: block.id, text: block.text }] : [],
    ),
  }));
}

async function blockView(block: Block, draw: DrawChart): Promise<BlockView> {
  switch (block.kind) {
    case 'table':
      return { ...block, ...tableView(block.table) };
    case 'figure':
      return {
        ...block,
        ...figureView({ ...block, title: `Figure ${block.number}` }, await draw(block.spec)),
      };
    case 'definitions':
      return { kind: 'definitions', entries: block.entries.map(entryView) };
    case 'list':
      return { kind: 'list', items: block.items.map((item) => ({ html: contentLine(item) })) };
    case 'references':
      return { kind: 'references', items: block.entries.map((entry) => ({ html: withDoi(entry) })) };
    case 'heading':
    case 'commands':
    case 'listing':
      return block;
    default:
      return { kind: 'prose', html: contentHtml(block) };
  }
}

const entryView = ({
  term,
  content,
}: {
  term: string;
  content: readonly Parameters<typeof contentHtml>[0][];
}) => ({
  term,
  html: content.map(contentHtml).join(''),
});

/** A chart as it stands in a page. */
export function figureView(
  { id, title, alt, spec }: Pick<FigureBlock, 'id' | 'alt' | 'spec'> & { readonly title: string },
  { svg, vega }: RenderedChart,
): FigureView {
  return {
    svg: inlineSvg(svg, { id, title, description: alt }),
    specJson: scriptJson(spec),
    vegaJson: scriptJson(vega),
  };
}

/** A reference with its DOI as a link. */
function withDoi(reference: string): string {
  const { before, doi, after } = referenceParts(reference);
  const link = doi && `<a href="${escapeHtml(doi.url)}">${escapeHtml(doi.text)}</a>`;
  return escapeHtml(before) + (link ?? '') + escapeHtml(after);
}
