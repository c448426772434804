import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LindError } from '../errors.js';

interface Edited {
  readonly message: string;
  readonly initial: string;
}

/**
 * A text as it is after the person has changed it in an editor of their own, without the blanks around it.
 *
 * @throws LindError `no-editor` when none could be started, or it ended with a fault
 */
export async function edit({ message, initial }: Edited): Promise<string> {
  const reminder = `<!-- ${message} -->`;
  const folder = await mkdtemp(join(tmpdir(), 'lind-'));
  const file = join(folder, 'answer.md');
  try {
    await writeFile(file, `${initial}\n\n${reminder}\n`);
    await runEditor(file);
    const text = await readFile(file, 'utf8');
    return text.replaceAll('\r\n', '\n').replace(reminder, '').trim();
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
