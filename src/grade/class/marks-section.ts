import { quantileSorted } from 'simple-statistics';
import { countBars } from '../../charts/count-bars.js';
import { fixed } from '../../methods/kit/format.js';
import { left, right } from '../../methods/kit/table-rows.js';
import { type Block, heading, text } from '../../report/document.js';
import type { ClassMember } from './class-member.js';
import type { Numbering } from './numbering.js';

const width = 10;

/** The distribution of marks, as shares of what is marked so far. */
export function marksSection(members: readonly ClassMember[], number: Numbering): readonly Block[] {
  const shares = members
    .filter(({ status, soFarOf }) => (status === 'marked' || status === 'open') && soFarOf > 0)
    .map(({ soFar, soFarOf }) => (100 * soFar) / soFarOf)
    .sort((a, b) => a - b);
  if (shares.length === 0) return [];
  const open = members.filter(({ status }) => status === 'open').length;
  const bars = Array.from({ length: 100 / width }, (_, at) => ({
    from: at * width,
    to: (at + 1) * width,
    // The highest bar holds 100 as well.
    count: shares.filter((share) => Math.min(100 / width - 1, Math.floor(share / width)) === at).length,
  }));
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((at) => fixed(quantileSorted(shares, at), 0));
  const what = open === 0 ? 'of all points' : 'of the points that are marked so far';
  const caption = `Marks of ${shares.length} students, in percent ${what}.`;
  const rows = bars.map(({ from, to, count }) => [
    `${from} to ${to === 100 ? 'including 100' : `below ${to}`}`,
    String(count),
  ]);
  return [
    heading(2, 'marks', 'Marks'),
    text(
      `Half of the ${shares.length} students have between ${q1}% and ${q3}% ${what}; the one in the middle has ${median}%.${open === 0 ? '' : ` For ${open} of them criteria are still to be marked by a person.`}`,
    ),
    number.figure({
      id: 'marks-figure',
      caption,
      alt: `${caption} Half lie between ${q1}% and ${q3}%; the median is ${median}%. The table below has the counts.`,
      spec: countBars({
        axisTitle: `Percent ${what}`,
        counted: 'Students',
        bars,
        description: caption,
      }),
    }),
    number.table({
      id: 'marks-table',
      caption: 'The same as counts.',
      columns: [left('Percent'), right('Students')],
      rows,
    }),
  ];
}
