import type { Effects } from '../../effects/effects.js';
import { checkExercise, type ExerciseProofs } from '../../guide/exercise/check-exercise.js';
import { plural } from '../../methods/kit/wording.js';
import { readDocument, readStudyData } from '../../study/load/load-study.js';
import { requireStudy } from '../../study/read-study.js';
import { exerciseFolder, exerciseNames, loadExercise } from '../new/exercises.js';
import { readSkeleton } from '../new/new-folder.js';
import { CheckFailed } from '../run.js';
import { folderReader } from '../study-files.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';

interface Asked {
  /** Empty for all. */
  readonly names: readonly string[];
  readonly json: boolean;
}

interface Proven {
  readonly name: string;
  readonly holds: boolean;
  readonly totals: number;
  readonly analyses: number;
  readonly questions: number;
  readonly found: ExerciseProofs;
}

/** `lind exercises check`. @throws CheckFailed when something does not hold */
export async function runExercisesCheck({ names, json }: Asked, effects: Effects): Promise<void> {
  const asked = names.length > 0 ? names : await exerciseNames(effects);
  const proven = await Promise.all(asked.map((name) => prove(effects, name)));
  if (json) effects.print(`${JSON.stringify(proven, null, 2)}\n`);
  else effects.print(proven.map((one) => provenText(one, effects.terminal)).join(''));
  if (proven.some(({ holds }) => !holds)) throw new CheckFailed();
}

async function prove(effects: Effects, name: string): Promise<Proven> {
  const reader = folderReader(effects, await exerciseFolder(effects, name));
  const exercise = await loadExercise(effects, name);
  const document = await readDocument(reader);
  const { study, methods } = await requireStudy(document);
  const data = await readStudyData(reader, { study, columns: null });
  const found = checkExercise(exercise, { document, study, methods, data }, await readSkeleton(effects));
  return {
    name,
    holds: Object.values(found).every((faults) => faults.length === 0),
    totals: exercise.totals.length,
    analyses: study.plan.analyses.length,
    questions: exercise.questions.length,
    found,
  };
}

function provenText(
  { name, holds, totals, analyses, questions, found }: Proven,
  { columns, color }: Effects['terminal'],
): string {
  const style = paint(color);
  const width = textWidth(columns);
  const said = holds
    ? `${style.green('holds')} ${name}: ${plural(totals, 'published number')}, ${plural(analyses, 'analysis', 'analyses')}, ${plural(questions, 'question')}`
    : `${style.red('FAILS')} ${name}`;
  const faults = Object.values<readonly string[]>({ ...found }).flat();
  return `${[said, ...faults].flatMap((line, at) => wrap(at === 0 ? line : `  • ${line}`, width, '    ')).join('\n')}\n`;
}
