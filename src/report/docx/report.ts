import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Paper } from '../paper/paper.js';
import { type Pictures, wordBlock, wordEntries, wordHeading } from './blocks.js';
import { steadyParts, zipped } from './finish.js';
import { wordLists } from './lists.js';
import type { Word } from './prose.js';
import { withReference } from './reference.js';
import type { ReferenceDocument } from './reference-package.js';
import { ownStyles, styles } from './styles.js';

export interface DocxParts {
  /** Draws a chart to a PNG picture. */
  readonly picture: (svg: string) => Promise<Uint8Array>;
  /** A document that gives the look in place of our own. */
  readonly reference?: ReferenceDocument | undefined;
}

/**
 * The report as a Word document (Office Open XML): real headings, captions, table headers and alternative texts.
 *
 * @throws LindError `bad-reference-doc` when the document that gives the look cannot be read
 */
export async function docxReport(paper: Paper, { picture, reference }: DocxParts): Promise<Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  for (const block of paper.body) {
    if (block.kind === 'figure') pictures.set(block.id, await picture(block.svg));
  }
  const document = wordDocument(paper, pictures);
  const parts = steadyParts(await Packer.toArrayBuffer(document), paper.date?.iso ?? null);
  return zipped(reference === undefined ? parts : withReference(parts, reference, paper.lang));
}

function wordDocument(paper: Paper, pictures: Pictures): Document {
  const lists = wordLists();
  const children = [
    ...titleBlock(paper),
    wordHeading({ kind: 'heading', level: 2, id: 'abstract', text: 'Abstract' }),
    ...wordEntries(paper.abstract, lists),
    ...paper.body.flatMap((block) => wordBlock(block, lists, pictures)),
  ];
  const authors = paper.authors.map(({ name }) => name).join('; ');
  return new Document({
    title: paper.title,
    creator: authors,
    lastModifiedBy: authors,
    description: `Made with Lind ${paper.version}`,
    styles: ownStyles(paper.lang),
    numbering: lists.definitions(),
    sections: [{ properties: { page }, footers: { default: footer() }, children }],
  });
}

/** A4, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1418, right: 1418, bottom: 1418, left: 1418 },
};

function titleBlock({ title, authors, date }: Paper): Word[] {
  const names = authors.map(({ name, affiliation }) =>
    affiliation === null ? name : `${name} (${affiliation})`,
  );
  const line = (style: string, text: string) => new Paragraph({ style, children: [new TextRun(text)] });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...(names.length > 0 ? [line(styles.author, names.join(', '))] : []),
    ...(date === null ? [] : [line(styles.date, date.words)]),
  ];
}

function footer(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })];
  return new Footer({
    children: [new Paragraph({ style: styles.footer, alignment: AlignmentType.RIGHT, children })],
  });
}
