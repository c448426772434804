import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const executable = join(import.meta.dirname, '../../bin/lind.js');

/** A real terminal with `lind` running in it, looked at and typed into through tmux. */
export interface Terminal {
  /** What stands on the screen now, without the blanks at the ends of lines. */
  screen(): string;
  /** The line that the cursor is in. */
  cursorLine(): string;
  /** Presses keys by the names that tmux has for them: `Enter`, `Down`, `C-c`. */
  press(...keys: readonly string[]): void;
  type(text: string): void;
  /** Runs another command line of `lind` in the same terminal, whatever became of the one before. */
  run(...args: readonly string[]): void;
  /** Ends the process at once, as a closed laptop would. */
  kill(): void;
  /** The exit status, null while it runs. */
  status(): number | null;
}

interface Made {
  readonly folder: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: { readonly [name: string]: string };
}

/** Opens a terminal in a folder; it is closed when the test ends. */
export function openTerminal({ folder, columns = 80, rows = 30, env = {} }: Made): Terminal {
  const socket = `lind-${randomUUID()}`;
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const size = ['-x', String(columns), '-y', String(rows)];
  tmux('new-session', '-d', ...size, '-c', folder, 'sleep 600');
  onTestFinished(() => {
    tmux('kill-server');
  });
  tmux('set-option', '-g', 'remain-on-exit', 'on');
  const shown = (format: string): string => tmux('display-message', '-p', format).trim();
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const screen = () => tmux('capture-pane', '-p').replace(/ +$/gm, '');
  return {
    screen,
    cursorLine: () => screen().split('\n')[Number(shown('#{cursor_y}'))] ?? '',
    press: (...keys) => tmux('send-keys', ...keys),
    type: (text) => tmux('send-keys', '-l', '--', text),
    run(...args) {
      const words = ['env', ...variables, process.execPath, executable, ...args].map(quoted);
      tmux('respawn-pane', '-k', '-c', folder, `${words.join(' ')}; echo "[ended $?]"; sleep 600`);
    },
    // The shell in which it runs leads a group of processes.
    kill: () => process.kill(-Number(shown('#{pane_pid}')), 'SIGKILL'),
    status() {
      const [, status] = /\[ended (\d+)\]\s*$/.exec(screen()) ?? [];
      return status === undefined ? null : Number(status);
    },
  };
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Waits until something stands on the screen, and says what was there if it never did. */
export async function until<T>(terminal: Terminal, find: (screen: string) => T | null): Promise<T> {
  const patience = Date.now() + 20_000;
  for (;;) {
    const screen = terminal.screen();
    const found = find(screen);
    if (found !== null) return found;
    if (Date.now() > patience) throw new Error(`The screen is not as it should be:\n${screen}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
