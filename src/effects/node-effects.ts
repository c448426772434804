import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LindError } from '../errors.js';
import type { Effects, Question } from './effects.js';
import { terminalSafe } from './terminal-safe.js';

/** The effects on this machine. */
export function nodeEffects(): Effects {
  return {
    print: (text) => void process.stdout.write(process.stdout.isTTY ? terminalSafe(text) : text),
    printError: (text) => void process.stderr.write(terminalSafe(text)),
    readFile: readWhole,
    exists: (path) => stat(path).then(always(true), always(false)),
    realPath: realPathSoFar,
    list: (folder) =>
      readdir(folder).then(
        (names) => names.sort(),
        () => [],
      ),
    writeFile: writeWhole,
    writeParts,
    appendFile: append,
    ask: (question: Question) => import('./ask.js').then(({ ask }) => ask(question)),
    now: () => new Date(),
    packageRoot: packageRoot(),
    workingFolder: process.cwd(),
    terminal: {
      interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
      columns: process.stdout.columns ?? columnsAsked() ?? 80,
      ...(process.stdout.rows ? { rows: process.stdout.rows } : {}),
      color: wantsColor(),
    },
  };
}

/** The width that a person asks for where no terminal says it. */
function columnsAsked(): number | undefined {
  const asked = Number(process.env.COLUMNS);
  return Number.isInteger(asked) && asked >= 20 ? asked : undefined;
}

const always =
  <T>(value: T) =>
  () =>
    value;

/** The source (src/effects/) and the bundle (dist/) lie at different depths below the package. */
function packageRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return here.endsWith('effects') ? resolve(here, '../..') : resolve(here, '..');
}

function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false;
  return Boolean(process.env.FORCE_COLOR) || (process.stdout.isTTY === true && process.env.TERM !== 'dumb');
}

/** A file that is yet to be written lies where its folder is. */
async function realPathSoFar(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(await realPathSoFar(dirname(whole)), basename(whole));
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    return new LindError('no-file', `There is no file ${path}. Check the name and the folder.`);
  if (code === 'EISDIR') return new LindError('is-folder', `${path} is a folder; name a file in it.`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new LindError('not-readable', `${path} may not be read; ask for the right to, or copy it.`);
  }
  return error;
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw unwritable(path, error);
  }
}

async function writeParts(path: string, parts: AsyncIterable<string | Uint8Array>): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    // Opened before anything can fail, so that it is not made after it was taken away.
    const file = await open(temporary, 'w');
    try {
      for await (const part of parts) await file.writeFile(part);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw unwritable(path, error);
  }
}

const denied =
  'the file or its folder is protected from writing; choose another folder, or change its permissions';

function unwritable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const reason = {
    EACCES: denied,
    EPERM: denied,
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EISDIR: 'a folder has that name',
    ENOTDIR: 'a file has the name of its folder',
    EEXIST: 'a file has the name of its folder',
  }[code ?? ''];
  return reason ? new LindError('not-writable', `${path} cannot be written: ${reason}.`) : error;
}

async function append(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a');
    try {
      await file.appendFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unwritable(path, error);
  }
}
