import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { readExercise } from '../../guide/exercise/read-exercise.js';
import type { ExerciseGuide } from '../../guide/exercise-guide.js';
import type { Shown } from '../../guide/interview.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { StudyDocument } from '../../study/document.js';
import type { Draft } from '../../study/draft.js';
import { readDocument } from '../../study/load/load-study.js';
import { exerciseFolder, exerciseNames } from '../new/exercises.js';
import { folderReader } from '../study-files.js';

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
    model: (await readDocument(folderReader(effects, folder))).value as Draft,
    modelResults: null,
  };
}

/** The story at the beginning of exercise.md, up to its first section: paragraphs and tables. */
function paragraphs(markdown: string): readonly Shown[] {
  const story = markdown.split(/^## /m)[0]!.replace(/^# .*$/m, '');
  const parts = story.replace(/[*_`]/g, '').split(/\n{2,}/);
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => (/^\s*\|/.test(part) ? { table: tableOf(part) } : oneLine(part)));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A table of Markdown: a row a line, cells between bars; the second line is a rule. */
function tableOf(text: string): PresentedTable {
  const [head = [], , ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|').slice(1, -1).map(oneLine));
  const columns = head.map((title, at) => ({
    title,
    align: at === 0 ? ('left' as const) : ('right' as const),
  }));
  return { title: '', columns, rows, footnotes: [] };
}
