import { type Criterion, type Rubric, rubricChecks, totalPoints } from './rubric.js';

/** A rubric as students get it, in Markdown. */
export function rubricText(rubric: Rubric): string {
  const rows = rubric.criteria.map(
    ({ title, points, ...marks }) => `| ${title} | ${points} | ${howMarked(marks)} |`,
  );
  return [
    `# ${rubric.title}`,
    '',
    `${totalPoints(rubric)} points in all.`,
    '',
    '| What is marked | Points | How |',
    '|---|---:|---|',
    ...rows,
    '',
  ].join('\n');
}

function howMarked({ check, person }: Pick<Criterion, 'check' | 'person'>): string {
  if (check) return `Checked by Lind: ${rubricChecks[check]}`;
  const levels = person!.levels.map(({ points, descriptor }) => `**${points}** ${descriptor}`);
  return [person!['look-for'], ...levels].join('<br>');
}
