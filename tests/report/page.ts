import { readdirSync, readFileSync } from 'node:fs';
import type { ReportDocument } from '../../src/report/document.js';
import { renderPage } from '../../src/report/html/page.js';
import type { Templates } from '../../src/report/html/template.js';
import { strictDraw } from './small-study.js';

const folder = new URL('../../templates/report/', import.meta.url);

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** The templates that come with Lind. */
export const bundledTemplates: Templates = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.liquid'))
    .map((name) => [name, read(name)]),
);

export const bundledStyle = read('style.css');

/** A stand-in for the script that makes charts interactive. */
export const standInScript = 'document.title += "";';

/** The page of a report in the bundled look, or with some templates replaced. */
export function page(document: ReportDocument, templates: Templates = {}): Promise<string> {
  return renderPage(document, {
    templates: { ...bundledTemplates, ...templates },
    style: bundledStyle,
    script: standInScript,
    draw: strictDraw,
  });
}
