import { Bookmark, HeadingLevel, ImageRun, Paragraph, type ParagraphChild, SimpleField, TextRun } from 'docx';
import type { PaperBlock, PaperEntry, PaperFigure, PaperTable } from '../paper/paper.js';
import { referenceId } from '../paper/runs.js';
import type { Lists } from './lists.js';
import { codeParagraph, type Word, wordProse } from './prose.js';
import { bookmarkName, wordRuns } from './runs.js';
import { styles } from './styles.js';
import { tableNote, wordTable } from './table.js';

/** Charts as PNG, by the id of their figure. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** The title of a Word document is apart, so that sections are at its first level. */
const headingLevels = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const;

/** A part of the report as paragraphs and tables. */
export function wordBlock(block: PaperBlock, lists: Lists, pictures: Pictures): Word[] {
  switch (block.kind) {
    case 'heading':
      return [wordHeading(block)];
    case 'prose':
      return wordProse(block.content, lists);
    case 'definitions':
      return wordEntries(block.entries, lists);
    case 'list':
      return wordProse([{ kind: 'items', start: null, items: block.items }], lists);
    case 'references':
      return references(block, lists);
    case 'commands':
      return [codeParagraph(block.lines)];
    case 'listing': {
      const title = new Bookmark({ id: bookmarkName(block.id), children: [new TextRun(block.title)] });
      return [new Paragraph({ style: styles.term, children: [title] }), codeParagraph(block.lines)];
    }
    case 'table':
      return table(block);
    case 'figure':
      return figure(block, pictures);
  }
}

export const wordHeading = ({ level, id, text }: Extract<PaperBlock, { kind: 'heading' }>): Paragraph =>
  new Paragraph({
    heading: headingLevels[level],
    children: [new Bookmark({ id: bookmarkName(id), children: [new TextRun(text)] })],
  });

/** Each term on a line of its own, and what is said of it set in below. */
export const wordEntries = (entries: readonly PaperEntry[], lists: Lists): Word[] =>
  entries.flatMap(({ term, content }) => [
    new Paragraph({ style: styles.term, children: [new TextRun(term)] }),
    ...wordProse(content, lists, { style: styles.definition }),
  ]);

function references({ items }: Extract<PaperBlock, { kind: 'references' }>, lists: Lists): Word[] {
  const numbering = lists.numbers(1, 0);
  return items.map((runs, at) => {
    const children = [new Bookmark({ id: bookmarkName(referenceId(at + 1)), children: wordRuns(runs) })];
    return new Paragraph({ style: styles.reference, numbering, children });
  });
}

/** A caption numbered by a field, as Word's own are, so that lists of tables and figures find it. */
function caption(
  label: 'Table' | 'Figure',
  { id, number, caption }: PaperTable | PaperFigure,
): ParagraphChild[] {
  const numbered = [
    new TextRun({ text: `${label} `, bold: true }),
    new SimpleField(`SEQ ${label} \\* ARABIC`, `${number}`),
  ];
  return [
    new Bookmark({ id: bookmarkName(id), children: numbered as ParagraphChild[] as TextRun[] }),
    new TextRun({ text: '. ', bold: true }),
    new TextRun(caption),
  ];
}

function table(block: PaperTable): Word[] {
  const notes = block.footnotes.map((note, at) => tableNote(note, at < block.footnotes.length - 1));
  const title = new Paragraph({ style: styles.caption, keepNext: true, children: caption('Table', block) });
  // Two tables without a paragraph between them would be one.
  return [
    title,
    wordTable(block),
    ...notes,
    ...(notes.length === 0 ? [new Paragraph({ style: styles.note })] : []),
  ];
}

/** Pixels between the margins, less the room of a caption. */
const widest = 604;
const highest = 830;

function figure(block: PaperFigure, pictures: Pictures): Word[] {
  const { id, number, alt, width, height } = block;
  const scale = Math.min(1, widest / width, highest / height);
  const image = new ImageRun({
    type: 'png',
    data: pictures.get(id)!,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: `Figure ${number}`, title: `Figure ${number}`, description: alt },
  });
  return [
    new Paragraph({ style: styles.figure, children: [image] }),
    new Paragraph({ style: styles.caption, children: caption('Figure', block) }),
  ];
}
