// Times one analysis in this process: node methods-lind.js file index-in-the-list analyses-in-a-batch
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { analyze, loadMethod, readTable } from '../../dist/index.js';
import { timedMethods } from './methods-list.js';

const batches = 3;
const [file, index, inBatch] = process.argv.slice(2);
const { method: name, roles, options = {} } = timedMethods[Number(index)];
const columns = Object.values(roles).flat();

function seconds(work) {
  const start = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

const reading = seconds(() => readTable(readFileSync(file), { file, columns }).table);
const method = await loadMethod(name);
const batch = () => {
  for (let run = 0; run < Number(inBatch); run++) analyze(method, { table: reading.value, roles, options });
};
const times = Array.from({ length: batches }, () => seconds(batch).seconds / Number(inBatch));
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ reading: reading.seconds, computing: Math.min(...times), peak }));
