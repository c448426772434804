import { beforeAll, describe, expect, test } from 'vitest';
import { loadMethod } from '../../src/methods/index.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { fillText, type Nameable } from '../../src/study/named/fill-text.js';
import { lind } from '../support/lind.js';
import { edit, readText, studyFolder, trialStudy } from '../support/study-folder.js';

// 38 of 55 improved with streptomycin and 17 of 52 without (MRC 1948, BMJ 2:769-782).
let analyses: readonly Nameable[] = [];

beforeAll(async () => {
  const method = await loadMethod('risk');
  const { result } = analyze(method, { table: null, counts: '38,17;17,35', roles: {}, options: {} });
  analyses = [{ id: 'improvement', isPrimary: true, method, result }];
});

const filled = (text: string) => fillText(text, analyses);

describe('results that a text calls by name', () => {
  test.each([
    ['{{primary.risk-difference}}', '36 percentage points'],
    ['{{improvement.risk-difference.full}}', '36 percentage points (95% CI 18 to 52)'],
    ['{{ primary.risk-ratio.interval }}', '95% CI 1.38 to 3.24'],
    ['{{primary.risk-ratio.low}} and {{primary.risk-ratio.high}}', '1.38 and 3.24'],
    ['{{primary.risk}}', '69%'],
    ['{{primary.pearson}}', 'P < 0.001'],
    ['{{primary.cells.the first group}}', '38 of 55 (69%)'],
    ['{{primary.cells.the reference group.percent}}', '33%'],
    ['{{primary.cells.the reference group.total}}', '52'],
    ['{{primary.n}} people', '107 people'],
    ['no name here', 'no name here'],
  ])('%s is %s', (text, expected) => {
    expect(filled(text)).toEqual({ text: expected, unknown: [] });
  });

  test.each([
    ['{{primary.risk-diference}}', 'Did you mean "risk-difference"?'],
    ['{{primry.risk}}', 'Did you mean "primary"?'],
    ['{{primary}}', 'names no analysis'],
    ['{{}}', 'names no analysis'],
  ])('%s stays as it is, and is said', (text, message) => {
    const { text: left, unknown } = filled(text);
    expect(left).toBe(text);
    expect(unknown).toEqual([{ text, message: expect.stringContaining(message) }]);
  });
});

describe('a study whose prose calls results by name', () => {
  const study = `${trialStudy}findings:
  - analysis: improvement
    says: >-
      Of the people given the drug {{primary.cells.drug}} improved;
      the difference was {{primary.risk-difference.full}}.
conclusion: More improved ({{improvement.risk-ratio}}).
limitations:
  - The interval runs {{primary.risk-difference.interval}}.
`;

  test('has them written out in its report, in abstract, findings and limitations alike', async () => {
    const folder = await studyFolder({ 'study.yaml': study });
    await lind(['run', folder]);
    expect((await lind(['check', folder])).stdout).not.toContain('{{');
    await lind(['report', folder, '--format', 'md']);
    const report = await readText(folder, 'report.md');
    expect(report).toContain(
      'given the drug 14 of 20 (70%) improved; the difference was 30 percentage points',
    );
    expect(report.match(/More improved \(1\.75\)/g)).toHaveLength(2);
    expect(report).toContain('The interval runs 95% CI');
    expect(report).not.toContain('{{');
  });

  test('does not hold while a name stands for nothing: its line is said, and the report says it too', async () => {
    const folder = await studyFolder({ 'study.yaml': study });
    await edit(`${folder}/study.yaml`, (text) => text.replace('primary.cells.drug', 'primary.cells.drugg'));
    await lind(['run', folder]);
    const { status, stdout } = await lind(['check', folder, '--json']);
    expect(status).toBe(3);
    expect(JSON.parse(stdout).problems[0]).toMatchObject({
      code: 'unknown-result-name',
      line: study.split('\n').findIndex((line) => line.includes('cells.drug')) + 1,
      message: expect.stringContaining('Did you mean "cells.drug"?'),
    });
    await lind(['report', folder, '--format', 'md']);
    expect(await readText(folder, 'report.md')).toContain('names no number of that analysis');
  });
});
