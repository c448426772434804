import { citationRanges } from '../citations.js';
import type { Inline } from '../document.js';

/** Text of one look; a line break is a run of its own, whose text is `\n`. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly struck?: true;
  readonly code?: true;
  /** Set small and high, as the number of a reference. */
  readonly raised?: true;
  /** The id of what it leads to within the report. */
  readonly to?: string;
  /** The address of what it leads to outside. */
  readonly url?: string;
}

/** The look of a run, without its text. */
export type Look = Omit<Run, 'text'>;

/** Sentences of Lind's own as runs. */
export const inlineRuns = (parts: readonly Inline[]): readonly Run[] => parts.flatMap(partRuns);

function partRuns(part: Inline): readonly Run[] {
  if (typeof part === 'string') return [{ text: part }];
  if ('cite' in part) return citation(part.cite);
  if ('code' in part) return [{ text: part.code, code: true }];
  return [{ text: part.text, to: part.see }];
}

/** The id of an entry in the list of references. */
export const referenceId = (number: number): string => `ref-${number}`;

function citation(numbers: readonly number[]): readonly Run[] {
  const reference = (number: number): Run => ({ text: `${number}`, raised: true, to: referenceId(number) });
  return citationRanges(numbers).flatMap(({ from, to }, at) => [
    ...(at > 0 ? [raised(',')] : []),
    reference(from),
    ...(to > from ? [raised('–'), reference(to)] : []),
  ]);
}

const raised = (text: string): Run => ({ text, raised: true });
