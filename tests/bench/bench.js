// Measures the speed bars of Lind side by side with what they are bars against. Run after a build:
//   npm run bench [-- start-up study methods]
// It prints figures and whether each bar holds; it never fails a build, since machines differ.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchMethods } from './methods.js';
import { benchStartUp } from './start-up.js';
import { benchStudy } from './study.js';

const suites = { 'start-up': benchStartUp, study: benchStudy, methods: benchMethods };
const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'lind-bench-'));
try {
  for (const [name, bench] of Object.entries(suites)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    await bench(folder);
  }
} finally {
  rmSync(folder, { recursive: true });
}
