import type { TermKey } from '../simulate/key/key.js';
import { type Conclusion, conclusionOf } from '../simulate/truth/variant.js';
import type { Course } from './course.js';

/** How the main result of one student's data compares with the truth. */
export interface VariantRow {
  readonly student: string;
  readonly term: string;
  readonly estimate: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly conclusion: Conclusion | null;
  /** Outside the middle 95% of such data sets. */
  readonly isExtreme: boolean;
  readonly flaws: number;
}

/** Every variant of a roster by its expected analysis and main term. */
export function variantRows({ packages, design }: Course): readonly VariantRow[] {
  const truth = design.truths[0]!.terms[0]!;
  return packages.map(({ student, key }) => {
    const { sample, tolerance, term } = key.analyses[0]!.truth[0]!;
    return {
      student: student.id,
      term,
      ...sample,
      conclusion: conclusionOf({ term, ...sample }, truth),
      isExtreme: isOutside(sample.estimate, tolerance),
      flaws: key.flaws.length,
    };
  });
}

const isOutside = (estimate: number | null, { low, high }: TermKey['tolerance']): boolean =>
  estimate === null || estimate < low || estimate > high;

/** What an instructor should know of the variants of this roster before they hand them out. */
export function variantWarnings(rows: readonly VariantRow[]): readonly string[] {
  const ids = (holds: (row: VariantRow) => boolean) => rows.filter(holds).map(({ student }) => student);
  const contrary = ids(({ conclusion }) => conclusion === 'contrary');
  const unsettled = ids(({ conclusion }) => conclusion === 'unsettled');
  const none = ids(({ estimate }) => estimate === null);
  return [
    ...said(none, 'have data in which the expected analysis gives no result'),
    ...said(contrary, 'have data that lead to another conclusion than the truth'),
    ...said(unsettled, 'have data that leave the question open, where the truth is a difference'),
  ];
}

const shown = 10;

function said(ids: readonly string[], what: string): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > shown ? ` and ${ids.length - shown} more` : '';
  return [
    `${ids.length} of the students ${what}: ${ids.slice(0, shown).join(', ')}${more}. Mark them by their own data, or give them others with --replace.`,
  ];
}
