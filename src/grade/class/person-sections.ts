import { left, right } from '../../methods/kit/table-rows.js';
import { type Block, heading, text } from '../../report/document.js';
import type { AlikeQuestion } from '../assess/alike.js';
import { pointsText } from '../feedback/feedback.js';
import type { Submission } from '../submission.js';
import { type ClassMember, named } from './class-member.js';
import type { Numbering } from './numbering.js';

/** What a person has to know of a class besides its numbers. */
export interface ForPerson {
  readonly members: readonly ClassMember[];
  /** Hand-ins of nobody in the key. */
  readonly unmatched: readonly Submission[];
  /** Hand-ins that have in common what hangs on one student. */
  readonly questions: readonly AlikeQuestion[];
  readonly number: Numbering;
}

/** More rows are for `grades.csv`. */
const mostListed = 1000;

/** What a person has to look at, and the list of everybody. */
export function forThePerson(found: ForPerson): readonly Block[] {
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
