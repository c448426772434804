import { basename, dirname, join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { list } from '../../methods/kit/wording.js';
import type { ReportDocument } from '../../report/document.js';
import type { DrawChart } from '../../report/draw.js';
import { readPageScript } from '../bundled-file.js';
import type { ReportFormat } from './asked-formats.js';
import { loadLook, loadPdfFiles, loadReferenceDoc } from './templates.js';

export interface ReportRequest {
  readonly formats: readonly ReportFormat[];
  /** File or folder of an instructor's templates. */
  readonly template?: string | undefined;
  /** A Word document whose look a report in DOCX takes. */
  readonly referenceDoc?: string | undefined;
  /** The report without the ending, which is that of the format. */
  readonly out: string;
}

interface Writing {
  readonly effects: Effects;
  readonly document: ReportDocument;
  readonly draw: DrawChart;
  readonly request: ReportRequest;
}

const writers = { html: writeHtml, docx: writeDocx, pdf: writePdf, md: writeMarkdown } as const;

/**
 * Writes a report in each format. The charts of a Markdown report go into a folder beside it.
 *
 * @returns the reports written
 */
export async function writeReport(
  effects: Effects,
  document: ReportDocument,
  request: ReportRequest,
): Promise<readonly string[]> {
  const { renderChart } = await import('../../charts/render.js');
  const writing = { effects, document, request, draw: (spec) => renderChart(spec) } satisfies Writing;
  const written: string[] = [];
  for (const format of request.formats) {
    await writers[format](writing);
    written.push(`${request.out}.${format}`);
  }
  return written;
}

async function writeHtml({ effects, document, request: { out, template } }: Writing): Promise<void> {
  await effects.writeFile(`${out}.html`, await htmlReport(effects, document, template));
}

/** A report as one HTML page. */
export async function htmlReport(
  effects: Effects,
  document: ReportDocument,
  template: string | undefined,
): Promise<string> {
  const [{ renderPage }, { renderChart }, look, script] = await Promise.all([
    import('../../report/html/page.js'),
    import('../../charts/render.js'),
    loadLook(effects, template),
    readPageScript(effects),
  ]);
  return renderPage(document, { ...look, script, draw: (spec) => renderChart(spec) });
}

async function writeDocx({ effects, document, draw, request }: Writing): Promise<void> {
  const [{ paperOf }, { docxReport }, { renderPng }, { loadRasteriser }, reference] = await Promise.all([
    import('../../report/paper/paper.js'),
    import('../../report/docx/report.js'),
    import('../../charts/png.js'),
    import('../rasteriser.js'),
    loadReferenceDoc(effects, request),
  ]);
  const rasteriser = await loadRasteriser(effects);
  const picture = (svg: string) => renderPng(svg, rasteriser);
  const docx = await docxReport(await paperOf(document, draw), { picture, reference });
  await effects.writeFile(`${request.out}.docx`, docx);
}

async function writePdf({ effects, document, draw, request: { out, template } }: Writing): Promise<void> {
  const [{ paperOf }, { pdfReport }, { loadTypesetter }, files] = await Promise.all([
    import('../../report/paper/paper.js'),
    import('../../report/pdf/report.js'),
    import('./typesetter.js'),
    loadPdfFiles(effects, template),
  ]);
  const typesetter = await loadTypesetter(effects);
  const { pdf, missing } = await pdfReport(await paperOf(document, draw), { ...typesetter, files });
  await effects.writeFile(`${out}.pdf`, pdf);
  if (missing.length === 0) return;
  effects.printError(
    `${out}.pdf shows boxes for ${list(missing)}, which no font of Lind has. Put one that does into templates/fonts/text, or report as html or docx.\n`,
  );
}

async function writeMarkdown({ effects, document, draw, request: { out } }: Writing): Promise<void> {
  const { markdownReport } = await import('../../report/markdown/report.js');
  const figureFolder = `${basename(out)}-figures`;
  const { text, figures } = await markdownReport(document, { draw, figureFolder });
  for (const [file, svg] of figures) await effects.writeFile(join(dirname(out), file), svg);
  await effects.writeFile(`${out}.md`, text);
}
