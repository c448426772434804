import { plural } from '../../methods/kit/wording.js';
import { type Content, text } from '../../report/document.js';
import type { PlainDocument } from '../../report/plain-document.js';
import type { Rubric } from '../../simulate/rubric/rubric.js';
import type { TermScale } from '../../simulate/truth/outcome.js';
import { version } from '../../version.js';
import type { AlikeQuestion } from '../assess/alike.js';
import type { MarkStatus } from '../marks/student-mark.js';
import type { Submission } from '../submission.js';
import { type ClassMember, named } from './class-member.js';
import { criteriaSection } from './criteria-section.js';
import { estimatesPicture } from './estimates.js';
import { estimatesSection } from './estimates-section.js';
import { marksSection } from './marks-section.js';
import { Numbering } from './numbering.js';
import { forThePerson } from './person-sections.js';

/** What the page of a class is made of. */
export interface ClassInput {
  readonly title: string;
  readonly rubric: Rubric;
  readonly members: readonly ClassMember[];
  /** Hand-ins of nobody in the key. */
  readonly unmatched: readonly Submission[];
  /** Hand-ins that have in common what hangs on one student. */
  readonly questions: readonly AlikeQuestion[];
  /** The scale of a term of the key; null when the key does not know it. */
  readonly scaleOf: (term: string) => TermScale | null;
  /** Without anything that tells who somebody is, to be shown in class. */
  readonly anonymous: boolean;
}

/** The class on one page, for the instructor or, without names, for the class itself. */
export function classPage({
  title,
  rubric,
  members,
  unmatched,
  questions,
  scaleOf,
  anonymous,
}: ClassInput): PlainDocument {
  const number = new Numbering();
  const picture = estimatesPicture(members, scaleOf);
  const nameOf = anonymous ? null : ({ member }: { readonly member: ClassMember }) => named(member);
  return {
    lang: 'en',
    title: `The class: ${title}`,
    lines: [],
    opening: openingOf(members),
    body: [
      ...(picture === null ? [] : estimatesSection(picture, { number, nameOf })),
      ...marksSection(members, number),
      ...criteriaSection(members, { rubric, number }),
      ...(anonymous ? [] : forThePerson({ members, unmatched, questions, number })),
    ],
    colophon: anonymous
      ? `Made with Lind ${version}. Nobody is named here, and students stand in the order of their estimates.`
      : `Made with Lind ${version}. This page names students: show "lind grade --anonymous" in class.`,
    version,
  };
}

const counted: readonly (readonly [MarkStatus, (count: number) => string])[] = [
  ['marked', (count) => `${plural(count, 'student has', 'students have')} a total`],
  ['open', (count) => `${count} with criteria still open for a person`],
  ['nothing-handed-in', (count) => `${count} handed in nothing`],
  ['unreadable', (count) => `${count} could not be read`],
  ['stopped', (count) => `${count} took more time or memory than a hand-in may`],
];

function openingOf(members: readonly ClassMember[]): readonly Content[] {
  const said = counted.flatMap(([status, words]) => {
    const count = members.filter((member) => member.status === status).length;
    return count === 0 ? [] : [words(count)];
  });
  return [
    text(`${plural(members.length, 'student')} in the key: ${said.join('; ')}.`),
    ...versionWords(members),
  ];
}

/** Results of another version may differ for that reason alone. */
function versionWords(members: readonly ClassMember[]): readonly Content[] {
  const others = new Map<string, number>();
  for (const { madeWith } of members) {
    if (madeWith !== null && madeWith !== version) others.set(madeWith, (others.get(madeWith) ?? 0) + 1);
  }
  return [...others]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([other, count]) =>
      text(
        `${plural(count, 'hand-in was', 'hand-ins were')} made with Lind ${other}, and run again with ${version}.`,
      ),
    );
}
