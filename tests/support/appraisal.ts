import { join } from 'node:path';
import { lind } from './lind.js';
import { edit, temporaryFolder } from './study-folder.js';

/** The answers to the worksheet of a randomised trial after which every domain is judged low. */
export const lowAnswers: { readonly [name: string]: string } = {
  '1a': 'yes',
  '1b': 'yes',
  '1c': 'no',
  '2a': 'no',
  '2b': 'no',
  '2f': 'yes',
  '3a': 'yes',
  '4a': 'no',
  '4b': 'no',
  '4c': 'no',
  '5a': 'yes',
  '5b': 'no',
  '5c': 'no',
  randomisation: 'low',
  deviations: 'low',
  'missing-outcomes': 'low',
  measurement: 'low',
  reporting: 'low',
  overall: 'low',
};

/** Answers with a quotation and its place for each. */
export const supported = (answers: {
  readonly [name: string]: string;
}): { readonly [name: string]: string } => ({
  ...answers,
  ...Object.fromEntries(
    Object.keys(answers)
      .filter((id) => /^\d+[a-z]$/.test(id))
      .flatMap((id) => [
        [`${id}-quotation`, `words on ${id}`],
        [`${id}-place`, `p. ${id}`],
      ]),
  ),
});

/** Answers as flags of a command line. */
export const asFlags = (answers: { readonly [name: string]: string }): string[] =>
  Object.entries(answers).flatMap(([name, answer]) => ['--answer', `${name}=${answer}`]);

interface Filled {
  readonly folder?: string;
  readonly name?: string;
  readonly changed?: { readonly [name: string]: string };
}

/** An appraisal of a randomised trial as an editor fills it in; its path. */
export async function filledAppraisal({
  folder,
  name = 'paper',
  changed = {},
}: Filled = {}): Promise<string> {
  const file = join(folder ?? (await temporaryFolder()), `${name}.yaml`);
  await lind(['appraise', 'new', '--design', 'randomised-trial', '--out', file]);
  await edit(file, (text) => filledIn(text, { ...lowAnswers, ...changed }));
  return file;
}

function filledIn(text: string, answers: { readonly [name: string]: string }): string {
  const questions = Object.entries(answers).filter(([id]) => /^\d/.test(id));
  const judged = Object.entries(answers).filter(([id]) => !/^\d/.test(id));
  const answered = questions.reduce(
    (made, [id, answer]) =>
      made.replace(
        `  ${id}:\n    answer:\n    quotation:\n    place:\n`,
        `  ${id}:\n    answer: ${answer}\n    quotation: words on ${id}\n    place: p. ${id}\n`,
      ),
    text,
  );
  const lines = judged.map(([id, level]) => `  ${id}: { judgement: ${level} }\n`);
  return answered.replace('judgements:\n', `judgements:\n${lines.join('')}`);
}
