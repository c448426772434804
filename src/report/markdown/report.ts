import { dateWords } from '../date-words.js';
import type { ReportDocument } from '../document.js';
import type { DrawChart } from '../draw.js';
import { blockMarkdown, entriesMarkdown } from './blocks.js';
import { escapeMarkdown } from './escape.js';

/** A report in Markdown, and the charts that it shows as files beside it. */
export interface MarkdownReport {
  readonly text: string;
  /** SVG documents by path, from the folder of the report. */
  readonly figures: ReadonlyMap<string, string>;
}

/**
 * The report in Markdown (CommonMark with pipe tables).
 *
 * @param figureFolder for the charts, from the folder of the report
 */
export async function markdownReport(
  document: ReportDocument,
  { draw, figureFolder }: { readonly draw: DrawChart; readonly figureFolder: string },
): Promise<MarkdownReport> {
  const figureFile = (id: string) => `${figureFolder}/${id}.svg`;
  const figures = new Map<string, string>();
  for (const block of document.body) {
    if (block.kind === 'figure') figures.set(figureFile(block.id), (await draw(block.spec)).svg);
  }
  const body = document.body.map((block) => blockMarkdown(block, (id) => encodeURI(figureFile(id))));
  const parts = [...titleBlock(document), '## Abstract', entriesMarkdown(document.abstract), ...body];
  return { text: `${parts.join('\n\n')}\n`, figures };
}

function titleBlock({ title, authors, date }: ReportDocument): readonly string[] {
  const names = authors.map(({ name, affiliation }) =>
    affiliation === null ? name : `${name} (${affiliation})`,
  );
  return [
    `# ${escapeMarkdown(title)}`,
    ...(names.length > 0 ? [escapeMarkdown(names.join(', '))] : []),
    ...(date === null ? [] : [escapeMarkdown(dateWords(date))]),
  ];
}
