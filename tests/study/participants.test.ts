import { describe, expect, test } from 'vitest';
import type { InData } from '../../src/study/participants/in-data.js';
import { reconcile } from '../../src/study/participants/reconcile.js';
import { lind } from '../support/lind.js';
import { studyFolder, trialData, trialStudy } from '../support/study-folder.js';

const data: InData = { rows: 13, used: 13, gaps: [], groups: [] };
const said = (study: Parameters<typeof reconcile>[0]) => reconcile(study, data).map(({ message }) => message);

describe('numbers of participants', () => {
  test('that add up and fit the data are left alone', () => {
    const records = {
      identified: 100,
      'removed-before-screening': [{ n: 20, reason: 'duplicates' }],
      screened: 80,
      excluded: 50,
      sought: 30,
      'not-retrieved': 2,
      assessed: 28,
      'reports-excluded': [{ n: 13, reason: 'no outcome' }],
      included: 13,
    };
    const participants = { assessed: 20, excluded: [{ n: 7, reason: 'x' }], entered: 13, analysed: 13 };
    expect(said({ records, participants })).toEqual([]);
  });

  test.each([
    [
      { participants: { assessed: 20, excluded: [{ n: 6, reason: 'x' }], entered: 13 } },
      '20 were assessed, 6 were excluded: that leaves 14, and the study says that 13 entered.',
    ],
    [
      { participants: { entered: 15, 'not-analysed': [{ n: 1, reason: 'x' }], analysed: 13 } },
      '15 entered in all, 1 were not analysed: that leaves 14, and the study says that 13 were analysed.',
    ],
    [
      { participants: { entered: 14, arms: { a: { entered: 6 }, b: { entered: 7 } } } },
      'The arms have 13 entered together, and the study says 14.',
    ],
    [
      { participants: { analysed: 12 } },
      'The study says that 12 were analysed; the primary analysis uses 13.',
    ],
    [
      { records: { screened: 10, excluded: 3, sought: 6 } },
      '10 were screened, 3 were excluded: that leaves 7, and the study says that 6 were sought.',
    ],
    [
      { records: { assessed: 20, 'reports-excluded': [{ n: 9, reason: 'x' }], included: 13 } },
      '20 reports were assessed and 9 excluded: that leaves 11, fewer than the 13 studies included.',
    ],
    [
      { records: { included: 12 } },
      'The study says that 12 studies were included; the primary analysis uses 13.',
    ],
  ])('that do not are said with both numbers: %#', (study, message) => {
    expect(said(study)).toEqual([message]);
  });

  test('are held against the rows of the primary analysis by "lind check", with the line', async () => {
    const gap = trialData.replace(/^(P100,.*),\w+$/m, '$1,');
    const folder = await studyFolder({
      'study.yaml': `${trialStudy}participants:\n  arms:\n    drug:\n      analysed: 20\n`,
      'data/trial.csv': gap,
    });
    await lind(['run', folder]);
    const { problems } = JSON.parse((await lind(['check', folder, '--json'])).stdout);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'numbers-do-not-reconcile',
        line: trialStudy.split('\n').length + 3,
        message: 'The study says that 20 were analysed in "drug"; the primary analysis uses 19.',
      }),
    );
  });
});
