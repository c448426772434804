import type { Effects } from '../../effects/effects.js';

/** So many lines where no line can be written over. */
const steps = 10;
/** Fewer are done before a line about them is read. */
const fewest = 20;

/** Says how far the marking has come and how long it will take: on one line of a terminal, or now and then where lines are kept. */
export function markingProgress(effects: Effects): (done: number, of: number) => void {
  const began = effects.now().getTime();
  const { interactive } = effects.terminal;
  return (done, of) => {
    const every = interactive ? Math.max(1, Math.floor(of / 100)) : Math.ceil(of / steps);
    if (of < fewest || (done % every !== 0 && done !== of)) return;
    const left = ((effects.now().getTime() - began) / done) * (of - done);
    const line = `Marked ${done} of ${of}${done < of ? `, about ${timeText(left)} left` : ''}`;
    effects.printError(interactive ? `\r\u001b[K${line}${done < of ? '' : '\n'}` : `${line}\n`);
  };
}

/**
 * A time in words.
 *
 * @param milliseconds not below 0
 * @example timeText(4200) // => '5 s'
 * @example timeText(4000000) // => '67 min'
 */
export const timeText = (milliseconds: number): string =>
  milliseconds < 120_000 ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.round(milliseconds / 60_000)} min`;
