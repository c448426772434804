import { left } from '../../methods/kit/table-rows.js';
import { type Checklist, checklistFor } from '../checklist/checklist.js';
import type { Facts } from '../checklist/evidence.js';
import { countsText, type FilledItem, fillChecklist, stateText } from '../checklist/fill.js';
import { type Block, heading, text } from '../document.js';
import type { Apparatus } from './apparatus.js';

/**
 * The reporting checklist as an appendix, filled from the study.
 *
 * @param checklist null where none goes with the design
 */
export function checklistSection(
  checklist: Checklist | null,
  facts: Facts,
  apparatus: Apparatus,
): readonly Block[] {
  const { remark } = checklistFor(facts.study);
  if (checklist === null) {
    return remark === undefined
      ? []
      : [heading(2, 'reporting-checklist', 'Appendix: reporting checklist'), text(remark)];
  }
  const items = fillChecklist(checklist, facts);
  const { title } = checklist;
  const opening = [
    `${title} is the reporting guideline for ${checklist.for}; its items are given in Lind’s own words, by their numbers.`,
    ...(remark === undefined ? [] : [remark]),
    `Of ${items.length} items: ${countsText(items)}. Lind tells where an item is spoken of, and not whether what is said there will do.`,
  ];
  return [
    heading(2, 'reporting-checklist', `Appendix: reporting checklist (${title})`),
    text(opening.join(' '), apparatus.cite([checklist.source])),
    apparatus.table(`${title}: where each item is reported`, {
      title,
      columns: [left('Item'), left('What it asks for'), left('Where it is')],
      rows: items.map(row),
      footnotes: [],
    }),
  ];
}

const row = (item: FilledItem): readonly string[] => [item.id, item.asks, stateText(item)];
