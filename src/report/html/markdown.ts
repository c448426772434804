import MarkdownIt from 'markdown-it';

/**
 * Markdown of a person as HTML. HTML in it is shown as text; links go to web pages and e-mail only; pictures are
 * left out, because a report asks nothing of the network.
 */
export function proseHtml(markdown: string): string {
  return renderer().render(markdown);
}

/** The same for a line that stands inside a sentence or a list. */
export function lineHtml(markdown: string): string {
  return renderer().renderInline(markdown);
}

let made: ReturnType<typeof makeRenderer> | null = null;

function renderer() {
  made ??= makeRenderer();
  return made;
}

function makeRenderer() {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.disable('image');
  markdown.validateLink = isSafeLink;
  // The report has the headings of levels 1 to 4; those of a person come below.
  markdown.renderer.rules.heading_open = () => '<p class="prose-heading">';
  markdown.renderer.rules.heading_close = () => '</p>\n';
  return markdown;
}

/**
 * Whether a link may stand in a report.
 *
 * @example isSafeLink('https://example.org/a') // => true
 * @example isSafeLink('javascript:alert(1)') // => false
 * @example isSafeLink('//example.org') // => false
 */
export const isSafeLink = (url: string): boolean => /^(https?:\/\/|mailto:)/i.test(url.trim());
