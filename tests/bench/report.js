import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/lind.js', import.meta.url));

/** The command line of `lind` as built in this clone. */
export const lindCommand = (args) => [process.execPath, bin, ...args];

/** One line: both medians, their ratio, and whether the bar holds. */
export function printBar({ name, against, first, second, ratio, bar }) {
  const verdict = ratio <= bar ? 'holds' : 'MISSED';
  const memory = Number.isNaN(first.peak)
    ? ''
    : `, ${first.peak.toFixed(0)} against ${second.peak.toFixed(0)} MiB`;
  console.log(
    `  ${name}: ${ms(first)} against ${ms(second)} for ${against}${memory}: ${ratio.toFixed(2)} times, bar ${bar}: ${verdict}`,
  );
}

const ms = ({ seconds }) => `${(seconds * 1000).toFixed(0)} ms`;
