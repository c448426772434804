import type { Rubric } from '../../simulate/rubric/rubric.js';
import { scaleReliability } from '../../stats/cronbach-alpha.js';
import type { ClassMember } from './class-member.js';

/** How one criterion told the class apart. */
export interface CriterionPicture {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** Students for whom it is marked, of those who were assessed. */
  readonly marked: number;
  /** Mean share of its points, of 1: its difficulty. Null while nobody is marked. */
  readonly difficulty: number | null;
  /**
   * Correlation with the points of all other criteria together: its discrimination. Null where one of them does not
   * vary, or too few students are marked.
   */
  readonly discrimination: number | null;
}

/** So few students show no correlation worth the name. */
const fewest = 10;

/** Difficulty and discrimination of every criterion, over the students who were assessed. */
export function criteriaPicture(
  members: readonly ClassMember[],
  { criteria }: Rubric,
): readonly CriterionPicture[] {
  const assessed = members.filter(({ status }) => status === 'marked' || status === 'open');
  const columns = criteria.map((_, at) => assessed.map(({ points }) => points[at] ?? null));
  const correlations = itemRest(columns);
  return criteria.map(({ id, title, points }, at) => {
    const given = columns[at]!.filter((value) => value !== null);
    const sum = given.reduce((total, value) => total + value, 0);
    const difficulty = given.length === 0 || points === 0 ? null : sum / given.length / points;
    return { id, title, points, marked: given.length, difficulty, discrimination: correlations[at] ?? null };
  });
}

/** Item-rest correlations among the criteria that are marked for everyone; null for the others. */
function itemRest(columns: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  const whole = columns.flatMap((column, at) => (column.includes(null) ? [] : [at]));
  if (whole.length < 2 || columns[0]!.length < fewest) return columns.map(() => null);
  const { items } = scaleReliability(whole.map((at) => Float64Array.from(columns[at]! as readonly number[])));
  const found = new Map(whole.map((at, place) => [at, items[place]!.itemRestCorrelation]));
  return columns.map((_, at) => found.get(at) ?? null);
}
