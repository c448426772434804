import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
