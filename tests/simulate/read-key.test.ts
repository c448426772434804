import { describe, expect, it } from 'vitest';
import { readCourseState, readDatasetKey } from '../../src/simulate/key/read-key.js';

const state = {
  assignment: 'a',
  recipe: 'r',
  recipeHash: 'h',
  rows: 10,
  secret: 's',
  students: [{ id: 'S1', name: 'Jane', attempt: 1, seed: 'x' }],
  dropped: [],
};

const term = {
  term: 'bias',
  label: 'Bias',
  parameter: 4,
  simulationError: 0,
  sample: { estimate: 1, confLow: null, confHigh: null },
  tolerance: { low: null, high: 2 },
};

const key = {
  recipe: 'r',
  seed: 'x',
  dataHash: 'h',
  rows: 10,
  analyses: [
    { id: 'main', stand: 'expected', why: 'So.', analysis: { method: 'risk' }, truth: [term], error: null },
  ],
  flaws: [],
};

describe('the key of a course', () => {
  it('is read as it was written', () => {
    expect(readCourseState(JSON.stringify(state), 'k.json')).toEqual(state);
  });

  it.each([
    ['{"assignment":', 'it is not whole JSON'],
    ['null', 'it is not as Lind writes it'],
    ['[]', 'it is not as Lind writes it'],
    [JSON.stringify({ ...state, rows: '10' }), '"rows" in it is not as Lind writes it'],
    [JSON.stringify({ ...state, students: [{ id: 'S1' }] }), '"students[0].name" in it'],
    ['{"__proto__": {"assignment": "a"}}', '"assignment" in it'],
  ])('spoilt: %s', (text, why) => {
    expect(() => readCourseState(text, 'k.json')).toThrow(`The key k.json cannot be read: ${why}`);
  });
});

describe('the key of one data set', () => {
  it('has NaN for limits that no data set gave', () => {
    const [analysis] = readDatasetKey(JSON.stringify(key), 'S1.json').analyses;
    expect(analysis!.truth[0]!.tolerance).toEqual({ low: Number.NaN, high: 2 });
  });

  it('spoilt: the parameter is text', () => {
    const spoilt = JSON.stringify(key).replace('"parameter":4', '"parameter":"4"');
    expect(() => readDatasetKey(spoilt, 'S1.json')).toThrow('"analyses[0].truth[0].parameter" in it');
  });
});
