// Times whole processes side by side: A B A B ..., so that a machine that slows down slows both alike.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Runs a command once; seconds of wall clock, and peak memory in MiB where the system tells (Linux). */
export function timed(command, options = {}) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command[0], command.slice(1), { stdio: 'ignore', ...options });
    let peak = Number.NaN;
    const watch = setInterval(() => {
      peak = peakOf(child.pid) ?? peak;
    }, 5);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(watch);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code === 0) resolve({ seconds, peak });
      else reject(new Error(`${command.join(' ')} ended with status ${code}`));
    });
  });
}

function peakOf(pid) {
  try {
    const line = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Number(line[1]) / 1024 : null;
  } catch {
    return null;
  }
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Times two commands in turn after one warm-up each. */
export async function sideBySide(first, second, runs) {
  await timed(first);
  await timed(second);
  const pairs = [];
  for (let run = 0; run < runs; run++) pairs.push([await timed(first), await timed(second)]);
  return {
    first: summary(pairs.map(([one]) => one)),
    second: summary(pairs.map(([, other]) => other)),
    ratio: median(pairs.map(([one, other]) => one.seconds / other.seconds)),
  };
}

const summary = (runs) => ({
  seconds: median(runs.map((run) => run.seconds)),
  peak: Math.max(...runs.map((run) => run.peak)),
});
