import { fixed } from '../../methods/kit/format.js';
import { plural } from '../../methods/kit/wording.js';
import { type Block, type Content, type Entry, heading, text } from '../../report/document.js';
import type { PlainDocument } from '../../report/plain-document.js';
import { version } from '../../version.js';
import type { Remark } from '../assessment.js';
import { type MarkedCriterion, type StudentMark, statusOf } from '../marks/student-mark.js';

/** What the feedback of one student is made of. */
export interface FeedbackInput {
  /** Title of the assignment. */
  readonly title: string;
  /** As the roster has it; empty when it has none. */
  readonly name: string;
  readonly mark: StudentMark;
  readonly remarks: readonly Remark[];
}

/** What a student reads of their own work: the marks with their reasons, what held, what to mend, what to look at. */
export function feedbackDocument({ title, name, mark, remarks }: FeedbackInput): PlainDocument {
  const { student } = mark;
  return {
    lang: 'en',
    title: `Feedback: ${title}`,
    lines: [name === '' ? student : `${name} (${student})`],
    opening: openingOf(mark),
    body: [...marksSection(mark), ...remarkSections(remarks)],
    colophon: `Checked by Lind ${version} on the data that you were given, by running your study again. If something here does not seem right, say so: checks can err, and so can people.`,
    version,
  };
}

/**
 * Points as people write them: up to two decimals.
 *
 * @example pointsText(7.5) // => '7.5'
 * @example pointsText(10) // => '10'
 */
export const pointsText = (points: number): string => fixed(points, 2).replace(/\.?0+$/, '');

function openingOf(mark: StudentMark): readonly Content[] {
  const { outcome, problem, total, of, soFar, soFarOf, open } = mark;
  if (statusOf(mark) === 'marked')
    return [text(`You have ${pointsText(total!)} of ${pointsText(of)} points.`)];
  switch (outcome) {
    case 'assessed':
      return [
        text(
          `So far you have ${pointsText(soFar)} of ${pointsText(soFarOf)} points. ${plural(open.length, 'criterion is', 'criteria are')} still to be marked by a person, so there is no total yet.`,
        ),
      ];
    case 'nothing-handed-in':
      return [
        text('Nothing was handed in under your name. If you did hand something in, tell your teacher.'),
      ];
    default:
      return [
        text(`What you handed in could not be marked: ${problem}`),
        text('Your teacher has been told, and nothing is marked down for it yet.'),
      ];
  }
}

/** Without an assessment every criterion would say the same. */
function marksSection(mark: StudentMark): readonly Block[] {
  const isSaid = mark.outcome === 'assessed' || mark.criteria.some(({ people }) => people.length > 0);
  if (!isSaid) return [];
  return [
    heading(2, 'marks', 'Your marks'),
    { kind: 'definitions', entries: mark.criteria.map(criterionEntry) },
  ];
}

function criterionEntry({ title, points, given, people, reason, evidence }: MarkedCriterion): Entry {
  const person = people.at(-1);
  const score =
    given === null
      ? `open, of\u00a0${pointsText(points)}`
      : `${pointsText(given)}\u00a0of\u00a0${pointsText(points)}`;
  const why = person === undefined ? [text(reason)] : byPerson(person);
  const shown = person === undefined ? evidence : [];
  return { term: `${title}: ${score}`, content: [...why, ...shown.map((line) => text(line))] };
}

const byPerson = ({ by, note }: { readonly by?: string; readonly note?: string }): readonly Content[] => [
  ...(note ? [text(note)] : []),
  text(`Marked by ${by ?? 'your grader'}.`),
];

/** What is for the grader alone is not among them. */
const sections = [
  { kind: 'held', id: 'held', title: 'What held' },
  { kind: 'mend', id: 'mend', title: 'What to mend' },
  { kind: 'look', id: 'look', title: 'What to look at' },
] as const satisfies readonly {
  readonly kind: Remark['kind'];
  readonly id: string;
  readonly title: string;
}[];

function remarkSections(remarks: readonly Remark[]): readonly Block[] {
  return sections.flatMap(({ kind, id, title }): readonly Block[] => {
    const own = remarks.filter((remark) => remark.kind === kind);
    if (own.length === 0) return [];
    const items = own.map(({ where, text: said }) =>
      where === '' ? text(said) : text({ code: where }, `: ${said}`),
    );
    return [heading(2, id, title), { kind: 'list', items }];
  });
}
