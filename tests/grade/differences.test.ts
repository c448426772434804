import { describe, expect, it } from 'vitest';
import { differences } from '../../src/grade/assess/differences.js';
import type { StudyResults } from '../../src/study/results.js';

const row = {
  term: 'risk-ratio',
  label: 'Risk ratio',
  estimate: 2.1133603238866,
  confLow: 1.37,
  confHigh: 'Infinity',
};

function results(changed: object = {}, record: object = {}): StudyResults {
  const result = {
    ...{ lind: '1', method: 'risk', input: { rows: 107, used: 107, excluded: 0 } },
    ...{ estimates: [row], tests: [{ test: 'pearson', label: 'P', statistic: 13.7, pValue: null }] },
    tables: {
      cells: [
        { group: 'a', count: 38 },
        { group: 'b', count: 17 },
      ],
    },
    ...changed,
  };
  const hashes = {
    planHash: 'p',
    dataHash: 'd',
    codebookHash: null,
    lockedPlanHash: null,
    journalHash: null,
  };
  const main = { id: 'main', purpose: 'primary', planned: true, result, error: null, ...record };
  return { lind: '1', ...hashes, analyses: [main] } as unknown as StudyResults;
}

const places = (handedIn: StudyResults) => differences(handedIn, results()).map(({ place }) => place);

describe('results held against the re-run', () => {
  it('agree with themselves, and where the arithmetic of another machine rounds', () => {
    expect(places(results())).toEqual([]);
    expect(places(results({ estimates: [{ ...row, estimate: 2.1133603238867 }] }))).toEqual([]);
    expect(places(results({ estimates: [{ ...row, confHigh: Number.POSITIVE_INFINITY }] }))).toEqual([]);
  });

  it('name each number that differs by term and field', () => {
    expect(places(results({ estimates: [{ ...row, estimate: 2.11336033 }] }))).toEqual([
      'estimates.risk-ratio.estimate',
    ]);
    expect(places(results({ tests: [{ test: 'pearson', statistic: 13.7, pValue: 0.03 }] }))).toEqual([
      'tests.pearson.pValue',
    ]);
    expect(
      places(
        results({
          tables: {
            cells: [
              { group: 'a', count: 39 },
              { group: 'b', count: 17 },
            ],
          },
        }),
      ),
    ).toEqual(['tables.cells.0.count']);
    expect(places(results({ input: { rows: 107, used: 100, excluded: 7 } }))).toEqual([
      'input.used',
      'input.excluded',
    ]);
  });

  it('name a row, a field, an analysis that is missing or too many', () => {
    expect(places(results({ estimates: [] }))).toContain('estimates.risk-ratio');
    expect(places(results({ estimates: [row, { ...row, term: 'odds-ratio' }] }))).toContain(
      'estimates.odds-ratio',
    );
    expect(places({ ...results(), analyses: [] })).toEqual(['analysis']);
    const more = results();
    expect(places({ ...more, analyses: [...more.analyses, { ...more.analyses[0]!, id: 'more' }] })).toEqual([
      'analysis',
    ]);
    expect(places(results({}, { result: null, error: { code: 'no-rows', message: '' } }))).toEqual([
      'result',
    ]);
  });

  it('bear what nobody writes', () => {
    const odd = results({ tables: { cells: 'none' }, tests: null, input: null });
    expect(places(odd)).toContain('tests.pearson.statistic');
    expect(places(odd)).toContain('input.rows');
  });
});
