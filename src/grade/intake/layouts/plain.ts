import type { HandIn, SourceItem } from '../hand-in.js';
import type { Roster } from './roster.js';

/** A folder of folders or of zips: each is a hand-in, named by an id of the key, by a student's name, or as one likes. */
export function plainHandIns(items: readonly SourceItem[], roster: Roster): readonly HandIn[] {
  return items.map(({ name: item, kind }) => {
    const name = item.replace(/\.zip$/i, '');
    return {
      name,
      source: item,
      items: [{ item, as: kind === 'folder' ? '' : item }],
      late: false,
      platformId: null,
      student: roster.byId(name) ?? roster.byName(name),
      notes: [],
    };
  });
}
