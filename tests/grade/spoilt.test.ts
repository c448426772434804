import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../src/grade/assess/assess.js';
import { smallCourse } from './course.js';
import { handIn } from './students.js';

const { recipe, rubric, packages } = await smallCourse('trial-binary');
const own = packages[0]!;
const right = await handIn('right', own);
const files = [
  'study.yaml',
  'results.json',
  'data/clean.csv',
  'data/data.csv',
  'data/datapackage.json',
  '.lind/journal.jsonl',
];

const of = (changed: ReadonlyMap<string, Uint8Array>) =>
  assess({ files: changed, key: own.key, rubric, recipe, student: 's1' });

/** A file that is spoilt: taken away, emptied, cut off, or with a stretch of it written over. */
const spoilt = fc.record({
  file: fc.constantFrom(...files),
  how: fc.constantFrom('gone', 'empty', 'cut', 'over'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.string({
    maxLength: 12,
    unit: fc.constantFrom('"', '{', '[', ':', ',', '\n', '0', '-', 'a', '\u0000', '\u001b', 'é'),
  }),
});

function spoil(
  given: ReadonlyMap<string, Uint8Array>,
  { file, how, at, text }: { file: string; how: string; at: number; text: string },
) {
  const changed = new Map(given);
  const bytes = changed.get(file) ?? new Uint8Array();
  const place = Math.floor(at * bytes.length);
  if (how === 'gone') changed.delete(file);
  else if (how === 'empty') changed.set(file, new Uint8Array());
  else if (how === 'cut') changed.set(file, bytes.slice(0, place));
  else {
    const over = new Uint8Array(bytes);
    over.set(new TextEncoder().encode(text).slice(0, bytes.length - place), place);
    changed.set(file, over);
  }
  return changed;
}

it('gives an assessment whatever is spoilt, with a reason for each criterion', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(spoilt, { minLength: 1, maxLength: 3 }), async (faults) => {
      const { criteria, outcome } = await of(faults.reduce(spoil, right));
      expect(['assessed', 'unreadable', 'nothing-handed-in']).toContain(outcome);
      for (const { awarded, points, reason } of criteria) {
        expect(reason).toMatch(/[.?]$/);
        expect(awarded === null || (awarded >= 0 && awarded <= points)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
