import { extname, join } from 'node:path';
import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';

export const reportFormats = ['html', 'docx', 'pdf', 'md'] as const;
export type ReportFormat = (typeof reportFormats)[number];

interface Given {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly referenceDoc?: string | undefined;
}

/**
 * The formats asked for: in words, by the ending of the file to write, or by a document that only one of them can use.
 *
 * @throws LindError `unknown-format`, or `no-docx` when that document would do nothing
 */
export function askedFormats({ format, out, referenceDoc }: Given): readonly ReportFormat[] {
  const named = format?.split(',').map((word) => word.trim().toLowerCase());
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase();
  const asked = named ?? [ending || (referenceDoc === undefined ? 'html' : 'docx')];
  const unknown = asked.find((word) => !isFormat(word));
  if (unknown !== undefined) {
    throw new LindError(
      'unknown-format',
      `There is no report format "${unknown}"; there are ${list(reportFormats)}.`,
    );
  }
  if (referenceDoc !== undefined && !asked.includes('docx')) {
    throw new LindError(
      'no-docx',
      '--reference-doc gives a Word report its look, and none is asked for; add docx to --format.',
    );
  }
  return [...new Set(asked.filter(isFormat))];
}

const isFormat = (word: string): word is ReportFormat => (reportFormats as readonly string[]).includes(word);

/** Where to write, without the ending of a format. */
export function outputStem(folder: string, out: string | undefined): string {
  if (out === undefined) return join(folder, 'report');
  return isFormat(extname(out).slice(1).toLowerCase()) ? out.slice(0, -extname(out).length) : out;
}
