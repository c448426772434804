import { left, right } from '../../methods/kit/table-rows.js';
import { plural } from '../../methods/kit/wording.js';
import { type Block, type Content, heading, text } from '../../report/document.js';
import type { PlainDocument } from '../../report/plain-document.js';
import type { Rubric } from '../../simulate/rubric/rubric.js';
import type { TermScale } from '../../simulate/truth/outcome.js';
import { version } from '../../version.js';
import type { AlikeQuestion } from '../assess/alike.js';
import { pointsText } from '../feedback/feedback.js';
import type { MarkStatus } from '../marks/student-mark.js';
import type { Submission } from '../submission.js';
import type { ClassMember } from './class-member.js';
import { criteriaSection } from './criteria-section.js';
import { estimatesPicture } from './estimates.js';
import { estimatesSection } from './estimates-section.js';
import { marksSection } from './marks-section.js';
import { Numbering } from './numbering.js';

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

/** More rows are for `grades.csv`. */
const mostListed = 1000;

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

const named = ({ id, name }: ClassMember): string => (name === '' ? id : `${name} (${id})`);

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

interface ForPerson extends Pick<ClassInput, 'members' | 'unmatched' | 'questions'> {
  readonly number: Numbering;
}

/** What a person has to look at, and the list of everybody. */
function forThePerson(found: ForPerson): readonly Block[] {
  return [
    ...questionsSection(found),
    ...unreadSection(found),
    ...takenSection(found.members),
    ...studentsSection(found.members, found.number),
  ];
}

function questionsSection({ members, questions }: ForPerson): readonly Block[] {
  const byId = new Map(members.map((member) => [member.id, named(member)]));
  const alike = questions.map(({ student, other, evidence }) =>
    text(`${byId.get(student)} and ${byId.get(other)}: ${evidence.join(' ')}`),
  );
  const asked = members.flatMap((member) =>
    member.questions.map((question) => text(`${named(member)}: ${question.text}`)),
  );
  if (alike.length + asked.length === 0) return [];
  return [
    heading(2, 'questions', 'Questions for a person'),
    text(
      'These are questions and no verdicts, and students do not see them. What is alike may have an innocent reason, such as data that were handed on or a text from a lecture: ask before you judge.',
    ),
    { kind: 'list', items: [...alike, ...asked] },
  ];
}

function unreadSection({
  members,
  unmatched,
  number,
}: Pick<ForPerson, 'members' | 'unmatched' | 'number'>): readonly Block[] {
  const unread = members.filter(({ problem, status }) => problem !== null && status !== 'nothing-handed-in');
  const rows = [
    ...unread.map((member) => [named(member), member.submission?.source ?? '', member.problem!]),
    ...unmatched.map(({ name, source, problem }) => [name, source, problem ?? 'Nobody in the key fits.']),
  ];
  if (rows.length === 0) return [];
  return [
    heading(2, 'unread', 'Not marked, and why'),
    number.table({
      id: 'unread-table',
      caption: 'Hand-ins that were not marked.',
      columns: [left('Student'), left('Hand-in'), left('Why')],
      rows,
    }),
  ];
}

/** What a grader should know of how hand-ins were taken in, such as that an earlier one was left out. */
function takenSection(members: readonly ClassMember[]): readonly Block[] {
  const items = members.flatMap((member) =>
    (member.submission?.notes ?? []).map((note) => text(`${named(member)}: ${note}`)),
  );
  return items.length === 0
    ? []
    : [heading(2, 'taken-in', 'How hand-ins were taken in'), { kind: 'list', items }];
}

function studentsSection(members: readonly ClassMember[], number: Numbering): readonly Block[] {
  const shown = members.slice(0, mostListed);
  const more = members.length - shown.length;
  return [
    heading(2, 'students', 'Students'),
    number.table({
      id: 'students-table',
      caption: `All students${more > 0 ? `; ${more} more are in grades.csv` : ''}.`,
      columns: [left('Student'), left('Status'), right('Points'), right('Out of')],
      rows: shown.map((member) => [
        named(member),
        `${member.status}${member.submission?.late ? ', late' : ''}`,
        pointsText(member.soFar),
        pointsText(member.soFarOf),
      ]),
    }),
  ];
}
