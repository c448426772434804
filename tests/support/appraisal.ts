import { join } from 'node:path';
import { lind } from './lind.js';
import { temporaryFolder } from './study-folder.js';

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

/** An appraisal of a randomised trial that was filled in by the command; its path. */
export async function filledAppraisal({
  folder,
  name = 'paper',
  changed = {},
}: Filled = {}): Promise<string> {
  const file = join(folder ?? (await temporaryFolder()), `${name}.yaml`);
  await lind(['appraise', 'new', '--design', 'randomised-trial', '--out', file]);
  await lind(['appraise', file, ...asFlags(supported({ ...lowAnswers, ...changed }))]);
  return file;
}
