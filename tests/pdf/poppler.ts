// Poppler reads PDF: pdftotext and pdfinfo have to be there.
import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

/** The text of a PDF as one line, as it is read aloud: without the breaks of lines and pages. */
export const pdfText = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString().replace(/-?\s+/g, ' ');

/** What the file says of itself, and the elements of its structure. */
export const pdfInfo = (pdf: Uint8Array, ...options: string[]): string =>
  execFileSync('pdfinfo', [...options, '-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] }).toString();

/** The objects of a PDF, unpacked. */
export function pdfObjects(pdf: Uint8Array): string {
  const file = Buffer.from(pdf);
  const parts = [file.toString('latin1')];
  for (const { index } of parts[0]!.matchAll(/stream\r?\n/g)) {
    try {
      parts.push(inflateSync(file.subarray(file.indexOf('\n', index) + 1)).toString('latin1'));
    } catch {
      // A stream that is not packed, or the end of one.
    }
  }
  return parts.join('\n');
}
