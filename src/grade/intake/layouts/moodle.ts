import type { HandIn, SourceItem } from '../hand-in.js';
import { groupedBy } from './grouped-by.js';
import type { Roster } from './roster.js';

/**
 * A folder in the zip of Moodle, `Jane Doe_657737_assignsubmission_file` (with an underscore at its end before 4.1), or
 * without folders a file with that before its own name. The number is that of the participant in the worksheet. In a
 * blind assignment the name is "Participant", in the language of the site.
 *
 * @see mod/assign/classes/downloader.php of Moodle, which writes them
 */
const submission = /^(.*)_(\d+)_assignsubmission_(file|onlinetext)(?:_(.*))?$/;

interface Part {
  readonly item: string;
  /** What the student called it; empty for a folder. */
  readonly file: string;
  readonly name: string;
  readonly participant: string;
  readonly isText: boolean;
}

export const isMoodle = ({ name }: SourceItem): boolean => submission.test(name);

/** A hand-in for each participant; what was typed in online counts only where no file was handed in. */
export function moodleHandIns(items: readonly SourceItem[], roster: Roster): readonly HandIn[] {
  return groupedBy(items.map(partOf), ({ participant }) => participant).map((parts) => handIn(parts, roster));
}

function partOf({ name: item }: SourceItem): Part {
  const [, name, participant, kind, file = ''] = submission.exec(item)!;
  return { item, file, name: name!, participant: participant!, isText: kind === 'onlinetext' };
}

function handIn(parts: readonly Part[], roster: Roster): HandIn {
  const files = parts.filter(({ isText }) => !isText);
  const counted = files.length > 0 ? files : parts;
  const [{ item, name, participant }] = counted as [Part];
  return {
    name: name === '' ? participant : name,
    source: item,
    items: counted.map((one) => ({ item: one.item, as: one.file })),
    late: false,
    platformId: participant,
    student: roster.byId(participant) ?? roster.byName(name),
    notes:
      files.length > 0 && files.length < parts.length
        ? ['Text was typed in online too; it was left aside.']
        : [],
  };
}
