import { didYouMean } from '../../data/suggest.js';
import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';
import type { ReportingNote } from '../../study/reporting.js';
import { designWords } from '../build/words.js';
import type { Checklist, ChecklistItem } from './checklist.js';
import { type EvidenceName, evidence, type Facts } from './evidence.js';

export type ItemState = 'reported' | 'in-part' | 'open' | 'not-applicable';

/** An item with what is known of it. */
export interface FilledItem {
  readonly id: string;
  readonly section: string;
  readonly asks: string;
  readonly state: ItemState;
  /** Where in the report it is, what is still to be said, or why it does not apply. */
  readonly where: string;
}

/**
 * A checklist filled from a study. It says where an item is spoken of; whether what is said there is good is for readers.
 *
 * @throws LindError `unknown-item` when the study speaks of an item that the checklist does not have
 */
export function fillChecklist(checklist: Checklist, facts: Facts): readonly FilledItem[] {
  const notes = new Map((facts.study.reporting?.items ?? []).map((note) => [String(note.item), note]));
  const ids = checklist.sections.flatMap(({ items }) => items.map(({ id }) => id));
  for (const id of notes.keys()) if (!ids.includes(id)) throw unknownItem(id, ids, checklist);
  return checklist.sections.flatMap(({ title, items }) =>
    items.map((item) => ({
      id: item.id,
      section: title,
      asks: item.asks,
      ...(ofNote(notes.get(item.id)) ?? ofStudy(item, facts)),
    })),
  );
}

const unknownItem = (id: string, ids: readonly string[], { title }: Checklist): LindError =>
  new LindError(
    'unknown-item',
    `study.yaml speaks of item ${id} under "reporting", which ${title} does not have.${didYouMean(id, ids)} It has ${ids[0]} to ${ids.at(-1)}.`,
  );

type Filled = Pick<FilledItem, 'state' | 'where'>;

/** What the authors say goes before what can be seen. */
function ofNote(note: ReportingNote | undefined): Filled | null {
  if (note?.['not-applicable'] !== undefined)
    return { state: 'not-applicable', where: note['not-applicable'] };
  return note?.where === undefined ? null : { state: 'reported', where: note.where };
}

function ofStudy({ by = [], rest, designs, when = [] }: ChecklistItem, facts: Facts): Filled {
  const { design } = facts.study;
  if (designs && !designs.includes(design)) {
    return {
      state: 'not-applicable',
      where: `not asked of this design (${designWords[design].toLowerCase()})`,
    };
  }
  const holds = (name: EvidenceName): boolean => evidence[name].holds(facts);
  if (!when.every(holds)) return { state: 'not-applicable', where: 'the study has none' };
  const seen = [...new Set(by.filter(holds).map((name) => evidence[name].where))];
  if (seen.length === 0) return { state: 'open', where: '' };
  const places = seen.join('; ');
  if (by.every(holds) && rest === undefined) return { state: 'reported', where: places };
  return { state: 'in-part', where: rest === undefined ? places : `${places}. To be said: ${rest}` };
}

const stateWords: { readonly [S in ItemState]: string } = {
  reported: 'reported',
  'in-part': 'reported in part',
  open: 'open',
  'not-applicable': 'not applicable',
};

/** An item in a cell or a line: where it is reported, or that it is open. */
export function stateText({ state, where }: Filled): string {
  if (state === 'reported') return where;
  if (state === 'open') return 'Open';
  return state === 'in-part' ? `In part: ${where}` : `Not applicable: ${where}`;
}

/**
 * How many items are in which state: "20 reported, 8 reported in part and 14 open".
 *
 * @example countsText([{ id: '1', section: '', asks: '', state: 'open', where: '' }]) // => '1 open'
 */
export function countsText(items: readonly FilledItem[]): string {
  const counted = (Object.keys(stateWords) as ItemState[]).flatMap((state) => {
    const n = items.filter((item) => item.state === state).length;
    return n === 0 ? [] : [`${n} ${stateWords[state]}`];
  });
  return list(counted);
}
