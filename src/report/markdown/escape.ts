import { isSafeLink } from '../prose-parser.js';

/**
 * Plain text as Markdown that shows it as it is.
 *
 * @example escapeMarkdown('a_b *c* <d>') // => 'a\\_b \\*c\\* \\<d\\>'
 */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/**
 * Text as a cell of a pipe table, on one line; spaces that set it in are kept.
 *
 * @example tableCell('  a|b') // => '&emsp;a\\|b'
 */
export function tableCell(text: string): string {
  const indent = Math.floor((text.length - text.trimStart().length) / 2);
  return '&emsp;'.repeat(indent) + escapeMarkdown(text.trim()).replace(/\s*\n\s*/g, ' ');
}

/**
 * A person's Markdown without what could act: HTML is shown as text, links that lead elsewhere than to web pages and
 * e-mail are no links, and no picture is fetched.
 *
 * @example proseMarkdown('*so* <b>x</b> p < 0.05') // => '*so* &lt;b>x&lt;/b> p < 0.05'
 * @example proseMarkdown('[a](javascript:b) ![c](https://d.example/e.png)') // => '[a]\\(javascript:b) \\![c](https://d.example/e.png)'
 */
export function proseMarkdown(markdown: string): string {
  return markdown
    .replace(/<(?=[a-z/!?])(?!(?:https?:\/\/|mailto:)[^\s<>]*>)/gi, '&lt;')
    .replace(/!(?=\[)/g, '\\!')
    .replace(/\]\((\s*)(\S*)/g, (whole, space: string, url: string) =>
      isSafeLink(url) ? whole : `]\\(${space}${url}`,
    )
    .replace(/^(\s*)\[([^\]\n]+)\]:(\s*)(\S*)/gm, (whole, indent, label, space, url: string) =>
      isSafeLink(url) ? whole : `${indent}\\[${label}]:${space}${url}`,
    );
}
