import { terminalSafe } from '../effects/terminal-safe.js';

/** A number is never a formula, whatever its sign. */
const plainNumber = /^[+-]?\d+([.,]\d+)?$/;

/** What makes a spreadsheet read a cell as a formula, in the forms of East Asian keyboards too; blanks before it are skipped. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\n]/;

/**
 * A cell for a file that is opened in a spreadsheet: what would be read as a formula becomes text, by the apostrophe
 * that spreadsheets know for it, and control characters are taken out of it. A lone "-" stays: gradebooks use it for "none".
 *
 * @see OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection
 * @example spreadsheetSafe('=HYPERLINK("http://x.example")') // => '\'=HYPERLINK("http://x.example")'
 * @example spreadsheetSafe('-4.2') // => '-4.2'
 * @example spreadsheetSafe('Jane Doe') // => 'Jane Doe'
 */
export function spreadsheetSafe(cell: string): string {
  const text = terminalSafe(cell);
  return formula.test(text) && !plainNumber.test(text) && text !== '-' ? `'${text}` : text;
}
