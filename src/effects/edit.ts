import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LindError } from '../errors.js';

/**
 * A text as it is after the person has changed it in an editor of their own, without the blanks around it.
 *
 * @throws LindError `no-editor` when none could be started, or it ended with a fault
 */
export async function edit(initial: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lind-'));
  const file = join(folder, 'answer.md');
  try {
    await writeFile(file, initial);
    await runEditor(file);
    return (await readFile(file, 'utf8')).replaceAll('\r\n', '\n').trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By a shell, since the variables may hold flags, as in "code --wait". */
function runEditor(file: string): Promise<void> {
  const editor = process.env.VISUAL || process.env.EDITOR || usual;
  const child = spawn(`${editor} "${file}"`, { shell: true, stdio: ['inherit', 'inherit', 'ignore'] });
  return new Promise((resolve, reject) => {
    const failed = () =>
      reject(
        new LindError(
          'no-editor',
          `The editor "${editor}" could not be used; name another in the variable EDITOR.`,
        ),
      );
    child.on('error', failed);
    child.on('close', (status) => (status === 0 ? resolve() : failed()));
  });
}

const usual = process.platform === 'win32' ? 'notepad' : 'vi';
