import { run } from '../../src/cli/run.js';
import type { Effects } from '../../src/effects/effects.js';
import { nodeEffects } from '../../src/effects/node-effects.js';

/** What one command line gave back. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `lind` in this process on the real disk, keeping what it prints; some effects may be replaced. */
export async function lind(
  args: readonly (string | number)[],
  replaced: Partial<Effects> = {},
): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const status = await run(args.map(String), {
    ...nodeEffects(),
    print: (text) => {
      stdout += text;
    },
    printError: (text) => {
      stderr += text;
    },
    terminal: { interactive: false, columns: 80, color: false },
    ...replaced,
  });
  return { status, stdout, stderr };
}
