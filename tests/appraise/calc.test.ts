import { describe, expect, test } from 'vitest';
import { calculatorNames, loadCalculator } from '../../src/appraise/calc/index.js';
import { references } from '../../src/methods/kit/references.js';
import { vocabulary } from '../../src/methods/kit/vocabulary.js';
import { lind } from '../support/lind.js';

type Numbers = { readonly [field: string]: number };
type Rows = { readonly [name: string]: Numbers };

const printed = async (line: string): Promise<{ estimates: Numbers[]; tests: Numbers[] }> => {
  const { stdout, stderr } = await lind(['calc', ...line.split(' '), '--json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};

/** Estimates and tests by name. */
async function calculated(line: string): Promise<Rows> {
  const { estimates, tests } = await printed(line);
  return Object.fromEntries([...estimates, ...tests].map((row) => [row.term ?? row.test, row]));
}

/** A number as the paper printed it: it agrees when it rounds to the same digits. */
const agrees = (value: number | null | undefined, as: string): boolean => {
  const decimals = as.split('.')[1]?.length ?? 0;
  return Math.abs(Number(value) - Number(as)) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
};

describe.each(calculatorNames)('%s', (name) => {
  test('says everything about itself, and its examples give what it declares', async () => {
    const calculator = await loadCalculator(name);
    for (const key of calculator.card.references) expect(references).toHaveProperty([key]);
    for (const text of [calculator.title, calculator.question, calculator.whenToUse])
      expect(text).not.toBe('');
    for (const example of calculator.examples) {
      const { estimates, tests } = await printed(`${name} ${example}`);
      const terms = estimates.map(({ term }) => String(term));
      expect(Object.keys(calculator.estimates)).toEqual(expect.arrayContaining(terms));
      const fields = [...estimates, ...tests].flatMap(Object.keys);
      expect(Object.keys(vocabulary)).toEqual(expect.arrayContaining(fields));
    }
  });

  test('words and notes of its first example', async () => {
    const { examples } = await loadCalculator(name);
    const { stdout } = await lind(['calc', name, ...examples[0]!.split(' ')], {
      terminal: { interactive: false, columns: 60, color: false },
    });
    expect(stdout).toMatchSnapshot();
    expect(stdout.split('\n').filter((line) => [...line].length > 60)).toEqual([]);
  });

  test('its help fits 60 columns', async () => {
    const { stdout, status } = await lind(['calc', name, '--help'], {
      terminal: { interactive: false, columns: 60, color: false },
    });
    expect(status).toBe(0);
    const wide = stdout
      .split('\n')
      .filter((line) => line.length > 60 && !/^ {2}lind |https?:|doi:/.test(line));
    expect(wide).toEqual([]);
  });
});

// Each: what was asked, which number, what the source printed, and where.
const published: readonly [line: string, name: string, field: string, value: string, source: string][] = [
  [
    'nnt --odds-ratio 0.73 --baseline-risk 0.3',
    'nnt',
    'estimate',
    '16.2',
    'Cochrane Handbook 15.4.4.3: 62 fewer per 1000',
  ],
  [
    'nnt --risk-ratio 0.92 --baseline-risk 0.3',
    'nnt',
    'estimate',
    '41.67',
    'Cochrane Handbook 15.4.4.2: 24 fewer per 1000',
  ],
  [
    'bayes --pre-test 0.25 --sensitivity 0.9 --specificity 0.63',
    'post-test-positive',
    'estimate',
    '0.45',
    'Altman & Bland 1994, BMJ 309:102',
  ],
  [
    'bayes --pre-test 0.25 --sensitivity 0.9 --specificity 0.63',
    'post-test-negative',
    'estimate',
    '0.05',
    'Altman & Bland 1994, BMJ 309:102: 1 − 0.95',
  ],
  [
    'e-value --estimate 3.9 --low 1.8 --high 8.7',
    'e-value',
    'estimate',
    '7.26',
    'VanderWeele & Ding 2017, breast feeding',
  ],
  [
    'e-value --estimate 3.9 --low 1.8 --high 8.7',
    'e-value-limit',
    'estimate',
    '3.0',
    'VanderWeele & Ding 2017, breast feeding',
  ],
  [
    'e-value --estimate 0.8 --low 0.71 --high 0.91',
    'e-value',
    'estimate',
    '1.81',
    'VanderWeele & Ding 2017, formula by hand: 1.25 + √(1.25 × 0.25)',
  ],
  [
    'interval-from-p --estimate 17 --p 0.032',
    'estimate',
    'confLow',
    '1.46',
    'Altman & Bland 2011, BMJ 343:d2090, zinc: 1.4 to 32.6 by their approximation of z; exact by R',
  ],
  [
    'interval-from-p --estimate 17 --p 0.032',
    'estimate',
    'confHigh',
    '32.54',
    'Altman & Bland 2011, BMJ 343:d2090, zinc: 1.4 to 32.6 by their approximation of z; exact by R',
  ],
  [
    'interval-from-p --estimate 0.3 --p 0.034 --scale ratio',
    'estimate',
    'confLow',
    '0.10',
    'Altman & Bland 2011, BMJ 343:d2090, blood pressure',
  ],
  [
    'interval-from-p --estimate 0.3 --p 0.034 --scale ratio',
    'estimate',
    'confHigh',
    '0.91',
    'by hand: exp(ln 0.3 + 1.96 × 1.204/2.120)',
  ],
  [
    'compare-estimates --estimate1 0.67 --low1 0.46 --high1 0.98 --estimate2 0.88 --low2 0.71 --high2 1.08 --scale ratio',
    'difference',
    'estimate',
    '0.76',
    'Altman & Bland 2003, BMJ 326:219',
  ],
  [
    'compare-estimates --estimate1 0.67 --low1 0.46 --high1 0.98 --estimate2 0.88 --low2 0.71 --high2 1.08 --scale ratio',
    'interaction',
    'pValue',
    '0.2',
    'Altman & Bland 2003, BMJ 326:219',
  ],
  ['group-sd --n 25 --low 30 --high 34.2', 'sd', 'estimate', '5.09', 'Cochrane Handbook 6.5.2.2'],
  [
    'difference-sd --n1 25 --n2 22 --difference 3.8 --p 0.008',
    'std-error',
    'estimate',
    '1.37',
    'Cochrane Handbook 6.5.2.3',
  ],
  ['difference-sd --n1 25 --n2 22 --std-error 1.37', 'sd', 'estimate', '4.69', 'Cochrane Handbook 6.5.2.3'],
  [
    'change-sd --sd-before 6.4 --sd-after 7.1 --sd-change 4.5',
    'correlation',
    'estimate',
    '0.78',
    'Cochrane Handbook 6.5.2.8',
  ],
  [
    'change-sd --sd-before 7 --sd-after 6.9 --correlation 0.78',
    'sd-change',
    'estimate',
    '4.61',
    'Cochrane Handbook 6.5.2.8',
  ],
  [
    'smd --mean1 103 --sd1 5.5 --n1 50 --mean2 100 --sd2 4.5 --n2 50',
    'cohen-d',
    'estimate',
    '0.5970',
    'Borenstein et al 2009, chapter 4',
  ],
  [
    'smd --mean1 103 --sd1 5.5 --n1 50 --mean2 100 --sd2 4.5 --n2 50',
    'hedges-g',
    'estimate',
    '0.5924',
    'Borenstein et al 2009, chapter 4',
  ],
];

test.each(published)('%s: %s %s is %s', async (line, name, field, value) => {
  const found = (await calculated(line))[name]![field];
  expect(agrees(found, value), `it is ${found}`).toBe(true);
});

test('the number needed to treat runs through infinity (Altman 1998: NNTH 20 to NNTB 4)', async () => {
  const { estimates } = await printed('nnt --risk-difference -0.1 --low -0.25 --high 0.05');
  expect(estimates[1]).toMatchObject({ confLow: null, confHigh: null, direction: 'benefit' });
  expect(estimates[1]!.estimate).toBeCloseTo(10, 12);
  const good = await calculated('nnt --risk-difference 0.1 --low 0.05 --high 0.25 --outcome good');
  expect(good.nnt).toMatchObject({ direction: 'benefit', confLow: 4, confHigh: 20 });
});

describe('relations', () => {
  test('odds ratio to risk ratio and back, at any risk', async () => {
    for (const risk of [0.01, 0.3, 0.9]) {
      const there = await calculated(
        `odds-ratio-to-risk-ratio --odds-ratio 1.8 --low 1.1 --high 2.9 --baseline-risk ${risk}`,
      );
      const { estimate, confLow, confHigh } = there['risk-ratio']!;
      const back = await calculated(
        `risk-ratio-to-odds-ratio --risk-ratio ${estimate} --low ${confLow} --high ${confHigh} --baseline-risk ${risk}`,
      );
      expect(back['odds-ratio']!.estimate).toBeCloseTo(1.8, 10);
      expect(back['odds-ratio']!.confHigh).toBeCloseTo(2.9, 10);
    }
  });

  test('interval and p-value go into each other', async () => {
    for (const scale of ['difference', 'ratio']) {
      const there = (await calculated(`interval-from-p --estimate 0.7 --p 0.012 --scale ${scale}`)).estimate!;
      const back = await calculated(
        `p-from-interval --estimate 0.7 --low ${there.confLow} --high ${there.confHigh} --scale ${scale}`,
      );
      expect(back.z!.pValue).toBeCloseTo(0.012, 10);
    }
  });

  test('a median in the middle is the mean, and Wan’s range is about Tippett’s (1925)', async () => {
    const found = await calculated('mean-and-sd --n 50 --min 0 --q1 4 --median 5 --q3 6 --max 10');
    expect(found.mean!.estimate).toBeCloseTo(5, 12);
    // The expected range of 50 normal values is 4.498 standard deviations.
    const range = await calculated('mean-and-sd --n 50 --min 0 --median 2 --max 4.498');
    expect(range.sd!.estimate).toBeCloseTo(1, 2);
  });

  test('a ratio turned round and back is the same', async () => {
    const once = (await calculated('log-ratio --ratio 0.5 --low 0.3 --high 0.8 --times -1')).ratio!;
    expect(once).toMatchObject({ estimate: 2, confLow: 1.25 });
    expect(once.confHigh).toBeCloseTo(1 / 0.3, 12);
  });
});

test('what cannot be calculated is refused, with what to do', async () => {
  const lines = [
    'nntt',
    'nnt',
    'nnt --risk-ratio 0.8',
    'nnt --risk-ratio 3 --baseline-risk 0.5',
    'nnt --risk 0.1 --reference-risk 0.2 --low 0.1',
    'nnt --risk-difference 0.1 --low 0.05',
    'nnt --risk-difference 0.1 --low 0.2 --high 0.05',
    'nnt --risk-difference 0.1 --low 0.2 --high 0.3',
    'bayes --pre-test 0.2 --sensitivity 90 --specificity 0.8',
    'bayes --pre-test 0 --likelihood-ratio 4',
    'bayes --pre-test 0.2 --likelihood-ratio 4 --sensitivity 0.8 --specificity 0.9',
    'two-by-two --events 60 --total 55 --reference-events 1 --reference-total 2',
    'two-by-two --events 3.5 --total 55 --reference-events 1 --reference-total 2',
    'se-from-interval --low -1 --high 2 --scale ratio',
    'interval-from-p --estimate 0 --p 0.5',
    'interval-from-p --estimate abc --p 0.5',
    'e-value --estimate 2 --std-error 0.1',
    'mean-and-sd --n 20 --q1 10 --median 8 --q3 22',
    'combine-groups --n 20,30 --mean 1 --sd 2,3',
    'combine-groups --n 20,30 --mean 1,2 --sd 2,-3',
    'change-sd --sd-before 2 --sd-after 2 --sd-change 9',
    'difference-sd --n1 20 --n2 20 --difference 0 --p 0.9',
    'risk-ratio-to-odds-ratio --risk-ratio 4 --baseline-risk 0.3',
    'nnt --risk 0.1 --reference-risk 0.2 --json --r',
  ];
  const said: string[] = [];
  for (const line of lines) {
    const { status, stderr, stdout } = await lind(['calc', ...line.split(' ')]);
    expect(status).toBe(2);
    expect(line.includes('--json') || stdout === '').toBe(true);
    said.push(`${line}\n  ${stderr.trim()}`);
  }
  expect(said.join('\n')).toMatchSnapshot();
});

test('lind calc lists all with their questions, as text and as JSON', async () => {
  expect((await lind(['calc'])).stdout).toMatchSnapshot();
  const list = JSON.parse((await lind(['calc', '--json'])).stdout);
  expect(list.map(({ name }: { name: string }) => name)).toEqual(calculatorNames);
});
