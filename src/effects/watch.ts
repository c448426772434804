import { unwatchFile, watchFile } from 'node:fs';

/** How often files are looked at, in milliseconds: soon enough for eyes, and it works on every disk and for every editor. */
const interval = 300;

/** Files that are looked at again and again, also while they are not there. */
export interface Watch {
  /** Looks at these files in place of those before. */
  follow(files: readonly string[]): void;
  stop(): void;
}

export function watchFiles(onChange: () => void): Watch {
  const followed = new Set<string>();
  let stopped = false;
  const leave = (file: string) => {
    unwatchFile(file, onChange);
    followed.delete(file);
  };
  return {
    follow(files) {
      if (stopped) return;
      for (const file of followed) if (!files.includes(file)) leave(file);
      for (const file of files) {
        if (followed.has(file)) continue;
        watchFile(file, { interval }, onChange);
        followed.add(file);
      }
    },
    stop() {
      stopped = true;
      for (const file of followed) leave(file);
    },
  };
}

/** Until a person presses Ctrl-C; without a terminal, until the input ends, so that no script waits for ever. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    if (process.stdin.isTTY) return;
    process.stdin.once('end', resolve).once('error', resolve).resume();
  });
  process.stdin.pause();
}
