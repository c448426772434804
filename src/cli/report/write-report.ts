import { basename, dirname, extname, join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import type { ReportDocument } from '../../report/document.js';
import { readPageScript } from '../bundled-file.js';
import { loadLook } from './templates.js';

export const reportFormats = ['html', 'md'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportRequest {
  readonly formats: readonly ReportFormat[];
  /** File or folder of an instructor's templates. */
  readonly template: string | undefined;
  /** The report without the ending, which is that of the format. */
  readonly out: string;
}

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
  const writers = { html: writeHtml, md: writeMarkdown } as const;
  const written: string[] = [];
  for (const format of request.formats) written.push(await writers[format](effects, document, request));
  return written;
}

async function writeHtml(effects: Effects, document: ReportDocument, { out, template }: ReportRequest) {
  const [{ renderPage }, { renderChart }, look, script] = await Promise.all([
    import('../../report/html/page.js'),
    import('../../charts/render.js'),
    loadLook(effects, template),
    readPageScript(effects),
  ]);
  const page = await renderPage(document, { ...look, script, draw: (spec) => renderChart(spec) });
  await effects.writeFile(`${out}.html`, page);
  return `${out}.html`;
}

async function writeMarkdown(effects: Effects, document: ReportDocument, { out }: ReportRequest) {
  const [{ markdownReport }, { renderChart }] = await Promise.all([
    import('../../report/markdown/report.js'),
    import('../../charts/render.js'),
  ]);
  const figureFolder = `${basename(out)}-figures`;
  const { text, figures } = await markdownReport(document, {
    draw: (spec) => renderChart(spec),
    figureFolder,
  });
  for (const [file, svg] of figures) await effects.writeFile(join(dirname(out), file), svg);
  await effects.writeFile(`${out}.md`, text);
  return `${out}.md`;
}

/**
 * The formats asked for, in words or by the ending of the file to write.
 *
 * @throws LindError `unknown-format`
 */
export function askedFormats(format: string | undefined, out: string | undefined): readonly ReportFormat[] {
  const named = format?.split(',').map((word) => word.trim().toLowerCase());
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase();
  const asked = named ?? (ending === '' ? ['html'] : [ending]);
  const unknown = asked.find((word) => !isFormat(word));
  if (unknown !== undefined) {
    throw new LindError(
      'unknown-format',
      `There is no report format "${unknown}"; there are ${reportFormats.join(' and ')}.`,
    );
  }
  return [...new Set(asked.filter(isFormat))];
}

const isFormat = (word: string): word is ReportFormat => (reportFormats as readonly string[]).includes(word);

/** Where to write, without the ending of a format. */
export function outputStem(folder: string, out: string | undefined): string {
  if (out === undefined) return join(folder, 'report');
  return isFormat(extname(out).slice(1).toLowerCase()) ? out.slice(0, -extname(out).length) : out;
}
