import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { LindError } from '../../src/errors.js';
import { StudyDocument } from '../../src/study/document.js';
import { parseJournal } from '../../src/study/journal.js';
import { readStudy } from '../../src/study/read-study.js';
import { parseResults } from '../../src/study/results-file.js';

const value = fc.jsonValue({ maxDepth: 3 });
const key = fc.constantFrom(
  'id',
  'purpose',
  'method',
  'outcome',
  'group',
  'counts',
  'level',
  'constructor',
  'toString',
  'x',
);
const analysis = fc.oneof(
  value,
  fc.dictionary(
    key,
    fc.oneof(value, fc.constantFrom('risk', 't-test', 'primary', 'constructor', '__proto__')),
  ),
);
const study = fc.record(
  {
    lind: fc.oneof(value, fc.constant(1)),
    title: value,
    question: value,
    design: value,
    data: value,
    plan: fc.oneof(value, fc.record({ analyses: fc.oneof(value, fc.array(analysis, { maxLength: 3 })) })),
    findings: value,
    certainty: value,
  },
  { requiredKeys: [] },
);

it('whatever stands in a study, each problem has a place and a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(study, async (values) => {
      const document = refusedOr(() => StudyDocument.parse(stringify(values), 'study.yaml'));
      if (document === null) return;
      const { study: read, problems } = await readStudy(document);
      expect(read === null).toBe(problems.length > 0);
      for (const { line, column, message } of problems) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(message).toMatch(/^[A-Z"].*[.?"]$/s);
        expect(message).not.toMatch(/undefined|\[object|NaN/);
      }
    }),
    { numRuns: 60 },
  );
});

it('whatever stands in the other files, it is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      refusedOr(() => parseResults(text, 'results.json'));
      refusedOr(() => StudyDocument.parse(text, 'study.yaml'));
      expect(parseJournal(text).events).toEqual([]);
    }),
  );
});

function refusedOr<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(LindError);
    return null;
  }
}
