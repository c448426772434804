import type { Effects } from '../../effects/effects.js';
import type { Verification, VerifiedPart } from '../../grade/verify/part.js';
import { capital, list, plural } from '../../methods/kit/wording.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';

/** So many differences are listed; `--json` has all. */
const shown = 12;

/** What holds and what does not, part by part. */
export function verificationText(
  what: string,
  { holds, lind, madeWith, parts }: Verification,
  { columns, color }: Effects['terminal'],
): string {
  const style = paint(color);
  const width = textWidth(columns);
  const marks = { holds: style.green('[holds]'), fails: style.red('[FAILS]'), note: '[note] ' } as const;
  const lines = parts.flatMap(({ part, state, says, details }) => [
    ...wrap(`${marks[state]} ${capital(part)}: ${says}`, width, '        '),
    ...detailLines(details).flatMap((detail) => wrap(`        • ${detail}`, width, '          ')),
  ]);
  const version =
    madeWith === null || madeWith === lind
      ? []
      : wrap(`Its results were made with Lind ${madeWith}; this is Lind ${lind}.`, width);
  return `${[...lines, '', ...version, ...wrap(closing(what, holds, parts), width)].join('\n')}\n`;
}

const detailLines = (details: readonly string[]): readonly string[] =>
  details.length <= shown
    ? details
    : [
        ...details.slice(0, shown),
        `and ${plural(details.length - shown, 'more', 'more')}; --json lists them all`,
      ];

function closing(what: string, holds: boolean, parts: readonly VerifiedPart[]): string {
  const name = what === '.' ? 'the study' : what;
  if (holds)
    return `The numbers of ${name} follow from its data and its plan. What its prose says of them is for "lind check".`;
  const failing = [...new Set(parts.filter(({ state }) => state === 'fails').map(({ part }) => part))];
  return `${capital(name)} does not hold: ${list(failing)}.`;
}
