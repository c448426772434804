import { parseDocument } from 'yaml';
import { LindError } from '../../../errors.js';
import { nestsTooDeeply } from '../../../study/nesting.js';
import type { HandIn, SourceItem } from '../hand-in.js';
import type { Roster } from './roster.js';

/** The list of an export of Gradescope, at its top. */
export const gradescopeList = 'submission_metadata.yml';

interface Submitter {
  readonly name: string;
  readonly sid: string;
  readonly email: string;
}

/**
 * A hand-in for each folder of an export. Keys of the list are symbols of Ruby (`:name`), or plain ones.
 *
 * @param list the text of `submission_metadata.yml`
 * @throws LindError `bad-gradescope-list`
 */
export function gradescopeHandIns(
  items: readonly SourceItem[],
  list: string,
  roster: Roster,
): readonly HandIn[] {
  const submitters = submittersByFolder(list);
  return items
    .filter(({ name }) => name !== gradescopeList)
    .map((item) => handIn(item, submitters.get(item.name) ?? [], roster));
}

function handIn({ name: item, kind }: SourceItem, submitters: readonly Submitter[], roster: Roster): HandIn {
  const [first = { name: '', sid: '', email: '' }] = submitters;
  const ids = [first.sid, first.email, first.email.split('@')[0]!].filter((id) => id !== '');
  const byId = ids.map((id) => roster.byId(id)).find((id) => id !== null);
  return {
    name: submitters.length === 0 ? item : submitters.map(({ name, email }) => name || email).join(', '),
    source: item,
    items: [{ item, as: kind === 'folder' ? '' : item }],
    late: false,
    platformId: ids[0] ?? null,
    student: submitters.length > 1 ? null : (byId ?? roster.byName(first.name)),
    notes: submitters.length > 1 ? [groupNote(submitters.length)] : [],
  };
}

const groupNote = (size: number): string =>
  `It was handed in by a group of ${size}; it goes to the student whose assignment it holds.`;

function submittersByFolder(text: string): ReadonlyMap<string, readonly Submitter[]> {
  const list = parsed(text);
  if (!isRecord(list)) throw badList();
  return new Map(
    Object.entries(list).map(([folder, entry]) => {
      const found = isRecord(entry) ? fieldOf(entry, 'submitters') : null;
      return [folder, Array.isArray(found) ? found.filter(isRecord).map(submitterOf) : []];
    }),
  );
}

/** Everything is text, so that an id keeps its zeros; anchors are few in an honest list, and tags of Ruby say nothing here. */
function parsed(text: string): unknown {
  if (nestsTooDeeply(text)) throw badList();
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', schema: 'failsafe' });
  if (document.errors.length > 0) throw badList();
  try {
    return document.toJS({ maxAliasCount: 1000 });
  } catch {
    throw badList();
  }
}

const badList = (): LindError =>
  new LindError(
    'bad-gradescope-list',
    `${gradescopeList} is not what Gradescope writes; export the submissions again.`,
  );

type Fields = { readonly [key: string]: unknown };

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldOf = (fields: Fields, key: string): unknown => fields[`:${key}`] ?? fields[key];

function submitterOf(fields: Fields): Submitter {
  const text = (key: string) => {
    const value = fieldOf(fields, key);
    return typeof value === 'string' ? value : '';
  };
  return { name: text('name'), sid: text('sid'), email: text('email') };
}
