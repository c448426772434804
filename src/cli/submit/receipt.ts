import { enumerated } from '../../data/wording.js';
import type { Effects } from '../../effects/effects.js';
import { megabytes } from '../../grade/intake/limits.js';
import { list, plural } from '../../methods/kit/wording.js';
import { paint } from '../terminal/paint.js';
import { forFolder } from '../terminal/print.js';
import { textWidth, wrap } from '../terminal/wrap.js';

/** What was packed, as `--json` prints it. */
export interface Submitted {
  readonly file: string;
  readonly sha256: string;
  readonly contentHash: string;
  readonly bytes: number;
  readonly packed: readonly string[];
  readonly leftOut: readonly string[];
  /** What was done about results and reports, in sentences. */
  readonly results: string;
  readonly reports: readonly string[];
  readonly toCorrect: number;
  readonly toLookAt: number;
  /** Parts that are not written yet. */
  readonly open: readonly string[];
}

/** What a student is told, and keeps. */
export function receiptText(
  submitted: Submitted,
  folder: string,
  { columns, color }: Effects['terminal'],
): string {
  const style = paint(color);
  const width = textWidth(columns);
  const { file, sha256, contentHash, bytes, packed, leftOut, results, reports, open } = submitted;
  const lines = [
    results,
    ...reports,
    checkSentence(submitted, folder),
    ...(open.length === 0 ? [] : [`Not written yet: ${list(open)}.`]),
    'Only public checks were made: that the study holds together and can be run again. Whether its answer is right, nobody has looked at yet.',
    `Packed ${plural(packed.length, 'file')} (${megabytes(bytes)}): ${packed.join(', ')}.`,
    ...(leftOut.length === 0 ? [] : [`Left out: ${enumerated(leftOut)}.`]),
  ];
  return [
    ...lines.flatMap((line) => wrap(line, width)),
    '',
    style.bold('Receipt'),
    `  ${file}`,
    `  SHA-256 of the zip:    ${sha256.slice(0, 32)}`,
    `                         ${sha256.slice(32)}`,
    `  Hash of its contents:  ${contentHash.slice(0, 32)}`,
    `                         ${contentHash.slice(32)}`,
    '',
    ...wrap(`Hand in ${file} as it is, and keep these numbers: they tell which work it was.`, width),
    '',
  ].join('\n');
}

function checkSentence({ toCorrect, toLookAt }: Submitted, folder: string): string {
  const command = `"${forFolder('lind check', folder)}" lists them`;
  if (toCorrect > 0) {
    return `${plural(toCorrect, 'thing does', 'things do')} not hold yet (${command}). The study is packed all the same, and can be handed in so.`;
  }
  return toLookAt > 0
    ? `The study holds, with ${plural(toLookAt, 'thing')} to look at (${command}).`
    : 'The study holds.';
}
