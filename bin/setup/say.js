/** A reason to stop that is said in one sentence, without a stack trace. */
export class Stop extends Error {}

/** On the channel for progress, so that what the task prints can be piped. */
export function say(text) {
  process.stderr.write(`lind: ${text}\n`);
}

/** A line at the start, every five seconds and at the end, so that nobody wonders whether it hangs. */
export async function withProgress(what, work) {
  const start = Date.now();
  const elapsed = (digits) => `${((Date.now() - start) / 1000).toFixed(digits)} s`;
  say(`${what} ...`);
  const clock = setInterval(() => say(`${what} ... ${elapsed(0)}`), 5000);
  try {
    const outcome = await work();
    if (outcome.status === 0) say(`${what}: done in ${elapsed(1)}.`);
    return outcome;
  } finally {
    clearInterval(clock);
  }
}
