// What a run of vitest came to, as "name passed failed": node .ci/count.js name report.json
// CI skips nothing, so a skipped test counts as failed; so does a file that could not be loaded, or no report at all.
import { existsSync, readFileSync } from 'node:fs';

const [name, file] = process.argv.slice(2);
const files = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : [];
const tests = files.flatMap(({ assertionResults }) => assertionResults);
const passed = tests.filter(({ status }) => status === 'passed');
const unloaded = files.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
);
for (const one of tests.filter(({ status }) => status !== 'passed')) {
  console.error(`${one.status}: ${one.fullName}`);
}
for (const one of unloaded) console.error(`could not be run: ${one.name}`);
const failed = tests.length - passed.length + unloaded.length + (files.length === 0 ? 1 : 0);
console.log(`${name} ${passed.length} ${failed}`);
