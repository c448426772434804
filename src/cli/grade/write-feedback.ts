import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { type FeedbackInput, feedbackDocument } from '../../grade/feedback/feedback.js';
import { returnName } from '../../grade/feedback/return-name.js';
import { type ZipEntry, zipParts } from '../../grade/feedback/zip-parts.js';
import type { GradedStudent } from '../../grade/gradebooks/filled.js';
import { gradescopeResults } from '../../grade/gradebooks/gradescope.js';
import { prairielearnResults } from '../../grade/gradebooks/prairielearn.js';
import { renderPlainPage } from '../../report/html/plain-page.js';
import { plainMarkdown } from '../../report/markdown/plain.js';
import { loadLook } from '../report/templates.js';
import type { CourseKey } from './load-key.js';
import { marksFiles } from './marks-folder.js';

interface Asked {
  readonly key: CourseKey;
  readonly folder: string;
  /** Files for autograders too. */
  readonly gradescope: boolean;
  readonly prairielearn: boolean;
}

/** So many files are written at once. */
const atOnce = 32;

/** Writes what each student reads; `done` waits for the last of them. */
export async function feedbackWriter(effects: Effects, asked: Asked) {
  const { key, folder, gradescope, prairielearn } = asked;
  const { title } = key.ready.recipe;
  const look = await loadLook(effects, undefined);
  const parts = { ...look, script: '', draw: noCharts };
  let writing: Promise<void>[] = [];
  const done = async () => {
    const all = writing;
    writing = [];
    await Promise.all(all);
  };
  const write = async (input: Omit<FeedbackInput, 'title'>) => {
    const { student } = input.mark;
    const document = feedbackDocument({ ...input, title });
    const files: readonly (readonly [string, string])[] = [
      [marksFiles.feedback(student, 'html'), await renderPlainPage(document, parts)],
      [marksFiles.feedback(student, 'md'), plainMarkdown(document)],
      ...(gradescope ? [[marksFiles.gradescope(student), gradescopeResults(input.mark)] as const] : []),
      ...(prairielearn ? [[marksFiles.prairielearn(student), prairielearnResults(input.mark)] as const] : []),
    ];
    writing.push(...files.map(([file, text]) => effects.writeFile(join(folder, file), text)));
    if (writing.length >= atOnce) await done();
  };
  return { write, done };
}

/** All feedback in one zip, read file by file. */
export async function writeFeedbackZip(
  effects: Effects,
  folder: string,
  students: readonly Pick<GradedStudent, 'id' | 'submission'>[],
): Promise<void> {
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const { id, submission } of students) {
      const bytes = await effects.readFile(join(folder, marksFiles.feedback(id, 'html')));
      yield { name: returnName(submission, id), bytes };
    }
  }
  await effects.writeParts(join(folder, marksFiles.feedbackZip), zipParts(entries()));
}

const noCharts = (): never => {
  throw new Error('feedback has no charts');
};
