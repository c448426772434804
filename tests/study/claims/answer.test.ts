import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../../src/data/from-columns.js';
import { checkAnswer, held, type Verdict } from '../../../src/study/claims/answer.js';
import { type Analysed, withAnalysis } from '../../../src/study/claims/mistake.js';
import { readNumber, type TypedNumber } from '../../../src/study/claims/number.js';
import { allNumbers, type Target } from '../../../src/study/claims/target.js';
import { bundled } from '../../datasets/bundled.js';
import { analysed, streptomycin } from './analysed.js';

const risk = await analysed('risk', streptomycin);

const codes = ({ diagnoses }: Verdict) => diagnoses.map(({ code }) => code);
const ask = (one: Analysed, target: Target, text: string) =>
  checkAnswer(text, { analysed: one, target, graded: true });
const term = (name: string, field?: Target['field']): Target =>
  ({ term: name, ...(field && { field }) }) as Target;

describe('an answer that is right', () => {
  test.each([
    ['risk-ratio', '2.11'],
    ['risk-ratio', '2.1134'],
    ['risk-ratio', '2,113'],
    ['risk', '0.691'],
    ['risk', '69%'],
    ['risk', '69.1 %'],
    ['risk', '38/55'],
    ['risk', '69 per 100'],
    ['risk-difference', '0.364'],
    ['risk-difference', '36 pp'],
    ['risk-difference', '36%'],
    ['nnt', '2.7'],
    ['nnt', '3'],
    ['relative-risk-reduction', '−1.113'],
    ['relative-risk-reduction', '-111%'],
  ])('%s is %s', (name, text) => {
    expect(ask(risk, term(name), text)).toEqual({ verdict: 'right', sentence: 'Right.', diagnoses: [] });
  });

  test.each(['<0.001', 'p < 0.001', '0.00017', '0.0002'])('the p-value is %s', (text) => {
    expect(ask(risk, { test: 'pearson' }, text).verdict).toBe('right');
  });

  test('a number of a table', () => {
    const target: Target = { table: 'cells', where: { group: 'control' }, field: 'events' };
    expect(ask(risk, target, '17').verdict).toBe('right');
  });

  test('another number that is right as well', () => {
    const question = { analysed: risk, target: term('risk'), alternatives: [term('risk-reference')] };
    expect(checkAnswer('33%', question).verdict).toBe('right');
  });
});

test('what is neither right nor wrong is said so', () => {
  const said = [
    ask(risk, term('risk-ratio'), '2'),
    ask(risk, term('risk-ratio', 'confHigh'), '3.2'),
    ask(risk, term('risk'), '0.690'),
    ask(risk, { test: 'pearson' }, '0.000'),
    ask(risk, { test: 'pearson' }, '<0.05'),
    ask(risk, { test: 'pearson' }, '>0.05'),
    ask(risk, term('risk-ratio'), '>2'),
    ask(risk, term('risk-ratio'), 'two'),
    ask(risk, term('risk-ratio'), 'none'),
  ];
  expect(said.map(({ verdict, sentence }) => `${verdict}: ${sentence}`)).toMatchInlineSnapshot(`
    [
      "rough: Right as far as it goes; give one or two digits more, since 2 leaves the risk ratio open by a tenth or more.",
      "right: Right.",
      "truncated: 0.690 is the risk (streptomycin) cut off after its last digit. Round it: the digit that follows is 5 or more, so the last one goes up.",
      "right: Right, though a p-value is never 0: write <0.001.",
      "rough: True, but say how small: write the p-value itself, such as 0.031, and only below 0.001 write <0.001.",
      "wrong: >0.05 does not match the p-value of Pearson’s chi-square.",
      "malformed: Write the risk ratio itself, without a sign such as < or >.",
      "malformed: "two" is not a number; write digits, such as 2.11.",
      "wrong: For these data there is a number: the risk ratio can be given.",
    ]
  `);
});

describe('risk: a wrong answer is named', () => {
  test.each([
    ['risk-ratio', '4.60', ['odds-ratio-for-risk-ratio']],
    ['odds-ratio', '2.11', ['risk-ratio-for-odds-ratio']],
    ['risk-ratio', '0.47', ['turned-reference']],
    ['risk-ratio', '0.75', ['log-scale']],
    ['risk-ratio', '0.36', ['absolute-for-relative']],
    ['risk-ratio', '0.46', ['other-event']],
    ['risk-difference', '1.11', ['relative-for-absolute']],
    ['risk-difference', '111%', ['relative-for-absolute']],
    ['risk-difference', '-0.364', ['turned-reference']],
    ['risk-difference', '36', ['percent-for-proportion']],
    ['relative-risk-reduction', '0.364', ['absolute-for-relative']],
    ['nnt', '0.90', ['nnt-from-relative']],
    ['nnt', '0.364', ['difference-for-nnt']],
    ['risk', '38/107', ['total-for-row-percentage']],
    ['risk', '35.5%', ['total-for-row-percentage']],
    ['risk', '38/17', ['odds-for-risk']],
    ['risk', '31%', ['column-for-row-percentage', 'other-event']],
    ['risk', '30.9%', ['other-event']],
    ['risk', '32.7%', ['other-group']],
    ['risk', '69.1', ['percent-for-proportion']],
    ['risk', '0.69%', ['percent-for-proportion']],
    ['risk-reference', '30.9%', ['column-for-row-percentage']],
    ['risk-reference', '15.9%', ['total-for-row-percentage']],
  ])('%s as %s', (name, text, expected) => {
    const found = ask(risk, term(name), text);
    expect(found.verdict).toBe('wrong');
    expect(codes(found)).toEqual(expect.arrayContaining(expected.slice(-1)));
  });

  test.each([
    ['confLow', '3.24', 'other-limit'],
    ['confLow', '1.48', 'other-level'],
    ['confLow', '1.20', 'other-level'],
    ['confHigh', '2.63', 'standard-error-for-interval'],
    ['confLow', '0.31', 'turned-reference'],
    ['confLow', '2.04', 'odds-ratio-for-risk-ratio'],
  ] as const)('%s of the risk ratio as %s', (field, text, code) => {
    expect(codes(ask(risk, term('risk-ratio', field), text))).toContain(code);
  });

  test('the p-value, and counts', () => {
    expect(codes(ask(risk, { test: 'pearson' }, '14.2'))).toContain('statistic-for-p');
    expect(codes(ask(risk, { test: 'pearson', field: 'statistic' }, '0.00017'))).toContain('p-for-statistic');
    const events: Target = { table: 'cells', where: { group: 'control' }, field: 'events' };
    expect(codes(ask(risk, events, '52'))).toContain('events-for-total');
  });

  test('says what it is in the words of this analysis', () => {
    expect(ask(risk, term('risk-ratio'), '4.6').sentence).toMatchInlineSnapshot(
      `"4.6 does not match the risk ratio. It seems to be the odds ratio of "improved" and "arm". Odds set people with the event against those without it (38 to 17 in streptomycin, 17 to 35 in control); risks set them against everyone (38 of 55, 17 of 52). Here 51% had the event, and the commoner it is, the further the odds ratio lies from 1: read as a ratio of risks it makes the difference look larger."`,
    );
    expect(ask(risk, term('risk-difference'), '111%').sentence).toMatchInlineSnapshot(
      `"111% does not match the risk difference. It seems to be the relative change in risk, 1 minus the risk ratio. The relative change is a share of the risk in control; the risk difference counts people. A large share of a small risk is few people, so the relative number alone cannot say whether it matters."`,
    );
    expect(ask(risk, term('risk'), '31%').sentence).toMatchInlineSnapshot(
      `"31% does not match the risk (streptomycin). It seems to be the share without the event, 17 of 55. The two shares add up to 100%; say which of them is the event."`,
    );
    expect(ask(risk, term('risk-ratio'), '0.473').sentence).toMatchInlineSnapshot(
      `"0.473 does not match the risk ratio. It seems to be the risk ratio turned round, with the other group as the reference. Direction is part of the answer: a difference is group minus reference, a ratio is group over reference against "control" ("improved" and "arm"). Turned round, benefit reads as harm."`,
    );
  });

  test('nothing is guessed when no mistake gives the number, and graded work gives nothing away', () => {
    const question = { analysed: risk, target: term('risk-ratio') };
    expect(checkAnswer('7.77', { ...question, graded: true }).sentence).toMatchInlineSnapshot(
      `"7.77 does not match the risk ratio."`,
    );
    expect(checkAnswer('7.77', question).sentence).toMatchInlineSnapshot(
      `"7.77 does not match the risk ratio: it is too high, by a factor of 3.7."`,
    );
    expect(checkAnswer('8', question).diagnoses).toEqual([]);
  });
});

test('the same from counts', async () => {
  const counts = await analysed('risk', {
    counts: [
      [139, 10898],
      [239, 10795],
    ],
  });
  expect(ask(counts, term('nnt'), '110').verdict).toBe('right');
  expect(ask(counts, term('nnt'), '111').verdict).toBe('right');
  expect(codes(ask(counts, term('nnt'), '2.4'))).toEqual(['nnt-from-relative']);
  expect(codes(ask(counts, term('risk-difference'), '42%'))).toEqual(['relative-for-absolute']);
  expect(codes(ask(counts, term('risk-ratio', 'confLow'), '0.49'))).toContain('other-level');
});

test('a test against the truth', async () => {
  // 231 with the condition and a positive result, 32 without it and positive, 27 with it and negative, 54 without it and negative.
  const one = await analysed('diagnostic-accuracy', {
    counts: [
      [231, 32],
      [27, 54],
    ],
  });
  expect(ask(one, term('sensitivity'), '89.5%').verdict).toBe('right');
  expect(codes(ask(one, term('sensitivity'), '87.8%'))).toEqual(['predictive-value-for-sensitivity']);
  expect(codes(ask(one, term('specificity'), '66.7%'))).toEqual(['predictive-value-for-specificity']);
  expect(codes(ask(one, term('ppv'), '89.5%'))).toEqual(['sensitivity-for-predictive-value']);
  expect(codes(ask(one, term('sensitivity'), '62.8%'))).toEqual(['specificity-for-another']);
  expect(codes(ask(one, term('sensitivity'), '10.5%'))).toEqual(['error-rate-for-share']);
  expect(codes(ask(one, term('lr-positive'), '1.43'))).toEqual(['likelihood-ratio-turned']);
  expect(codes(ask(one, term('lr-positive'), '0.167'))).toEqual(['likelihood-ratio-turned']);
  expect(ask(one, term('sensitivity'), '87.8%').sentence).toMatchInlineSnapshot(
    `"87.8% does not match the sensitivity. It seems to be the positive predictive value: of the 263 people who test positive, those with the condition (231). The two answer opposite questions: how often the test finds the condition, and how often a result is right. The second changes with how common the condition is."`,
  );
});

test('means: spread, middle, pairs', async () => {
  const sleep = (await bundled('sleep-drugs')).table;
  const paired = await analysed('paired-t-test', {
    table: sleep,
    roles: { before: 'drug_1', after: 'drug_2' },
  });
  // R 4.2.2: with(sleep, t.test(extra[group == 2], extra[group == 1])) gives p = 0.07939, limits -0.2055 and 3.3655;
  // with var.equal = TRUE p = 0.07919.
  expect(codes(ask(paired, { test: 'paired-t' }, '0.07939'))).toEqual(['unpaired-for-paired']);
  expect(codes(ask(paired, { test: 'paired-t' }, '0.07919'))).toEqual(['unpaired-for-paired']);
  expect(codes(ask(paired, term('mean-difference', 'confLow'), '-0.2055'))).toEqual(['unpaired-for-paired']);
  expect(codes(ask(paired, term('mean-difference'), '-1.58'))).toEqual(['turned-reference']);
  // The limit with 1.96: 1.58 - 1.959964 * 0.3889587 = 0.8176.
  expect(codes(ask(paired, term('mean-difference', 'confLow'), '0.818'))).toEqual(['z-for-t']);
  expect(codes(ask(paired, { test: 'paired-t' }, '0.00142'))).toEqual(['one-sided-p']);
  expect(codes(ask(paired, term('mean-difference', 'stdError'), '1.23'))).toEqual(['sd-for-standard-error']);
  const sd: Target = { table: 'measures', where: { variable: 'Extra sleep with drug 1' }, field: 'sd' };
  expect(ask(paired, sd, '1.79').verdict).toBe('right');
  expect(codes(ask(paired, sd, '0.566'))).toEqual(['standard-error-for-sd']);
  expect(codes(ask(paired, sd, '3.20'))).toEqual(['variance-for-sd']);
  expect(codes(ask(paired, sd, '1.70'))).toEqual(['population-sd']);
});

test('groups: median for mean, and rows that are excluded', async () => {
  const table = tableFromColumns({
    arm: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b'],
    days: [1, 2, 3, 14, 2, 4, 5, 33, null],
  });
  const one = await analysed('t-test', { table, roles: { outcome: 'days', group: 'arm' } });
  const mean: Target = { table: 'groups', where: { group: 'a' }, field: 'mean' };
  expect(codes(ask(one, mean, '2.5'))).toEqual(['median-for-mean']);
  expect(codes(ask(one, term('mean-difference'), '2.0'))).toEqual(['difference-of-medians']);
  expect(ask(one, mean, '2.5').sentence).toMatchInlineSnapshot(
    `"2.5 does not match the mean of "a". It seems to be the median. The median is the value in the middle, the mean is drawn towards far values; where they lie apart, the values are skewed, and the reader must know which one it is."`,
  );
  const described = await analysed('describe', { table, roles: { variables: ['days'] } });
  const n: Target = { table: 'numeric', where: { variable: 'days' }, field: 'n' };
  expect(ask(described, n, '8').verdict).toBe('right');
});

test('models: log scale, crude for adjusted', async () => {
  const table = (await bundled('kidney-stones')).table;
  const model = await analysed('logistic-regression', {
    table,
    roles: { outcome: 'success', predictors: ['treatment', 'stone_size'] },
    options: { reference: 'treatment=open-surgery' },
  });
  const percutaneous = model.result.estimates[1]!.term;
  // R 4.2.2: exp(coef(glm(success == "yes" ~ treatment + stone_size, binomial, patients))[2]) is 0.6996, with
  // treatment alone 1.3363.
  expect(ask(model, term(percutaneous), '0.70').verdict).toBe('right');
  expect(codes(ask(model, term(percutaneous), '-0.357'))).toEqual(['log-scale']);
  expect(codes(ask(model, term(percutaneous, 'coefficient'), '0.6996'))).toEqual(['log-scale']);
  expect(codes(ask(model, term(percutaneous), '1.43'))).toEqual(['turned-reference']);
  expect(codes(ask(model, term(percutaneous), '1.336'))).toEqual(['crude-for-adjusted']);
  expect(ask(model, term(percutaneous), '1.336').sentence).toMatchInlineSnapshot(
    `"1.336 does not match the odds ratio of Treatment: percutaneous nephrolithotomy vs open surgery. It seems to be what a model with "treatment" alone gives. Asked for is the number with the other predictors held the same (stone_size). How far the two lie apart shows how much those differ between the groups."`,
  );
});

test('a number that does not exist', async () => {
  const table = (await bundled('leukaemia-6mp')).table;
  const curves = await analysed('kaplan-meier', {
    table,
    roles: { time: 'weeks', event: 'relapse', group: 'arm' },
  });
  const target: Target = { term: 'median', where: { group: '6-MP' }, field: 'confHigh' };
  expect(ask(curves, target, 'not reached').verdict).toBe('right');
  expect(ask(curves, target, '35').verdict).toBe('wrong');
  expect(() => ask(curves, term('hazard-ratio'), '1')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: The result of kaplan-meier has no {"term":"hazard-ratio"}; it has median and survival.]`,
  );
});

describe('every number of a result', async () => {
  const sleep = (await bundled('sleep-drugs')).table;
  const results = [
    risk,
    await analysed('mantel-haenszel', {
      ...streptomycin,
      roles: { ...streptomycin.roles, strata: 'condition' },
    }),
    await analysed('paired-t-test', { table: sleep, roles: { before: 'drug_1', after: 'drug_2' } }),
    await analysed('diagnostic-accuracy', {
      counts: [
        [231, 32],
        [27, 54],
      ],
    }),
  ];

  test.each(results)('of $method.name is right as it is written, and its double is not', (one) => {
    for (const located of allNumbers(one.method, one.result)) {
      const asked = withAnalysis(one, { ...located, value: located.value ?? 0 });
      const typed = (value: number) => readNumber(value.toPrecision(4)) as TypedNumber;
      expect(held(typed(asked.value), asked, {}).verdict, asked.name).toBe('right');
      if (asked.value !== 0 && Number.isFinite(asked.value))
        expect(held(typed(2 * asked.value), asked, {}).verdict, asked.name).toBe('wrong');
    }
  });
});
