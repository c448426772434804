import { BorderStyle, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import type { Prose } from '../paper/prose.js';
import type { Run } from '../paper/runs.js';
import type { Lists } from './lists.js';
import { wordRuns } from './runs.js';
import { styles } from './styles.js';
import { gridTable } from './table.js';

/** What stands one below the other. */
export type Word = Paragraph | Table;

/** How paragraphs are set in: their style, unless they are of another kind, and the depth of lists around them. */
export interface Setting {
  readonly style?: string;
  readonly depth?: number;
}

/** Prose as paragraphs. */
export const wordProse = (prose: readonly Prose[], lists: Lists, setting: Setting = {}): Word[] =>
  prose.flatMap((part) => wordPart(part, lists, setting));

function wordPart(part: Prose, lists: Lists, setting: Setting): Word[] {
  switch (part.kind) {
    case 'paragraph':
      return [paragraph(part.runs, setting.style)];
    case 'missing':
      return [paragraph(part.runs, styles.missing)];
    case 'subheading':
      return [paragraph(part.runs, styles.subheading)];
    case 'code':
      return [codeParagraph(part.lines)];
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'D5D5D5' } } })];
    case 'quotation':
      return wordProse(part.content, lists, { ...setting, style: styles.quote });
    case 'grid':
      return [gridTable(part.rows)];
    case 'items':
      return wordItems(part, lists, setting.depth ?? 0);
  }
}

/** The first paragraph of an item has its bullet or number; what follows is set in as far. */
function wordItems({ start, items }: Extract<Prose, { kind: 'items' }>, lists: Lists, depth: number): Word[] {
  const numbering = start === null ? lists.bullets(depth) : lists.numbers(start, depth);
  return items.flatMap(([first, ...more]) => {
    const opening = first?.kind === 'paragraph' ? first.runs : [];
    const rest = first === undefined || first.kind === 'paragraph' ? more : [first, ...more];
    const item = new Paragraph({ numbering, children: wordRuns(opening) });
    return [item, ...wordProse(rest, lists, { depth: depth + 1 })];
  });
}

function paragraph(runs: readonly Run[], style: string | undefined): Paragraph {
  return new Paragraph({ children: wordRuns(runs), ...(style === undefined ? {} : { style }) });
}

/** Lines of code as one paragraph, so that they are copied as one. */
export function codeParagraph(lines: readonly string[], more: IParagraphOptions = {}): Paragraph {
  const children = lines.map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) }));
  return new Paragraph({ ...more, style: styles.code, children });
}
