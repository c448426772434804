import { plural } from '../../methods/kit/wording.js';
import type { Assessment } from '../assessment.js';

/** Two hand-ins that have in common what hangs on the data or the words of one student: a question for a person, no verdict. */
export interface AlikeQuestion {
  readonly student: string;
  /** Whose data or words they may be. */
  readonly other: string;
  readonly evidence: readonly string[];
}

type Marked = Pick<Assessment, 'student' | 'fingerprint'>;

/** Numbers in full digits that must be the same; one can be so by chance. */
const leastNumbers = 2;
/** Of the twelve stretches of words that are kept of each text. */
const leastStretches = 6;
/** Words that more students have come from the brief or the lecture. */
const commonStock = 4;

/**
 * Pairs of hand-ins that ask for a look, in the order of the students. Time and memory grow with the hand-ins, not with
 * their pairs.
 */
export function alike(assessments: readonly Marked[]): readonly AlikeQuestion[] {
  const questions = [...sharedData(assessments), ...sharedWords(assessments)];
  return merged(questions).sort((a, b) => order(a.student, b.student) || order(a.other, b.other));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type MarkKind = 'own' | 'has' | 'says';

const marksOf = ({ fingerprint }: Marked, kind: MarkKind): string[] =>
  fingerprint.filter((mark) => mark.startsWith(`${kind}:`)).map((mark) => mark.slice(kind.length + 1));

/** Who has each mark of a kind; of those that are wanted, unless all are. */
function studentsBy(
  assessments: readonly Marked[],
  kind: MarkKind,
  isWanted: (mark: string) => boolean = () => true,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const one of assessments) {
    for (const mark of marksOf(one, kind).filter(isWanted)) {
      const students = found.get(mark);
      if (students) students.push(one.student);
      else found.set(mark, [one.student]);
    }
  }
  return found;
}

/** Results and data that are not the student's own, and whose they are. */
function sharedData(assessments: readonly Marked[]): AlikeQuestion[] {
  const holders = studentsBy(assessments, 'has');
  const owners = studentsBy(assessments, 'own', (mark) => holders.has(mark));
  const shared = new Pairs();
  for (const [mark, students] of holders) {
    const whose = owners.get(mark) ?? [];
    // What several own tells nothing of one of them; what nobody owns was taken from one place elsewhere.
    if (whose.length === 1) shared.addEach(students, whose[0]!, mark);
    if (whose.length === 0 && students.length < commonStock) shared.addEachTwo(students, mark);
  }
  return shared.questions(dataEvidence);
}

function dataEvidence({ marks }: Pair): readonly string[] | null {
  const numbers = marks.filter((mark) => !isHash(mark));
  const hasData = numbers.length < marks.length;
  if (!hasData && numbers.length < leastNumbers) return null;
  const same = `The same ${plural(numbers.length, 'number')} in full digits, such as ${numbers[0]}.`;
  return [...(hasData ? ['The same data file.'] : []), ...(numbers.length > 0 ? [same] : [])];
}

const isHash = (mark: string): boolean => /^[0-9a-f]{16}$/.test(mark);

function sharedWords(assessments: readonly Marked[]): AlikeQuestion[] {
  const shared = new Pairs();
  for (const [mark, students] of studentsBy(assessments, 'says')) {
    if (students.length < commonStock) shared.addEachTwo(students, mark);
  }
  return shared.questions(({ marks }) =>
    marks.length < leastStretches ? null : ['The same words in long stretches of the text.'],
  );
}

interface Pair {
  readonly student: string;
  readonly other: string;
  readonly marks: string[];
}

/** What each two have in common. */
class Pairs {
  readonly #pairs = new Map<string, Pair>();

  add(student: string, other: string, mark: string): void {
    if (student === other) return;
    const key = JSON.stringify([student, other]);
    const pair = this.#pairs.get(key) ?? { student, other, marks: [] };
    pair.marks.push(mark);
    this.#pairs.set(key, pair);
  }

  addEach(students: readonly string[], other: string, mark: string): void {
    for (const student of students) this.add(student, other, mark);
  }

  addEachTwo(students: readonly string[], mark: string): void {
    for (const [at, student] of students.entries()) this.addEach(students.slice(0, at), student, mark);
  }

  /** @param evidenceOf null for what chance may have made alike */
  questions(evidenceOf: (pair: Pair) => readonly string[] | null): AlikeQuestion[] {
    return [...this.#pairs.values()].flatMap((pair) => {
      const evidence = evidenceOf(pair);
      return evidence === null ? [] : [{ student: pair.student, other: pair.other, evidence }];
    });
  }
}

/** One question for each two, with all that they have in common. */
function merged(questions: readonly AlikeQuestion[]): AlikeQuestion[] {
  const found = new Map<string, AlikeQuestion>();
  for (const one of questions) {
    const key = JSON.stringify([one.student, one.other].sort(order));
    const before = found.get(key);
    found.set(
      key,
      before ? { ...before, evidence: [...new Set([...before.evidence, ...one.evidence])] } : one,
    );
  }
  return [...found.values()];
}
