import { readdirSync, readFileSync } from 'node:fs';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { renderPng } from '../../src/charts/png.js';
import type { ReportDocument } from '../../src/report/document.js';
import { type DocxParts, docxReport } from '../../src/report/docx/report.js';
import { paperOf } from '../../src/report/paper/paper.js';
import { strictDraw } from './small-study.js';

const root = new URL('../../', import.meta.url);
const fonts = new URL('templates/fonts/', root);

const rasteriser = {
  wasm: readFileSync(new URL('node_modules/@resvg/resvg-wasm/index_bg.wasm', root)),
  fonts: readdirSync(fonts)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => readFileSync(new URL(name, fonts))),
};

/** A report as a Word document. */
export async function docxOf(document: ReportDocument, more: Partial<DocxParts> = {}): Promise<Uint8Array> {
  const picture = (svg: string) => renderPng(svg, rasteriser);
  return docxReport(await paperOf(document, strictDraw), { picture, ...more });
}

export type { Element };

/** The XML of a package by path; XML that is not well formed is an error. */
export function xmlParts(docx: Uint8Array): Map<string, Element> {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const files = Object.entries(unzipSync(docx)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(
    files.map(([path, content]) => [
      path,
      parser.parseFromString(strFromU8(content), 'text/xml').documentElement!,
    ]),
  );
}

/** Elements by their name, in the order of the document. */
export const elements = (within: Element, name: string): Element[] => [...within.getElementsByTagName(name)];

/** The text of paragraphs that have a style. */
export const styled = (document: Element, style: string): string[] =>
  elements(document, 'w:p')
    .filter((paragraph) => elements(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') === style)
    .map((paragraph) => paragraph.textContent ?? '');
