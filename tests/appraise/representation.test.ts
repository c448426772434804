import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lind } from '../support/lind.js';
import { folderWith, studyFolder, trialStudy } from '../support/study-folder.js';

/** 200 people: 60 women and 140 men; 20 of 75 and over; 4 of group C. */
const people = [
  'sex,age,group',
  ...Array.from(
    { length: 200 },
    (_, at) => `${at < 60 ? 'f' : 'm'},${at % 10 === 0 ? 80 : 40 + (at % 30)},${at < 4 ? 'C' : 'A'}`,
  ),
  '',
].join('\n');

interface Row {
  readonly category: string;
  readonly n: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: string;
}

async function represented(reference: string) {
  const folder = await folderWith({ 'people.csv': people, 'census.csv': reference });
  const { status, stdout, stderr } = await lind([
    'check',
    join(folder, 'people.csv'),
    '--representation',
    join(folder, 'census.csv'),
    '--json',
  ]);
  const said = stderr.replaceAll(`${folder}/`, '');
  return {
    status,
    said,
    ...(status === 0
      ? (JSON.parse(stdout) as { rows: Row[]; problems: { code: string; message: string }[] })
      : { rows: [], problems: [] }),
  };
}

test('the participation-to-prevalence ratio with Wilson’s limits, and who is fewer', async () => {
  const { status, rows, problems } = await represented(
    'variable,category,percent\nsex,f,50\nsex,m,50\nage,<75,85\nage,75+,15\ngroup,C,2\ngroup,D,5\n',
  );
  expect(status).toBe(0);
  const [women, men, , old, c, d] = rows;
  // 60 of 200 is 30%; by R, prop.test(60, 200, correct = FALSE)$conf.int is 0.2405805 to 0.3667949; over 0.5.
  expect(women).toMatchObject({ n: 60, ratio: 0.6, verdict: 'under' });
  expect(women!.low).toBeCloseTo(0.2407 / 0.5, 2);
  expect(women!.high).toBeCloseTo(0.3668 / 0.5, 2);
  expect(men).toMatchObject({ ratio: 1.4, verdict: 'over' });
  expect(old).toMatchObject({ n: 20, verdict: 'unclear' });
  expect(c).toMatchObject({ n: 4, verdict: 'alike' });
  expect(d).toMatchObject({ n: 0, verdict: 'under' });
  expect(problems.map(({ code }) => code)).toEqual([
    'under-represented',
    'over-represented',
    'perhaps-other-represented',
    'few-of-category',
    'nobody-of-category',
  ]);
});

test('people like the population are said to be alike, and nothing more', async () => {
  const { problems, rows } = await represented(
    'variable,category,percent\nsex,f,30\nsex,m,70\nage,40-74,90\n',
  );
  expect(problems).toEqual([]);
  expect(rows.map(({ ratio }) => Math.round(100 * ratio))).toEqual([100, 100, 100]);
});

test('a study names the population of its question', async () => {
  const folder = await studyFolder({ 'census.csv': 'variable,category,percent\nage,40-59,50\nage,60+,50\n' });
  const { status, stdout } = await lind(['check', folder, '--representation', join(folder, 'census.csv')]);
  expect(status).toBe(0);
  expect(stdout).toContain('Population of the question: Adults with hypertension.');
  expect(stdout).toMatchSnapshot();
});

test('tables that cannot be used are refused', async () => {
  const references = [
    'variable,category,share\nsex,f,50\n',
    'variable,category,percent\nsex,f,150\n',
    'variable,category,percent\nsex,f,60\nsex,m,60\n',
    'variable,category,percent\nsex,,50\n',
    'variable,category,percent\nsx,f,50\n',
    'variable,category,percent\nage,old,50\n',
  ];
  const said: string[] = [];
  for (const reference of references) {
    const found = await represented(reference);
    expect(found.status).toBe(2);
    said.push(found.said);
  }
  expect(said).toMatchSnapshot();
});

describe('subgroups in the plan', () => {
  const planned = async (id: string, extra: string) => {
    const analysis = `    - id: ${id}\n      purpose: secondary\n      method: logistic-regression\n${extra}`;
    const folder = await studyFolder({ 'study.yaml': `${trialStudy.trimEnd()}\n${analysis}` });
    const { problems } = JSON.parse((await lind(['check', folder, '--json'])).stdout);
    return problems.filter(({ code }: { code: string }) => code === 'subgroup-without-interaction');
  };

  test('a subgroup by itself is told to use the interaction', async () => {
    const found = await planned('subgroup-older', '      outcome: improved\n      predictors: [arm]\n');
    expect(found).toHaveLength(1);
    expect(found[0].message).toMatchInlineSnapshot(
      `""subgroup-older" is of a subgroup and tests no interaction; plan one model of all people with an interaction, such as "predictors: arm,sex,arm:sex", since the P of one subgroup does not say that it differs from another."`,
    );
    expect(
      await planned(
        'older',
        '      why: The subgroup of older people.\n      outcome: improved\n      predictors: [arm, age]\n',
      ),
    ).toHaveLength(1);
  });

  test('an interaction, and an analysis of all, are left alone', async () => {
    expect(
      await planned('subgroup-age', "      outcome: improved\n      predictors: [arm, age, 'arm:age']\n"),
    ).toEqual([]);
    expect(await planned('adjusted', '      outcome: improved\n      predictors: [arm, age]\n')).toEqual([]);
  });
});
