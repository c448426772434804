import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { changeText } from '../../grade/changes/changes.js';
import type { MarkStatus } from '../../grade/marks/student-mark.js';
import { plural } from '../../methods/kit/wording.js';
import { forShell, printLines } from '../terminal/print.js';
import { marksFiles } from './marks-folder.js';
import type { MarksWritten } from './write-marks.js';

interface Told extends MarksWritten {
  /** How many hand-ins were run, of how many. */
  readonly ran: number;
  readonly handIns: number;
  readonly out: string;
  /** The folder of the key. */
  readonly key: string;
  readonly json: boolean;
}

const shown = 10;

/**
 * Tells what was marked, what changed and what is left to do.
 *
 * @returns whether everything was read and holds
 */
export function gradeReport(told: Told, effects: Effects): boolean {
  const { members, unmatched, notHolding, changes, json } = told;
  const unread = members.filter(({ status }) => status === 'unreadable' || status === 'stopped');
  const isWhole = unread.length === 0 && unmatched.length === 0 && notHolding.length === 0;
  if (json) effects.print(`${JSON.stringify(asJson(told), null, 2)}\n`);
  else {
    printLines(effects, [
      ...ranWords(told),
      ...statusWords(told),
      ...some(unread, ({ id, problem }) => `  ${id}: ${problem}`),
      ...some(unmatched, ({ source, problem }) => `  ${source}: ${problem}`),
      ...changesWords(told),
      ...some(changes, (change) => `  ${changeText(change)}`),
      ...told.gradebooks.flatMap(({ file, filled, notes }) => [
        `${plural(filled, 'mark')} written into ${file}.`,
        ...notes.map((note) => `  ${note}`),
      ]),
      ...nextWords(told),
    ]);
  }
  return isWhole;
}

const some = <T>(all: readonly T[], line: (one: T) => string): readonly string[] => [
  ...all.slice(0, shown).map(line),
  ...(all.length > shown ? [`  and ${all.length - shown} more`] : []),
];

function ranWords({ ran, handIns }: Told): readonly string[] {
  const unchanged = handIns - ran;
  return [
    `${plural(handIns, 'hand-in')}: ${ran} run again${unchanged === 0 ? '' : `, ${unchanged} as before or not to be run`}.`,
  ];
}

const words: { readonly [status in MarkStatus]: string } = {
  marked: 'with a total',
  open: 'with criteria open for a person',
  'nothing-handed-in': 'handed in nothing',
  unreadable: 'could not be read',
  stopped: 'took more time or memory than a hand-in may',
};

function statusWords({ members, unmatched, notHolding }: Told): readonly string[] {
  const counts = countsOf(members);
  const said = Object.entries(words).flatMap(([status, text]) =>
    counts[status as MarkStatus] ? [`${counts[status as MarkStatus]} ${text}`] : [],
  );
  return [
    `${plural(members.length, 'student')}: ${said.join('; ')}.`,
    ...(notHolding.length === 0
      ? []
      : [
          `Data, study or results of ${plural(notHolding.length, 'student')} do not hold; the feedback says what.`,
        ]),
    ...(unmatched.length === 0 ? [] : [`${plural(unmatched.length, 'hand-in')} of nobody in the key.`]),
  ];
}

const countsOf = (members: Told['members']): { readonly [status in MarkStatus]?: number } => {
  const counts: { [status in MarkStatus]?: number } = {};
  for (const { status } of members) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

function changesWords({ changes, isAgain }: Told): readonly string[] {
  if (!isAgain) return [];
  if (changes.length === 0) return ['No mark has changed since the run before.'];
  return [
    `Since the run before, marks of ${plural(changes.length, 'student')} have changed (${marksFiles.changes}):`,
  ];
}

function nextWords({ members, out, key }: Told): readonly string[] {
  const open = members.filter(({ status }) => status === 'open').length;
  return [
    `The class is in ${join(out, marksFiles.classPage)}, the marks in ${marksFiles.csv}, and feedback for each student in ${join(out, 'feedback')}.`,
    ...(open === 0
      ? []
      : [`Mark what is open with: lind grade review ${forShell(out)} --key ${forShell(key)}`]),
  ];
}

const asJson = ({ members, unmatched, notHolding, changes, ran, handIns, gradebooks }: Told) => ({
  ...{ handIns, ran, students: members.length, counts: countsOf(members) },
  ...{ notHolding, unmatched, changes },
  gradebooks: gradebooks.map(({ file, filled, notes }) => ({ file, filled, notes })),
});
