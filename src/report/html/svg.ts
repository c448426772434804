import { escapeHtml } from './escape.js';

interface Labels {
  /** Put before ids inside the drawing, so that charts of one page do not take each other's. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** An SVG document as an image within a page: named and described for screen readers, its ids its own. */
export function inlineSvg(svg: string, { id, title, description }: Labels): string {
  const opening = /^<svg\b[^>]*>/.exec(svg);
  if (!opening) throw new Error('a chart was not drawn as SVG');
  const size = / width="[^"]*" height="[^"]*" viewBox="[^"]*"/.exec(opening[0])?.[0] ?? '';
  const names = `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(description)}</desc>`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" class="marks"${size} role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">`;
  return head + names + ownIds(quietInside(svg.slice(opening[0].length)), id);
}

/** The marks say nothing to a screen reader: the whole is one image. */
const quietInside = (body: string): string => body.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '');

/** Vega counts ids through the whole process; here they count from 1 within the chart, so that runs agree. */
function ownIds(body: string, prefix: string): string {
  const renamed = new Map<string, string>();
  for (const [, old] of body.matchAll(/ id="([^"]+)"/g)) {
    if (!renamed.has(old!)) renamed.set(old!, `${prefix}-part-${renamed.size + 1}`);
  }
  return body
    .replace(/ id="([^"]+)"/g, (_, old: string) => ` id="${renamed.get(old)}"`)
    .replace(/url\(#([^)]+)\)/g, (whole, old: string) =>
      renamed.has(old) ? `url(#${renamed.get(old)})` : whole,
    );
}
