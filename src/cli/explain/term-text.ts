import type { Effects } from '../../effects/effects.js';
import type { GlossaryEntry } from '../../guide/glossary/glossary.js';
import { capital } from '../../methods/kit/wording.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';

type Terminal = Effects['terminal'];

/** One term as a page. */
export function termText(entry: GlossaryEntry, { columns, color }: Terminal): string {
  const style = paint(color);
  const width = textWidth(columns);
  const part = (title: string, text: string) => [style.bold(title), ...wrap(text, width)].join('\n');
  const also = entry.synonyms.filter((synonym) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(synonym));
  return `${[
    part(entry.term, entry.says),
    part('Often misunderstood', entry.misunderstanding),
    part('In numbers', entry.example),
    ...(also.length > 0 ? [part('Also called', also.join(', '))] : []),
    ...(entry.see.length > 0 ? [part('See also', entry.see.join(', '))] : []),
  ].join('\n\n')}\n`;
}

/** Terms by topic, in the order of the file, or by first letter. */
export function glossaryText(
  entries: readonly GlossaryEntry[],
  by: 'topic' | 'letter',
  { columns, color }: Terminal,
): string {
  const style = paint(color);
  const width = textWidth(columns);
  const sorted = entries.toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
  const groupOf = ({ term, topic }: GlossaryEntry) =>
    by === 'topic' ? capital(topic) : term.charAt(0).toUpperCase();
  const sections = [...new Set((by === 'topic' ? entries : sorted).map(groupOf))].map((group) => {
    const terms = sorted.filter((entry) => groupOf(entry) === group).map(({ term }) => term);
    return [style.bold(group), ...wrap(`  ${terms.join(', ')}`, width, '  ')].join('\n');
  });
  return `${sections.join('\n\n')}\n\n${entries.length} terms. Have one explained with: lind explain <term>\n`;
}
