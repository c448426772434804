import type { Criterion, Rubric } from '../../simulate/rubric/rubric.js';
import { sha256 } from '../../study/canonical.js';
import type { CriterionResult } from '../assessment.js';
import type { OwnWords } from '../own-words.js';
import type { GradedRecord } from '../record.js';

/** One criterion of one student that waits for a person. */
export interface OpenItem {
  readonly student: string;
  /** As the grader reads it: the name, or a number where the marking is blind. */
  readonly shownAs: string;
  readonly criterion: Criterion;
  readonly result: CriterionResult;
  readonly words: readonly OwnWords[];
}

/** What each criterion of the bundled rubrics is about, in parts of study.yaml; of any other, everything is shown. */
const about: { readonly [criterion: string]: readonly string[] } = {
  question: ['title', 'question'],
  flaws: ['data-decisions', 'limitations'],
  missing: ['data-decisions', 'limitations'],
  validity: ['threats', 'limitations', 'certainty'],
  conclusion: ['findings', 'conclusion', 'application', 'certainty'],
};

/** The parts of a student's text that a criterion is about; all parts where that is not known, or none is there. */
export function wordsFor(criterion: string, words: readonly OwnWords[]): readonly OwnWords[] {
  const parts = Object.hasOwn(about, criterion) ? about[criterion]! : [];
  const own = words.filter(({ where }) => parts.includes(where));
  return own.length > 0 ? own : words;
}

interface Marked {
  readonly rubric: Rubric;
  readonly names: ReadonlyMap<string, string>;
  /** Whether a person has marked it already. */
  readonly isGiven: (student: string, criterion: string) => boolean;
  readonly blind: boolean;
}

/**
 * What is open of hand-ins that were assessed, criterion by criterion: to mark one criterion of all students before the next keeps the measure even.
 * Blind, the students come in an order of chance and without their names.
 */
export function openItems(
  records: readonly Pick<GradedRecord, 'assessment' | 'words'>[],
  { rubric, names, isGiven, blind }: Marked,
): readonly OpenItem[] {
  const ordered = blind
    ? records.toSorted((a, b) => (shuffled(a.assessment.student) < shuffled(b.assessment.student) ? -1 : 1))
    : records;
  return rubric.criteria.flatMap((criterion, at) =>
    ordered.flatMap(({ assessment, words }, place): readonly OpenItem[] => {
      const { student } = assessment;
      const result = assessment.criteria[at]!;
      if (result.awarded !== null || isGiven(student, criterion.id)) return [];
      const name = names.get(student) ?? '';
      const shownAs = blind ? `Hand-in ${place + 1}` : name === '' ? student : `${name} (${student})`;
      return [{ student, shownAs, criterion, result, words }];
    }),
  );
}

const shuffled = (student: string): string => sha256(`order ${student}`);

/** So many students by chance, the same for every grader, so that two of them can mark the same sample. */
export function sampleOf(students: readonly string[], size: number): readonly string[] {
  const drawn = students.toSorted((a, b) => (sha256(`sample ${a}`) < sha256(`sample ${b}`) ? -1 : 1));
  return drawn.slice(0, size);
}
