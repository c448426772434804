import type { PlainDocument } from '../plain-document.js';
import { contentHtml } from './inline.js';
import { type PageParts, pageFrame } from './page.js';
import { plainTemplate, renderTemplate } from './template.js';
import { contentsOf, sectionViews } from './view.js';

/**
 * A page in the look of the reports. The script that makes charts interactive comes along only where there is a chart.
 *
 * @throws LindError `bad-template`, with file and line, when a template cannot be used
 */
export async function renderPlainPage(document: PlainDocument, parts: PageParts): Promise<string> {
  const { opening, body, ...said } = document;
  const hasCharts = body.some(({ kind }) => kind === 'figure');
  const page = {
    ...said,
    opening: opening.map(contentHtml).join(''),
    contents: contentsOf(body),
    sections: await sectionViews(body, parts.draw),
  };
  const frame = pageFrame(hasCharts ? parts : { ...parts, script: '' });
  return renderTemplate(parts.templates, { page, ...frame }, plainTemplate);
}
