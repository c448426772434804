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
