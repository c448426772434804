import type { Block, ReportDocument } from '../document.js';
import { escapeHtml } from './escape.js';
import { reportView } from './view.js';

const entities: { readonly [name: string]: string } = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/**
 * The words of a page as a reader sees them; those in charts are left out.
 *
 * @example wordsOf('<p>The <b>risk</b> &lt; 0.1</p><script>x</script>') // => ['The', 'risk', '<', '0.1']
 */
export function wordsOf(html: string): readonly string[] {
  return withoutElements(html)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&\w+;|&#\d+;/g, (entity) => entities[entity] ?? entity)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** A page is somebody else's work, so each place in it is looked at once. */
function withoutElements(html: string): string {
  const lower = html.toLowerCase();
  const opening = /<(script|style|title|svg)\b[^<>]*>/g;
  let kept = '';
  let from = 0;
  for (let found = opening.exec(lower); found !== null; found = opening.exec(lower)) {
    const end = lower.indexOf(`</${found[1]}>`, opening.lastIndex);
    if (end < 0) break;
    kept += `${html.slice(from, found.index)} `;
    from = end + found[1]!.length + 3;
    opening.lastIndex = from;
  }
  return kept + html.slice(from);
}

/**
 * The first thing that a report has to say and a page does not: a text, a caption, or a row of a table. The page may have been made with
 * any template; charts are not looked at.
 *
 * @returns it in words; null when the page says everything
 */
export async function unsaidIn(page: string, document: ReportDocument): Promise<string | null> {
  const said = wordsOf(page).join(' ');
  const pieces = await piecesOf(document);
  return pieces.map((piece) => wordsOf(piece).join(' ')).find((piece) => !said.includes(piece)) ?? null;
}

/** What a report says, as HTML, in its order. */
async function piecesOf(document: ReportDocument): Promise<readonly string[]> {
  const { title, abstract, sections } = await reportView(withoutFigures(document), noFigure);
  return [
    escapeHtml(title),
    ...abstract.map(({ html }) => html),
    ...sections.flatMap((section) => [escapeHtml(section.title), ...section.blocks.flatMap(blockPieces)]),
  ];
}

type BlockView = Awaited<ReturnType<typeof reportView>>['sections'][number]['blocks'][number];

/** Commands and scripts are Lind's own, and say nothing of the study. */
function blockPieces(block: BlockView): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [escapeHtml(block.text)];
    case 'prose':
      return [block.html];
    case 'definitions':
      return block.entries.map(({ html }) => html);
    case 'list':
    case 'references':
      return block.items.map(({ html }) => html);
    case 'table': {
      const rows = block.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)].join(' '));
      return [block.caption, ...rows, ...block.footnotes.map(({ text }) => text)].map(escapeHtml);
    }
    default:
      return [];
  }
}

const withoutFigures = (document: ReportDocument): ReportDocument => ({
  ...document,
  body: document.body.filter(isNoFigure),
});

const isNoFigure = ({ kind }: Block): boolean => kind !== 'figure';

function noFigure(): never {
  throw new Error('figures were left out');
}
