// Two readers of the same paper: agreement, disagreements, and a consensus.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agreementOf } from '../../src/appraise/compare/agreement.js';
import { asFlags, filledAppraisal } from '../support/appraisal.js';
import { lind } from '../support/lind.js';
import { edit, readText, temporaryFolder } from '../support/study-folder.js';

test('kappa of a published table', () => {
  // Viera & Garrett (2005), Fam Med 37:360-3, Table 1: agreed on 85 of 100, expected 0.65, kappa 0.57.
  const pairs = [
    ...Array.from({ length: 15 }, () => ['yes', 'yes'] as const),
    ...Array.from({ length: 5 }, () => ['yes', 'no'] as const),
    ...Array.from({ length: 10 }, () => ['no', 'yes'] as const),
    ...Array.from({ length: 70 }, () => ['no', 'no'] as const),
  ];
  const found = agreementOf(pairs, ['yes', 'no', 'unknown'])!;
  expect([found.agreed, found.pairs, found.kappa!.estimate.toFixed(2)]).toEqual([85, 100, '0.57']);
});

test('without pairs, or with one word only, no kappa is made up', () => {
  expect(agreementOf([], ['yes', 'no'])).toBeNull();
  expect(agreementOf([['yes', 'yes']], ['yes', 'no'])!.kappa).toBeNull();
});

async function twoReaders(): Promise<{ folder: string; ada: string; ben: string }> {
  const folder = await temporaryFolder();
  const ada = await filledAppraisal({ folder, name: 'ada' });
  const ben = await filledAppraisal({
    folder,
    name: 'ben',
    changed: { '1b': 'no-information', '5a': 'probably-yes' },
  });
  await edit(ada, (text) => text.replace('reader:', 'reader: Ada'));
  await edit(ben, (text) => text.replace('reader:', 'reader: Ben'));
  return { folder, ada, ben };
}

test('agreement and disagreements', async () => {
  const { ada, ben } = await twoReaders();
  const { status, stdout } = await lind(['appraise', 'compare', ada, ben]);
  expect(status).toBe(0);
  expect(stdout).toMatchSnapshot();
});

test('a consensus is settled question by question, and tells how', async () => {
  const { folder, ada, ben } = await twoReaders();
  const out = join(folder, 'consensus.yaml');
  await lind(['appraise', 'compare', ada, ben, '--consensus', out]);
  const open = JSON.parse((await lind(['appraise', 'check', out, '--json'])).stdout);
  expect(open.problems.map(({ code, path }: { code: string; path: string }) => [code, path])).toEqual([
    ['unanswered', 'answers.1b'],
    ['unanswered', 'answers.5a'],
  ]);
  const levels = ['randomisation', 'deviations', 'missing-outcomes', 'measurement', 'reporting', 'overall'];
  const settled = await lind([
    'appraise',
    out,
    ...asFlags({
      '1b': 'yes',
      '1b-settled': 'Discussion: Ben had missed the appendix.',
      '5a': 'yes',
      '5a-settled': 'A third reader.',
      ...Object.fromEntries(levels.map((level) => [level, 'low'])),
    }),
  ]);
  expect(settled.status).toBe(0);
  // What each had said stands before the question.
  expect(settled.stdout).toContain('Ben: no information, “words on 1b” (p. 1b).');
  expect((await lind(['appraise', 'check', out])).status).toBe(0);
  const page = join(folder, 'consensus.html');
  await lind(['appraise', out, '--out', page]);
  const html = await readText(page);
  expect(html).toContain('Appraised by Ada and Ben');
  expect(html).toContain('Settled: Discussion: Ben had missed the appendix.');
});

test('an answer of a consensus without how it was settled does not hold', async () => {
  const { folder, ada, ben } = await twoReaders();
  const out = join(folder, 'consensus.yaml');
  await lind(['appraise', 'compare', ada, ben, '--consensus', out]);
  await edit(out, (text) => text.replace('  1b:\n', '  1b:\n    answer: yes\n'));
  const { problems } = JSON.parse((await lind(['appraise', 'check', out, '--json'])).stdout);
  expect(problems.map(({ code }: { code: string }) => code)).toEqual(['not-settled', 'unanswered']);
});

test('several papers are compared question by question', async () => {
  const root = await temporaryFolder();
  const [ada, ben] = [join(root, 'ada'), join(root, 'ben')];
  const { mkdir } = await import('node:fs/promises');
  await Promise.all([mkdir(ada), mkdir(ben)]);
  for (const [at, name] of ['one', 'two', 'three'].entries()) {
    await filledAppraisal({
      folder: ada,
      name,
      changed: { '1c': at === 0 ? 'yes' : 'no', randomisation: at === 0 ? 'some-concerns' : 'low' },
    });
    await filledAppraisal({ folder: ben, name, changed: { '1c': at < 2 ? 'yes' : 'no' } });
  }
  const { questions, disagreements } = JSON.parse(
    (await lind(['appraise', 'compare', ada, ben, '--json'])).stdout,
  );
  const found = questions.find(({ id }: { id: string }) => id === '1c').agreement;
  // Three papers, yes-yes, no-yes, no-no: observed 2/3, expected 4/9, kappa 0.4.
  expect([found.agreed, found.pairs, found.kappa.estimate]).toEqual([2, 3, expect.closeTo(0.4, 12)]);
  expect(
    disagreements.map(({ study, question }: { study: string; question: { id: string } }) => [
      study,
      question.id,
    ]),
  ).toEqual([['two', '1c']]);
  await filledAppraisal({ folder: ben, name: 'four' });
  const unpaired = await lind(['appraise', 'compare', ada, ben]);
  expect([unpaired.status, unpaired.stderr]).toEqual([
    2,
    expect.stringContaining('"four.yaml" is in one of the folders only'),
  ]);
});
