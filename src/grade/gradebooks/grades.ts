import { misfit, type Shape } from '../../simulate/key/shape.js';
import type { AlikeQuestion } from '../assess/alike.js';
import type { PersonMark } from '../marks/person-mark.js';
import { type MarkStatus, type StudentMark, statusOf } from '../marks/student-mark.js';
import type { GradedRecord } from '../record.js';
import type { Submission } from '../submission.js';

/** One student in `grades.json`: a line of its own, so that a large course can be read line by line. */
export interface GradeLine {
  readonly student: string;
  readonly name: string;
  readonly status: MarkStatus;
  readonly total: number | null;
  readonly of: number;
  readonly soFar: number;
  readonly soFarOf: number;
  readonly open: readonly string[];
  /** Marks that people gave, in their order. */
  readonly people: readonly PersonMark[];
  readonly submission: Submission | null;
  readonly basis: string;
  readonly assessment: GradedRecord['assessment'];
  /** Points by criterion, as they count. */
  readonly points: { readonly [criterion: string]: number | null };
}

interface Graded {
  readonly name: string;
  readonly mark: StudentMark;
  readonly record: GradedRecord;
}

/** Everything that is known of one student's marks. */
export function gradeLine({ name, mark, record }: Graded): GradeLine {
  const { student, total, of, soFar, soFarOf, open } = mark;
  return {
    ...{ student, name, status: statusOf(mark), total, of, soFar, soFarOf, open },
    points: Object.fromEntries(mark.criteria.map(({ id, given }) => [id, given])),
    people: mark.criteria.flatMap(({ people }) => people),
    submission: record.submission,
    basis: record.basis,
    assessment: record.assessment,
  };
}

/** The students of a `grades.json` as it was written, one at a time; nothing where it is not as it was written. */
export function* gradesIn(bytes: Uint8Array): Generator<GradeLine> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf(10); at >= 0 && at + 1 < buffer.length; ) {
    const end = buffer.indexOf(10, at + 1);
    const line = buffer.toString('utf8', at + 1, end < 0 ? buffer.length : end).replace(/,$/, '');
    at = end;
    if (!line.startsWith('{"student"')) continue;
    const value: unknown = parsed(line);
    if (misfit(value, lineShape) === null) yield value as GradeLine;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const lineShape = {
  student: 'text',
  status: 'text',
  soFar: 'number',
  soFarOf: 'number',
  basis: 'text',
  people: ['any'],
  points: {},
  assessment: { lind: 'text' },
} as const satisfies Shape;

/** What `grades.json` says before the students. */
export interface GradesHead {
  /** Version of Lind. */
  readonly lind: string;
  readonly assignment: string;
  readonly title: string;
  readonly rubricHash: string;
  /** Such as `3/16`; null for the whole course. */
  readonly shard: string | null;
  /** Hand-ins of nobody in the key. */
  readonly unmatched: readonly Submission[];
  /** Hand-ins that have in common what hangs on one student: questions for a person. */
  readonly questions: readonly AlikeQuestion[];
}

/** `grades.json`, part by part: JSON with one student a line. */
export async function* gradesJson(head: GradesHead, lines: AsyncIterable<GradeLine>): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"students":[`;
  let before = '\n';
  for await (const line of lines) {
    yield before + JSON.stringify(line);
    before = ',\n';
  }
  yield '\n]}\n';
}
