import type { Paper } from '../paper/paper.js';
import { missingLetters } from './letters.js';
import { withStandIns } from './stand-ins.js';
import { type Typesetter, typeset } from './typeset.js';

/** The template that makes the pages. */
export const pdfTemplate = 'report.typ';

export interface PdfParts extends Typesetter {
  /** The template, and whatever else of its folder it may use: other templates, pictures. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface PdfReport {
  readonly pdf: Uint8Array;
  /** Letters that no font has, and that the pages show as empty boxes. */
  readonly missing: readonly string[];
}

/**
 * The report as a tagged PDF. The template reads it as data from `/report.json`, so that nothing a person wrote is
 * ever read as markup, and the charts from files beside it; it can reach no other file and no network.
 *
 * @throws LindError `bad-template`, with file and line, when the template cannot be used
 */
export async function pdfReport(paper: Paper, { files, ...typesetter }: PdfParts): Promise<PdfReport> {
  const charts = new Map<string, Uint8Array>();
  const body = paper.body.map((block) => {
    if (block.kind !== 'figure') return block;
    const { svg, ...figure } = block;
    const file = `/${figure.id}.svg`;
    charts.set(file, bytes(svg));
    return { ...figure, file };
  });
  const report = withStandIns(JSON.stringify({ ...paper, body }));
  const own = [...files].map(([name, content]) => [`/${name}`, content] as const);
  const project = new Map([...own, ...charts, ['/report.json', bytes(report)]]);
  const pdf = await typeset(typesetter, { main: `/${pdfTemplate}`, files: project });
  return { pdf, missing: missingLetters(report, typesetter) };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
