import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { readExercise } from '../../guide/exercise/read-exercise.js';
import type { ExerciseGuide } from '../../guide/exercise-guide.js';
import { StudyDocument } from '../../study/document.js';
import type { Draft } from '../../study/draft.js';
import { readDocument } from '../load-study.js';
import { exerciseFolder, exerciseNames } from '../new/exercises.js';

/** What a bundled exercise brings to the walk; null when the study was made from something else. */
export async function readGuide(effects: Effects, name: string | null): Promise<ExerciseGuide | null> {
  if (name === null || !(await exerciseNames(effects)).includes(name)) return null;
  const folder = await exerciseFolder(effects, name);
  const text = async (file: string) => new TextDecoder().decode(await effects.readFile(join(folder, file)));
  const questions = join(folder, 'exercise.yaml');
  return {
    name,
    context: paragraphs(await text('exercise.md')),
    exercise: (await effects.exists(questions))
      ? await readExercise(StudyDocument.parse(await text('exercise.yaml'), questions))
      : null,
    model: (await readDocument(effects, folder)).value as Draft,
    modelResults: null,
  };
}

/** The story at the beginning of exercise.md, up to its first section, as plain paragraphs. */
function paragraphs(markdown: string): readonly string[] {
  const story = markdown.split(/^## /m)[0]!.replace(/^# .*$/m, '');
  const plain = story.replace(/[*_`]/g, '').split(/\n{2,}/);
  return plain
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}
