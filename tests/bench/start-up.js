import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lindCommand, printBar } from './report.js';
import { sideBySide } from './stopwatch.js';

const runs = 15;
const node = [process.execPath, '-e', '0'];

/** Start-up and a small analysis against a Node that does nothing. */
export async function benchStartUp(folder) {
  const file = join(folder, 'thousand.csv');
  writeFileSync(file, thousandRows());
  const bars = [
    ['lind --version', ['--version'], 1.5],
    ['lind --help', ['--help'], 1.5],
    [
      'lind analyze t-test, 1,000 rows',
      ['analyze', 't-test', file, '--outcome', 'sbp', '--group', 'arm'],
      2.5,
    ],
  ];
  for (const [name, args, bar] of bars) {
    printBar({ name, against: 'node -e 0', bar, ...(await sideBySide(lindCommand(args), node, runs)) });
  }
}

function thousandRows() {
  const rows = Array.from({ length: 1000 }, (_, i) => {
    const sbp = 125 + 15 * Math.sin(i * 7.3) + (i % 2) * 4;
    return `${i + 1},${i % 2 ? 'drug' : 'placebo'},${sbp.toFixed(1)}`;
  });
  return `id,arm,sbp\n${rows.join('\n')}\n`;
}
