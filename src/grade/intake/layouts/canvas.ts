import type { HandIn, SourceItem } from '../hand-in.js';
import { groupedBy } from './grouped-by.js';
import type { Roster } from './roster.js';

/**
 * An upload in the zip of Canvas: `doejane_LATE_12345_987654_study.zip`, and `LATE_anon_a1B2c_987654_study.zip` where
 * names are hidden.
 *
 * @see lib/content_zipper.rb of Canvas LMS, which writes them
 */
const upload = /^(?:(.*?)(_LATE)?_(\d+)|(LATE_)?anon_([^_]+))_(\d+)_(.+)$/;

interface Upload {
  readonly item: string;
  /** As the student called it. */
  readonly file: string;
  readonly name: string;
  readonly late: boolean;
  readonly user: string;
  /** Grows with time. */
  readonly attachment: number;
}

export const isCanvas = ({ name }: SourceItem): boolean => upload.test(name);

/** A hand-in for each user; of several zips of one user the one that was uploaded last counts. */
export function canvasHandIns(items: readonly SourceItem[], roster: Roster): readonly HandIn[] {
  return groupedBy(items.map(uploadOf), ({ user }) => user).map((uploads) => handIn(uploads, roster));
}

function uploadOf({ name: item }: SourceItem): Upload {
  const [, name, late, user, lateFirst, anonymous, attachment, file] = upload.exec(item)!;
  return {
    item,
    file: file!,
    name: name ?? `anon ${anonymous}`,
    late: late !== undefined || lateFirst !== undefined,
    user: user ?? anonymous!,
    attachment: Number(attachment),
  };
}

function handIn(uploads: readonly Upload[], roster: Roster): HandIn {
  const newestFirst = uploads.toSorted((a, b) => b.attachment - a.attachment);
  const zips = newestFirst.filter(({ item }) => /\.zip$/i.test(item));
  const counted = zips.length > 0 ? zips.slice(0, 1) : newestFirst;
  const [{ name, user, item, late }] = counted as [Upload];
  return {
    name,
    source: item,
    items: counted.map((one) => ({ item: one.item, as: one.file })),
    late,
    platformId: user,
    student: roster.byId(user) ?? roster.byName(name),
    notes: zips.length > 1 ? [`There are ${zips.length} zips; the one uploaded last counts.`] : [],
  };
}
