import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';

/**
 * The styles that a report is written in, by their ids. Word's own are named as Word names them, and the others as
 * Pandoc does, so that a document made for either has them.
 */
export const styles = {
  author: 'Author',
  date: 'Date',
  caption: 'Caption',
  code: 'SourceCode',
  codeRun: 'VerbatimChar',
  definition: 'Definition',
  figure: 'Figure',
  footer: 'Footer',
  link: 'Hyperlink',
  missing: 'Missing',
  note: 'TableNote',
  quote: 'Quote',
  reference: 'Bibliography',
  subheading: 'Heading4',
  table: 'TableText',
  term: 'DefinitionTerm',
  title: 'Title',
} as const;

const serif = 'Cambria';
const sans = 'Arial';
const mono = 'Courier New';
const soft = '595959';

/** Distances of lines in 240ths of a line. Without the rule LibreOffice takes them for points, and cuts pictures off. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

/** Sizes are in half-points, distances in twentieths of a point. */
const headingLook = (level: number, size: number, before: number) => ({
  name: `heading ${level}`,
  run: { font: sans, size, bold: true, color: '1B1B1B' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true, outlineLevel: level - 1 },
});

const style = (
  id: string,
  name: string,
  look: Pick<IParagraphStyleOptions, 'run' | 'paragraph'> = {},
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...look });

const sansText = (size: number, more: object = {}) => ({ font: sans, size, ...more });

/** The look of a report where no document of somebody's own gives another. */
export const ownStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: serif, size: 21, language: { value: language } },
      paragraph: { spacing: { after: 140, ...lines(288) } },
    },
    title: {
      run: { font: sans, size: 40, bold: true },
      paragraph: { spacing: { after: 160 }, keepNext: true },
    },
    heading1: headingLook(1, 28, 480),
    heading2: headingLook(2, 23, 320),
    heading3: headingLook(3, 20, 260),
    heading4: headingLook(4, 19, 220),
    hyperlink: { run: { color: '0B4F8A' } },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    style(styles.author, 'Author', { run: sansText(18), paragraph: { spacing: { after: 40 } } }),
    style(styles.date, 'Date', { run: sansText(18, { color: soft }), paragraph: { spacing: { after: 40 } } }),
    style(styles.caption, 'caption', {
      run: sansText(17),
      paragraph: { spacing: { before: 120, after: 100, ...lines(250) } },
    }),
    style(styles.term, 'Definition Term', {
      run: sansText(17, { bold: true }),
      paragraph: { spacing: { before: 120, after: 20 }, keepNext: true },
    }),
    style(styles.definition, 'Definition', { paragraph: { indent: { left: 340 }, spacing: { after: 80 } } }),
    style(styles.figure, 'Figure', { paragraph: { spacing: { before: 240, after: 60 }, keepNext: true } }),
    style(styles.missing, 'Missing', { run: sansText(18, { italics: true, color: soft }) }),
    style(styles.table, 'Table Text', {
      run: sansText(17),
      paragraph: { spacing: { before: 30, after: 30, ...lines(240) } },
    }),
    style(styles.note, 'Table Note', {
      run: sansText(15, { color: soft }),
      paragraph: { spacing: { before: 20, after: 20, ...lines(240) } },
    }),
    style(styles.quote, 'Quote', { paragraph: { indent: { left: 560, right: 560 } } }),
    style(styles.code, 'Source Code', {
      run: { font: mono, size: 16 },
      paragraph: { spacing: { after: 0, ...lines(240) } },
    }),
    style(styles.reference, 'Bibliography', { run: { size: 19 }, paragraph: { spacing: { after: 80 } } }),
    style(styles.footer, 'footer', { run: sansText(15, { color: soft }) }),
  ],
  characterStyles: [
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font' },
    { id: styles.codeRun, name: 'Verbatim Char', run: { font: mono, size: 19 } },
  ],
});
