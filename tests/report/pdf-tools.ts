import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import * as typst from '@myriaddreamin/typst-ts-web-compiler';
import type { ReportDocument } from '../../src/report/document.js';
import { paperOf } from '../../src/report/paper/paper.js';
import { type PdfReport, pdfReport } from '../../src/report/pdf/report.js';
import { strictDraw } from './small-study.js';

const templates = new URL('../../templates/', import.meta.url);

const fontsIn = (folder: string) =>
  readdirSync(new URL(folder, templates))
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => readFileSync(new URL(`${folder}${name}`, templates)));

const typesetter = {
  typst,
  wasm: readFileSync(createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
  fonts: [...fontsIn('fonts/'), ...fontsIn('fonts/text/')],
};

/** A report as PDF, in the bundled look or by another template. */
export async function pdfOf(document: ReportDocument, template?: string): Promise<PdfReport> {
  const own =
    template === undefined ? readFileSync(new URL('report/report.typ', templates)) : bytes(template);
  const files = new Map([['report.typ', own]]);
  return pdfReport(await paperOf(document, strictDraw), { ...typesetter, files });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whether poppler is here, which reads PDF. */
export const hasPoppler: boolean = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('Skipped: there is no pdftotext here. Install poppler-utils.');
    return false;
  }
})();

/** The text of a PDF as one line, as it is read aloud: without the breaks of lines and pages. */
export const pdfText = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString().replace(/-?\s+/g, ' ');

/** What the file says of itself, and the elements of its structure. */
export const pdfInfo = (pdf: Uint8Array, ...options: string[]): string =>
  execFileSync('pdfinfo', [...options, '-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] }).toString();

/** The objects of a PDF, unpacked. */
export function pdfObjects(pdf: Uint8Array): string {
  const file = Buffer.from(pdf);
  const parts = [file.toString('latin1')];
  for (const { index } of parts[0]!.matchAll(/stream\r?\n/g)) {
    try {
      parts.push(inflateSync(file.subarray(file.indexOf('\n', index) + 1)).toString('latin1'));
    } catch {
      // A stream that is not packed, or the end of one.
    }
  }
  return parts.join('\n');
}
