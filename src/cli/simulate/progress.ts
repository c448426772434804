import type { Effects } from '../../effects/effects.js';

/** How often progress is said where no line can be written over. */
const steps = 10;

/** Says how far a long task has come: on one line of a terminal, or now and then where lines are kept. */
export function progressTo(effects: Effects, what: string, total: number): (done: number) => void {
  const { interactive } = effects.terminal;
  const every = interactive ? Math.max(1, Math.floor(total / 100)) : Math.ceil(total / steps);
  return (done) => {
    if (total < 20 || (done % every !== 0 && done !== total)) return;
    const line = `${what} ${done} of ${total}`;
    effects.printError(interactive && done < total ? `\r${line}` : `${interactive ? '\r' : ''}${line}\n`);
  };
}
