import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Ended, runBounded } from '../../src/effects/workers/run-bounded.js';
import type { Graded, Unopened } from '../../src/grade/grade-hand-in.js';
import { limits } from '../../src/grade/intake/limits.js';
import { smallCourse } from './course.js';
import { keyFolder } from './course-folder.js';
import { hostileHandIns } from './hostile.js';
import { handIn } from './students.js';

const file = join(import.meta.dirname, '../../dist/grade-worker.js');

test('in workers, hostile hand-ins beside honest ones change nothing of theirs', async () => {
  const course = await smallCourse('trial-binary', ['s1', 's2', 's3']);
  const key = await keyFolder(course);
  const honest = await Promise.all(course.packages.map((one) => handIn('right', one)));
  const hostile = [...hostileHandIns(honest[0]!).values()].map(
    ({ raw }): Unopened => ({ raw, listed: 's1' }),
  );
  const good = honest.map((raw): Unopened => ({ raw, listed: null }));
  const alone = await outcomes(good, key);
  const among = await outcomes(
    [good[0]!, ...hostile.slice(0, 18), good[1]!, ...hostile.slice(18), good[2]!],
    key,
  );
  const ofHonest = (ended: readonly Ended<Unopened, Graded>[]) =>
    good.map((job) => ended.find((one) => one.job.raw === job.raw && one.job.listed === null));
  expect(among).toHaveLength(hostile.length + good.length);
  expect(ofHonest(among)).toEqual(ofHonest(alone));
  expect(alone.map((one) => one.outcome === 'done' && one.value.assessment?.outcome)).toEqual(
    good.map(() => 'assessed'),
  );
  expect(among.filter(({ outcome }) => outcome === 'stopped')).toEqual([]);
});

async function outcomes(jobs: readonly Unopened[], key: string) {
  const pool = { file, shared: { key }, workers: 2, seconds: limits.seconds, memoryMb: limits.memoryMb };
  const ended = [];
  for await (const one of runBounded<Unopened, Graded>(listed(jobs), pool)) ended.push(one);
  return ended;
}

async function* listed<T>(things: readonly T[]): AsyncGenerator<T> {
  yield* things;
}
