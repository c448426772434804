import type { PresentedTable } from '../../methods/kit/present.js';
import { citationRanges } from '../citations.js';
import type { Block, Content, Entry, Inline, TableBlock } from '../document.js';
import { escapeMarkdown, proseMarkdown, tableCell } from './escape.js';

/** A block of a report as Markdown, without line breaks around it. Figures link to their files. */
export function blockMarkdown(block: Block, figureFile: (id: string) => string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'table':
      return tableMarkdown(block);
    case 'figure':
      return `![${escapeMarkdown(block.alt)}](${figureFile(block.id)})\n\n**Figure ${block.number}.** ${escapeMarkdown(block.caption)}`;
    case 'definitions':
      return entriesMarkdown(block.entries);
    case 'list':
      return block.items.map((item) => `- ${hanging(contentMarkdown(item), '  ')}`).join('\n');
    case 'references':
      return block.entries.map((entry, at) => `${at + 1}. ${escapeMarkdown(entry)}`).join('\n');
    case 'commands':
      return fenced(block.lines);
    case 'listing':
      return `${escapeMarkdown(block.title)}:\n\n${fenced(block.lines, block.language)}`;
    default:
      return contentMarkdown(block);
  }
}

/** The fence is longer than any in the lines. */
function fenced(lines: readonly string[], language = ''): string {
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...lines, fence].join('\n');
}

/** Terms in bold, a list item each: plain Markdown has no definition lists. */
export const entriesMarkdown = (entries: readonly Entry[]): string =>
  entries
    .map(({ term, content }) => {
      const said = content.map(contentMarkdown).join('\n\n');
      return `- **${escapeMarkdown(term)}:** ${hanging(said, '  ')}`;
    })
    .join('\n');

/** Lines after the first are set in, so that they belong to their item. */
const hanging = (text: string, indent: string): string => text.replace(/\n(?=[^\n])/g, `\n${indent}`);

function contentMarkdown(content: Content): string {
  switch (content.kind) {
    case 'text':
      return content.text.map(inlineMarkdown).join('');
    case 'markdown':
      return proseMarkdown(content.markdown.trim());
    case 'missing':
      return `*Not written yet: ${escapeMarkdown(content.what)}.*`;
  }
}

function inlineMarkdown(part: Inline): string {
  if (typeof part === 'string') return escapeMarkdown(part);
  if ('see' in part) return escapeMarkdown(part.text);
  if ('code' in part) return codeSpan(part.code);
  const ranges = citationRanges(part.cite).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return ` \\[${ranges.join(', ')}\\]`;
}

/** The fence is longer than any run of backticks inside. */
function codeSpan(code: string): string {
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  return runs.length === 0 ? fence + code + fence : `${fence} ${code} ${fence}`;
}

function tableMarkdown({ number, caption, table }: TableBlock): string {
  const title = `**Table ${number}.** ${escapeMarkdown(caption)}`;
  const notes = table.footnotes.map((note, at) => `${at + 1}. ${escapeMarkdown(note)}`);
  return [title, pipeTable(table), ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n');
}

function pipeTable({ columns, rows }: PresentedTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map(({ align }) => (align === 'right' ? '---:' : '---'));
  const body = rows.map((row) => line(columns.map((_, at) => tableCell(row[at] ?? ''))));
  return [line(columns.map(({ title }) => tableCell(title))), line(rule), ...body].join('\n');
}
