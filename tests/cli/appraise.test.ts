// lind appraise, through the command line and its files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { worksheetDesigns } from '../../src/appraise/worksheets/worksheet.js';
import { asFlags, filledAppraisal, lowAnswers, supported } from '../support/appraisal.js';
import { lind } from '../support/lind.js';
import { edit, folderWith, readText, temporaryFolder } from '../support/study-folder.js';

async function newAppraisal(design = 'randomised-trial'): Promise<string> {
  const file = join(await temporaryFolder(), 'paper.yaml');
  await lind(['appraise', 'new', '--design', design, '--out', file]);
  return file;
}

describe('lind appraise new', () => {
  test.each(worksheetDesigns)(
    '%s: an empty worksheet has its form, and everything is open',
    async (design) => {
      const file = await newAppraisal(design);
      const { status, stdout } = await lind(['appraise', 'check', file, '--json']);
      expect(status).toBe(3);
      const { problems } = JSON.parse(stdout);
      expect(new Set(problems.map(({ code }: { code: string }) => code))).toEqual(new Set(['unanswered']));
    },
  );

  test('an unknown design is named, with the nearest', async () => {
    const { status, stderr } = await lind(['appraise', 'new', '--design', 'cohrt', '--out', 'x.yaml']);
    expect([status, stderr]).toMatchInlineSnapshot(`
      [
        2,
        "lind: There is no worksheet for the design "cohrt". Did you mean "cohort"? There are worksheets for randomised-trial, cohort, case-control, cross-sectional, diagnostic-accuracy, prediction-model and systematic-review.
      ",
      ]
    `);
  });

  test('nothing is written over', async () => {
    const file = await newAppraisal();
    const { status, stderr } = await lind(['appraise', 'new', '--design', 'cohort', '--out', file]);
    expect(status).toBe(2);
    expect(stderr).toContain('is there already, and is not written over; give another --out.');
  });
});

describe('lind appraise', () => {
  test('answers are walked through, kept beside their questions, and judged', async () => {
    const file = await newAppraisal();
    const { status, stdout } = await lind(['appraise', file, ...asFlags(supported(lowAnswers))]);
    expect(status).toBe(0);
    expect(stdout.slice(stdout.indexOf('paper: randomised trial'))).toMatchInlineSnapshot(`
      "paper: randomised trial, by RoB 2

      How people came into their groups
        + Low

      What was done otherwise than intended
        + Low
        By rule: 2a is "no" and 2b is "no".

      People whose outcome is not known
        + Low
        By rule: 3a is "yes".

      How the outcome was measured
        + Low
        By rule: 4b is "no" and 4c is "no".

      Which result was reported
        + Low
        By rule: 5a is "yes", 5b is "no" and 5c is "no".

      Overall
        + Low

      The proposals follow the decision trees that are published with the tool.
      Several domains with some concerns may together make the whole high; that is for
      you to judge.
      "
    `);
    expect(await readText(file)).toContain(
      '  1a:\n    answer: "yes"\n    quotation: words on 1a\n    place: p. 1a\n',
    );
    expect((await lind(['appraise', 'check', file])).status).toBe(0);
  });

  test('it ends where answers end, and goes on there', async () => {
    const file = await newAppraisal();
    const first = await lind(['appraise', file, ...asFlags(supported({ '1a': 'yes', '1b': 'yes' }))]);
    expect([first.status, first.stderr]).toEqual([
      2,
      expect.stringContaining('There is no answer to "1c" (1c Do the groups differ'),
    ]);
    const { open } = JSON.parse((await lind(['appraise', file, '--json'])).stdout);
    expect(open.slice(0, 2)).toEqual(['1c', '2a']);
    const { '1a': _, '1b': __, ...rest } = lowAnswers;
    expect((await lind(['appraise', file, ...asFlags(supported(rest))])).status).toBe(0);
  });

  test('who judges otherwise than the rules is asked why', async () => {
    const file = await newAppraisal();
    const flags = asFlags(supported({ ...lowAnswers, '1b': 'no' }));
    const without = await lind(['appraise', file, ...flags]);
    expect(without.stderr).toContain('There is no answer to "randomisation-reason"');
    const checked = await lind(['appraise', 'check', file]);
    expect(checked.stdout.replaceAll(/\n {2}/g, ' ')).toContain(
      'You judge randomisation as low where the rules propose high; add the "reason".',
    );
    const again = [...flags, '--answer', 'randomisation-reason=A coin was tossed before all.'];
    expect((await lind(['appraise', file, ...again])).status).toBe(0);
    const { domains } = JSON.parse((await lind(['appraise', file, '--json'])).stdout);
    expect(domains[0]).toEqual({
      id: 'randomisation',
      judgement: 'low',
      proposed: 'high',
      because: ['1b'],
      departs: true,
      reason: 'A coin was tossed before all.',
    });
  });

  test('the page holds the questions, the words of the paper, and no script from them', async () => {
    const file = await filledAppraisal();
    await edit(file, (text) => text.replace('words on 1a', '"<script>alert(1)</script>"'));
    const out = file.replace('.yaml', '.html');
    expect((await lind(['appraise', file, '--out', out])).status).toBe(0);
    const page = await readText(out);
    expect(page).toContain('Did chance alone decide who got which treatment?');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert(1)');
  });

  test.each([
    [
      'no file',
      ['appraise', 'nowhere.yaml'],
      'There is no file nowhere.yaml. Make a worksheet with: lind appraise new',
    ],
    ['another page', ['appraise', 'FILE', '--out', 'x.pdf'], 'end the name x.pdf with .html'],
  ])('%s', async (_, args, said) => {
    const file = await newAppraisal();
    const { status, stderr } = await lind(args.map((one) => (one === 'FILE' ? file : one)));
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe('lind appraise check', () => {
  test.each([
    ['a word that is no answer', 'answer: yes', 'answer: yess'],
    ['a question that is not there', '\n  1a:', '\n  1z:'],
    ['no YAML', 'appraisal: 1', 'appraisal: ['],
    ['a study', 'appraisal: 1\n', 'lind: 1\n'],
    ['an answer that counts for nothing', '  2c:\n    answer:\n', '  2c:\n    answer: yes\n'],
    ['no place', '    place: p. 1a\n', ''],
    ['the design of another worksheet', 'design: randomised-trial', 'design: cohort'],
  ])('%s', async (_, from, to) => {
    const folder = await temporaryFolder();
    const file = await filledAppraisal({ folder });
    await edit(file, (text) => text.replace(from, to));
    const { status, stdout } = await lind(['appraise', 'check', file]);
    expect([status, stdout.replaceAll(/\n {2}/g, ' ').replaceAll(`${folder}/`, '')]).toMatchSnapshot();
  });

  test('aliases by the million are refused', async () => {
    const folder = await folderWith({ 'a.yaml': 'a: &a [x]\nb: [*a, *a]\n' });
    expect((await lind(['appraise', 'check', join(folder, 'a.yaml')])).status).toBe(3);
  });
});

describe('lind appraise plot', () => {
  test('the table, and the same as robvis reads it', async () => {
    const folder = await temporaryFolder();
    const a = await filledAppraisal({ folder, name: 'a' });
    const b = await filledAppraisal({
      folder,
      name: 'b, "later"',
      changed: { '5a': 'no-information', reporting: 'some-concerns', overall: 'some-concerns' },
    });
    const csv = join(folder, 'judgements.csv');
    const { status, stdout } = await lind(['appraise', 'plot', a, b, '--csv', csv, '--json']);
    expect(status).toBe(0);
    expect(await readText(csv)).toBe(
      [
        'Study,D1,D2,D3,D4,D5,Overall,Weight',
        'a,Low,Low,Low,Low,Low,Low,1',
        '"b, ""later""",Low,Low,Low,Low,Some concerns,Some concerns,1',
        '',
      ].join('\n'),
    );
    const back = await lind(['appraise', 'plot', csv, '--design', 'randomised-trial', '--json']);
    const weighted = JSON.parse(stdout);
    for (const study of weighted.studies) study.weight = 1;
    expect(JSON.parse(back.stdout)).toEqual(weighted);
  });

  test('charts draw, and say what they show', async () => {
    const folder = await temporaryFolder();
    const a = await filledAppraisal({ folder, name: 'a' });
    const [light, shares] = [join(folder, 'light.svg'), join(folder, 'shares.json')];
    await lind(['appraise', 'plot', a, '--chart', light, '--summary', shares]);
    expect(await readText(light)).toContain('a: randomisation low, deviations low, missing outcomes low');
    expect(JSON.parse(await readFile(shares, 'utf8')).description).toContain('Overall: low 100%.');
  });

  // The words and columns of data_rob2 and data_quadas in robvis 0.3.0.
  test.each([
    [
      'randomised-trial',
      'Study,D1,D2,D3,D4,D5,Overall,Weight\nA,Low,High,Some concerns,low,LOW,High,33.3\n',
      'high',
    ],
    [
      'diagnostic-accuracy',
      'Study,D1,D2,D3,D4,Overall\nA,Low,Low,Some concerns,Low,Some concerns\n',
      'unclear',
    ],
    [
      'cohort',
      'Study;D1;D2;D3;D4;D5;D6;D7;Overall\nA;Low;Moderate;Low;Low;Low;Serious;Low;Critical\n',
      'critical',
    ],
  ])('%s: reads a table of robvis', async (design, table, overall) => {
    const folder = await folderWith({ 'r.csv': table });
    const { stdout } = await lind(['appraise', 'plot', join(folder, 'r.csv'), '--design', design, '--json']);
    expect(JSON.parse(stdout).studies[0].overall).toBe(overall);
  });

  test.each([
    ['a word that is none', 'Study,D1,D2,D3,D4,D5,Overall\nA,Low,Hihg,Low,Low,Low,Low\n'],
    ['a column short', 'Study,D1,D2,Overall\nA,Low,Low,Low\n'],
    ['a value short', 'Study,D1,D2,D3,D4,D5,Overall\nA,Low,Low,Low,Low,Low\n'],
    ['no study', 'Study,D1,D2,D3,D4,D5,Overall\n'],
    ['a weight that is none', 'Study,D1,D2,D3,D4,D5,Overall,Weight\nA,Low,Low,Low,Low,Low,Low,much\n'],
  ])('%s', async (_, table) => {
    const folder = await folderWith({ 'r.csv': table });
    const file = join(folder, 'r.csv');
    const { status, stderr } = await lind(['appraise', 'plot', file, '--design', 'randomised-trial']);
    expect(status).toBe(2);
    expect(stderr.replaceAll(`${folder}/`, '')).toMatchSnapshot();
  });

  test('designs are not mixed, and a table needs its design', async () => {
    const [a, b] = [await filledAppraisal(), await newAppraisal('cohort')];
    expect((await lind(['appraise', 'plot', a, b])).stderr).toContain('of different designs');
    const folder = await folderWith({ 'r.csv': 'Study\nA\n' });
    expect((await lind(['appraise', 'plot', join(folder, 'r.csv')])).stderr).toContain('give --design');
  });
});
