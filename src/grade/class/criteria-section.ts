import { fixed, percent } from '../../methods/kit/format.js';
import { left, right } from '../../methods/kit/table-rows.js';
import { list } from '../../methods/kit/wording.js';
import { type Block, type Content, heading, text } from '../../report/document.js';
import type { Rubric } from '../../simulate/rubric/rubric.js';
import { pointsText } from '../feedback/feedback.js';
import type { ClassMember } from './class-member.js';
import { type CriterionPicture, criteriaPicture } from './criteria.js';
import type { Numbering } from './numbering.js';

/** Below this share of the points a criterion was hard for the class. */
const hard = 0.4;
/** Below this an item is usually said not to tell students apart (Ebel & Frisbie 1991, Essentials of Educational Measurement, 5th ed.). */
const weak = 0.2;

/** How hard each criterion was, and how far it goes with the others. */
export function criteriaSection(
  members: readonly ClassMember[],
  { rubric, number }: { readonly rubric: Rubric; readonly number: Numbering },
): readonly Block[] {
  const criteria = criteriaPicture(members, rubric);
  if (criteria.every(({ marked }) => marked === 0)) return [];
  return [
    heading(2, 'criteria', 'Criteria'),
    ...words(criteria),
    number.table({
      id: 'criteria-table',
      caption: 'Each criterion over the students who were assessed.',
      columns: [
        left('Criterion'),
        right('Points'),
        right('Marked'),
        right('Difficulty¹'),
        right('Discrimination²'),
      ],
      rows: criteria.map(({ title, points, marked, difficulty, discrimination }) => [
        title,
        pointsText(points),
        String(marked),
        difficulty === null ? '–' : percent(difficulty, 0),
        discrimination === null ? '–' : fixed(discrimination, 2),
      ]),
      footnotes: [
        'Mean share of the points: the higher, the easier.',
        'Correlation of the points with those of all other criteria together; not given where a criterion does not vary, is not marked for everyone, or fewer than ten students are assessed.',
      ],
    }),
  ];
}

function words(criteria: readonly CriterionPicture[]): readonly Content[] {
  const titles = (holds: (one: CriterionPicture) => boolean) =>
    criteria.filter(holds).map(({ title }) => `“${title}”`);
  const hardOnes = titles(({ difficulty }) => difficulty !== null && difficulty < hard);
  const weakOnes = titles(({ discrimination }) => discrimination !== null && discrimination < weak);
  return [
    ...(hardOnes.length === 0
      ? []
      : [
          text(
            `Hard for this class, with less than ${percent(hard, 0)} of the points on average: ${list(hardOnes)}. Worth a word in the next lesson.`,
          ),
        ]),
    ...(weakOnes.length === 0
      ? []
      : [
          text(
            `Hardly go with the rest (item-rest correlation below ${fixed(weak, 1)}): ${list(weakOnes)}. Such a criterion may ask for something of its own, be met by nearly everyone, or be marked unevenly; look at it before you use it again.`,
          ),
        ]),
  ];
}
