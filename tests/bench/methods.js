import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeStudies, writeTrial } from './methods-data.js';
import { timedMethods } from './methods-list.js';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const writers = { trial: writeTrial, studies: writeStudies };

/** Small data are analysed many times over, since R's clock counts milliseconds. */
const inBatch = (rows) => Math.max(1, Math.round(50_000 / rows));

/** One analysis of each family on few and on many rows, computed in memory, against R. */
export async function benchMethods(folder) {
  const written = new Set();
  for (const [index, timed] of timedMethods.entries()) {
    for (const rows of timed.sizes) {
      const file = join(folder, `${timed.data}-${rows}.csv`);
      if (!written.has(file)) await writers[timed.data](file, rows);
      written.add(file);
      const name = `${timed.method}, ${rows.toLocaleString('en')} rows`;
      printSideBySide(name, timeLind(file, index, rows), timeR(file, timed, rows));
    }
  }
}

function timeLind(file, index, rows) {
  const { status, stdout, stderr } = run(process.execPath, [
    here('methods-lind.js'),
    file,
    index,
    inBatch(rows),
  ]);
  if (status !== 0) throw new Error(stderr.split('\n').find((line) => line.includes('Error:')) ?? stderr);
  return JSON.parse(stdout);
}

/** Null where R, or a package that it takes, is not there, or the analysis is beyond it. */
function timeR(file, { roles, r, packages = [], mostInR = Number.POSITIVE_INFINITY }, rows) {
  if (rows > mostInR) return null;
  const columns = Object.values(roles).flat().join();
  const { status, stdout } = run('Rscript', [
    here('methods.R'),
    file,
    columns,
    packages.join(),
    r,
    inBatch(rows),
  ]);
  return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1)) : null;
}

const run = (command, args) => spawnSync(command, args.map(String), { encoding: 'utf8' });

function printSideBySide(name, lind, r) {
  if (r === null) {
    console.log(
      `  ${name}: ${ms(lind.computing)}, ${mib(lind)}; not compared: R or a package of it is not here, or its matrices would be too large`,
    );
    console.log(`    reading ${ms(lind.reading)}`);
    return;
  }
  const ratio = lind.computing / r.computing;
  console.log(
    `  ${name}: ${ms(lind.computing)} against ${ms(r.computing)} in R, ${mib(lind)} against ${mib(r)}: ` +
      `${ratio.toFixed(2)} times, bar 1: ${ratio <= 1 ? 'holds' : 'MISSED'}`,
  );
  console.log(`    reading ${ms(lind.reading)} against ${ms(r.reading)} by data.table`);
}

const ms = (seconds) => `${(seconds * 1000).toFixed(seconds < 0.01 ? 2 : 0)} ms`;
const mib = ({ peak }) => (peak === null ? 'unknown' : `${peak.toFixed(0)} MiB`);
