import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readability } from '../../src/appraise/patient/readability.js';
import { lind } from '../support/lind.js';
import { folderWith, readText, studyFolder, trialStudy } from '../support/study-folder.js';

const aid = `question: Should I take the tablet?
people: People of about 60
time: 10 years
without: No tablet
with: The tablet
outcomes:
  - event: have a stroke
    baseline-risk: 0.12
    risk-ratio: 0.75
    low: 0.65
    high: 0.87
  - event: bleed badly
    baseline-risk: 0.004
    risk-difference: 0.003
`;

test('the example has both options, all outcomes in the same number of people, and the range', async () => {
  const example = (await lind(['apply', '--example'])).stdout;
  const folder = await folderWith({ 'aid.yaml': example });
  const { status, stdout } = await lind(['apply', join(folder, 'aid.yaml')]);
  expect(status).toBe(0);
  expect(stdout).toMatchSnapshot();
});

test('where a hundred people would hide a difference, a thousand are counted for every outcome', async () => {
  const folder = await folderWith({ 'aid.yaml': aid });
  const { stdout } = await lind(['apply', join(folder, 'aid.yaml'), '--json']);
  const { outcomes } = JSON.parse(stdout);
  expect(outcomes.map(({ counts }: { counts: object }) => counts)).toEqual([
    { people: 1000, without: 120, with_: 90, limits: [78, 104] },
    { people: 1000, without: 4, with_: 7, limits: null },
  ]);
});

test('the page holds options, outcomes, what is not known, questions and the reading grade', async () => {
  const folder = await folderWith({ 'aid.yaml': aid });
  const out = join(folder, 'aid.html');
  expect((await lind(['apply', join(folder, 'aid.yaml'), '--out', out])).status).toBe(0);
  const page = await readText(out);
  for (const words of [
    'Should I take the tablet?',
    'No tablet',
    'The tablet',
    '120 of 1,000 people have a stroke',
    'What we do not know',
    'What matters to you',
    'Flesch-Kincaid',
  ])
    expect(page).toContain(words);
  expect(page.match(/<svg/g)!.length).toBe(2);
  expect(page).not.toMatch(/<(?:script|img|link)[^>]*(?:src|href)=/);
});

test('a study at its own risk shows what was seen, and at the patient’s what the ratio makes of it', async () => {
  const folder = await studyFolder();
  await lind(['lock', folder]);
  await lind(['run', folder]);
  const own = JSON.parse((await lind(['apply', folder, '--json'])).stdout);
  // 14 of 20 against 8 of 20; the limits are Newcombe's, as the report has them.
  expect(own.outcomes[0].counts).toMatchObject({ without: 40, with_: 70 });
  expect(own.options).toEqual(['Placebo', 'A drug']);
  const mine = JSON.parse((await lind(['apply', folder, '--baseline-risk', '0.1', '--json'])).stdout);
  expect(mine.outcomes[0].risk.estimate).toBeCloseTo(0.175, 10);
});

test('a study of a test is sent to the chance before it', async () => {
  const counts = `    - id: accuracy
      purpose: primary
      method: diagnostic-accuracy
      counts: [[90, 45], [10, 855]]
`;
  const study = trialStudy.replace(/ {2}analyses:[\s\S]*/, `  analyses:\n${counts}`);
  const folder = await studyFolder({ 'study.yaml': study });
  await lind(['run', folder]);
  const { status, stderr } = await lind(['apply', folder]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('lind calc bayes') });
});

test('what cannot be applied is refused', async () => {
  const study = await studyFolder();
  const said = async (file: string, ...flags: string[]) => {
    const folder = await folderWith({ 'aid.yaml': file });
    const { status, stderr } = await lind(['apply', join(folder, 'aid.yaml'), ...flags]);
    expect(status).toBe(2);
    return stderr.replaceAll(`${folder}/`, '');
  };
  expect([
    await said(aid.replace('risk-ratio: 0.75', 'risk-ratio: 1.5')),
    await said(aid.replace('    risk-ratio: 0.75\n', '')),
    await said(aid.replace('baseline-risk: 0.12', 'baseline-risk: 12')),
    await said(aid.replace('risk-difference: 0.003', 'risk-difference: -0.3')),
    await said(aid.replace('event: bleed badly', 'evnt: bleed badly')),
    await said(aid, '--baseline-risk', '0.2'),
    await said(aid, '--out', 'aid.pdf'),
    (await lind(['apply', study])).stderr,
    (await lind(['apply', study, '--baseline-risk', '20'])).stderr,
  ]).toMatchSnapshot();
});

test('the reading grade rises with the length of words and sentences', () => {
  const easy = readability('We do not know. You can ask us.');
  const hard = readability(
    'Pharmacological intervention demonstrably ameliorates cardiovascular mortality in multimorbid individuals.',
  );
  expect(easy.grade).toBeLessThan(3);
  expect(hard.grade).toBeGreaterThan(20);
  // By hand: 8 words, 2 sentences, 8 syllables: 0.39 × 4 + 11.8 × 1 − 15.59 = −2.23; no long words: SMOG 3.1291.
  expect(easy).toEqual({ grade: expect.closeTo(-2.23, 10), smog: 3.1291, sentences: 2, words: 8 });
});

test('Fagan’s nomogram is drawn, its line straight through the likelihood ratio', async () => {
  const folder = await folderWith({});
  const out = join(folder, 'fagan.json');
  const { status } = await lind([
    'calc',
    'bayes',
    '--pre-test',
    '0.1',
    '--likelihood-ratio',
    '6.5',
    '--chart',
    out,
  ]);
  expect(status).toBe(0);
  const { layer } = JSON.parse(await readText(out));
  const [left, middle, right] = layer.at(-1).data.values.map(({ y }: { y: number }) => y);
  expect((left + right) / 2).toBeCloseTo(middle, 12);
});
