import type { Course } from '../hand-in.js';

/** Finds students by what a platform says of them. */
export interface Roster {
  /** By id, in any case. */
  byId(id: string): string | null;
  /** By a name that only one of them has; letters and digits count, in the order of "Last, First" or of "First Last". */
  byName(name: string): string | null;
}

/** Students of a course, made ready to be found. */
export function rosterOf({ students }: Course): Roster {
  const ids = new Map(students.map(({ id }) => [id.toLowerCase(), id]));
  const names = new Map<string, string | null>();
  for (const { id, name } of students) {
    for (const form of nameForms(name))
      names.set(form, names.has(form) && names.get(form) !== id ? null : id);
  }
  return {
    byId: (id) => ids.get(id.toLowerCase()) ?? null,
    byName: (name) => names.get(bare(name)) ?? null,
  };
}

/** "Doe, Jane" is "Jane Doe" too; which of two words is the family name cannot be told, so both orders are forms. */
function nameForms(name: string): ReadonlySet<string> {
  const words = name.replaceAll(',', ' ').trim().split(/\s+/);
  const turned = [words.at(-1)!, ...words.slice(0, -1)];
  const back = [...words.slice(1), words[0]!];
  return new Set([words, turned, back].map((form) => bare(form.join(''))).filter((form) => form !== ''));
}

const bare = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
