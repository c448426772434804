import { createHash } from 'node:crypto';
import type { ReportDocument } from '../document.js';
import type { DrawChart } from '../draw.js';
import { renderTemplate, type Templates } from './template.js';
import { reportView } from './view.js';

export interface PageParts {
  readonly templates: Templates;
  /** The style sheet, without a `style` element. */
  readonly style: string;
  /** The script that makes the charts interactive; without it they stay as they are drawn. */
  readonly script: string;
  readonly draw: DrawChart;
}

/**
 * The report as one HTML page that needs nothing else: no request, no script but the one given, whatever the
 * prose in it says.
 *
 * @throws LindError `bad-template`, with file and line, when a template cannot be used
 */
export async function renderPage(document: ReportDocument, parts: PageParts): Promise<string> {
  const report = await reportView(document, parts.draw);
  return renderTemplate(parts.templates, { report, ...pageFrame(parts) });
}

/** What every page gets besides its content: style and script, and the policy that allows these two alone. */
export function pageFrame(parts: Pick<PageParts, 'style' | 'script'>) {
  const style = inElement(parts.style, 'style');
  const script = inElement(parts.script, 'script');
  return { style, script, policy: contentSecurityPolicy(style, script) };
}

/** Only this style and this script, by their hashes; pictures and fonts only where they are in the page itself. */
export function contentSecurityPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashSource(style)}'`,
    `script-src '${hashSource(script)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const hashSource = (content: string): string =>
  `sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}`;

/** The text of a style or script element; it must not end its own element. Line ends are as a browser reads them. */
function inElement(content: string, element: 'style' | 'script'): string {
  const text = content.replace(/\r\n?/g, '\n');
  if (new RegExp(`</${element}|<!--`, 'i').test(text)) {
    throw new Error(`the ${element} of the report holds "</${element}" or "<!--"`);
  }
  return text;
}
