import MarkdownIt from 'markdown-it';

/**
 * Whether a link may stand in a report.
 *
 * @example isSafeLink('https://example.org/a') // => true
 * @example isSafeLink('javascript:alert(1)') // => false
 * @example isSafeLink('//example.org') // => false
 */
export const isSafeLink = (url: string): boolean => /^(https?:\/\/|mailto:)/i.test(url.trim());

/**
 * A reader of the Markdown that people write. HTML in it is text; links go to web pages and e-mail only; pictures are
 * left out, because a report asks nothing of the network.
 */
export function proseParser() {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.disable('image');
  markdown.validateLink = isSafeLink;
  return markdown;
}
