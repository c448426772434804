import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkClaims } from '../../../src/study/claims/check-claims.js';
import type { CheckedClaim } from '../../../src/study/claims/checked-claim.js';
import { findClaims } from '../../../src/study/claims/find-claims.js';
import { analysed } from './analysed.js';
import { modelStudy, textsOf } from './model-study.js';

const streptomycin = (await modelStudy('streptomycin')).analyses;
const aspirin = (await modelStudy('aspirin')).analyses;
const leukaemia = (await modelStudy('leukaemia-6mp')).analyses;

const kinds = (text: string) => findClaims(text).map(({ kind }) => kind);

describe('ordinary prose claims nothing', () => {
  test.each([
    'In 1948 the Medical Research Council published the first trial with concealed allocation.',
    'The trial ran from January 1947 to September 1948 in 7 hospitals.',
    'See Table 2 and Figure 3 for details.',
    'Freireich and others [12] used the same drug; so did Gehan [13, 14].',
    'BMJ 1948;2:769-782. doi:10.1136/bmj.2.4582.769',
    'N Engl J Med 1989;321:129-135 (doi:10.1056/NEJM198907203210301).',
    'Men 40 to 84 years old took 325 mg of aspirin every other day.',
    '6-MP is a purine analogue; COVID-19 was unknown then.',
    'All intervals are 95% CI.',
    'We report 95% confidence intervals and test at the 5% level.',
    'The study had a power of 80%.',
    'The trial is registered as NCT01234567.',
    'Patient P017 was seen on 2024-03-12 and again on 14/03/2024.',
    'A risk ratio of 1 means that the risks are equal.',
    'Visits were in week 4, week 8 and week 12.',
    'We used R 4.2.2 and Lind version 0.1.0.',
    'The scale runs from 0 to 10.',
    'Of two people, one from each arm, one improved.',
    'Read the [report](https://example.org/2024/95.5/report) first.',
    'The formula is `RR = 4.60` in code.',
    'The result is {{primary.risk-ratio}}.',
    'Blood was taken 2–4 hours after the dose.',
    'At 6 months everybody had been seen.',
    'Doses of 0.5 to 2 g were injected.',
    'This was a phase 3 trial, and disease was in stage 2 or 3.',
    '1. Ask. 2. Acquire. 3. Appraise.',
    'It cost £1,250.50 in 2020.',
    'The odds of rain or the risk of a fall are other matters.',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

const codesOf = (one: CheckedClaim): string =>
  one.status === 'contradicted' ? one.diagnoses.map(({ code }) => code).join('|') : one.status;
const seen = (text: string, analyses: typeof streptomycin) =>
  checkClaims(findClaims(text), analyses).map((one) => `${one.claim.kind} ${codesOf(one)}`);

describe('what the results have is found', () => {
  test.each([
    ['The risk ratio was 2.11 (95% CI 1.38 to 3.24).', ['risk-ratio matches', 'interval matches']],
    ['RR 2.11, 95% CI 1.38–3.24, P < 0.001.', ['risk-ratio matches', 'interval matches', 'p-value matches']],
    ['RR = 2.1 [95% CI: 1.4, 3.2]', ['risk-ratio matches', 'interval matches']],
    ['Relative risk (RR) was 2.113 (1.377 to 3.243).', ['risk-ratio matches', 'interval matches']],
    ['The odds ratio is 4.60.', ['odds-ratio matches']],
    ['OR: 4.6 (95% confidence interval from 2.0 to 10.4)', ['odds-ratio matches', 'interval matches']],
    ['Improvement was 36 percentage points more frequent (18 to 52).', ['share matches', 'interval matches']],
    ['The risk difference was 36% (95% CI 18% to 52%).', ['risk-difference matches', 'interval matches']],
    ['The risk difference was 0.364.', ['risk-difference matches']],
    ['38 of 55 people (69%) improved, against 17 of 52 (33%).', ['count matches', 'count matches']],
    ['38/55 (69.1%) improved.', ['count matches']],
    ['In all, 17 out of 55 did not improve.', ['count matches']],
    ['31% did not improve with streptomycin.', ['share matches']],
    ['About 36 more in every 100 improved.', ['share matches']],
    ['Of 100 people on bed rest, about 33 improve.', ['share matches']],
    ['20 fewer deaths per 100 people.', ['share matches']],
    ['Deaths were 73% less frequent.', ['share matches']],
    ['The p-value was 0.00017.', ['p-value matches']],
    ['The number needed to treat is 3.', ['nnt matches']],
    ['NNT 2.7 (1.9 to 5.7)', ['nnt matches', 'interval matches']],
    ['Pooled over strata the risk ratio is 2.30, against 2.11 without.', ['risk-ratio matches']],
    ['We had set a risk ratio of 1.50 as the smallest that matters.', ['risk-ratio unrelated']],
    [
      'Another trial found a risk ratio of 1.72 (1.20 to 2.46).',
      ['risk-ratio unrelated', 'interval unrelated'],
    ],
    ['A trial of 5,000 people with 120 of 2,500 (4.8%) deaths came later.', ['count unrelated']],
  ])('%s', (text, expected) => {
    expect(seen(text, streptomycin)).toEqual(expected);
  });

  test.each([
    ['The risk ratio is 0.58 (0.47 to 0.72).', ['risk-ratio matches', 'interval matches']],
    ['Aspirin went with 42% less risk.', ['share matches']],
    ['9 fewer in every 1,000, with an interval from 6 to 13 fewer.', ['share matches', 'interval matches']],
    [
      'The relative risk reduction was 42% (28% to 53%).',
      ['relative-risk-reduction matches', 'interval matches'],
    ],
    ['139 of 11,037 men (1.3%) had an infarction.', ['count matches']],
    ['NNT = 110', ['nnt matches']],
    ['The absolute risk reduction was 0.91%.', ['risk-difference matches']],
  ])('aspirin: %s', (text, expected) => {
    expect(seen(text, aspirin)).toEqual(expected);
  });

  test.each([
    ['HR 0.21 (95% CI 0.09 to 0.47)', ['hazard-ratio matches', 'interval matches']],
    ['The hazard of relapse was 79% lower (53% to 91%).', ['share matches', 'interval matches']],
    [
      'After 12 weeks 75% were in remission with 6-MP and 19% with placebo.',
      ['share matches', 'share matches'],
    ],
  ])('leukaemia: %s', (text, expected) => {
    expect(seen(text, leukaemia)).toEqual(expected);
  });
});

describe('what the results do not have is marked, and named where a mistake gives it', () => {
  test.each([
    ['The risk ratio was 4.60.', ['risk-ratio odds-ratio-for-risk-ratio']],
    ['The relative risk of improvement was 0.47.', ['risk-ratio turned-reference']],
    ['The odds ratio was 2.11.', ['odds-ratio risk-ratio-for-odds-ratio']],
    ['The hazard ratio was 2.11.', ['hazard-ratio risk-ratio-for-hazard-ratio']],
    ['The risk ratio was 3.33.', ['risk-ratio unmatched']],
    ['The pooled risk ratio was 2.29.', ['risk-ratio truncated']],
    ['The risk difference was 111%.', ['risk-difference relative-for-absolute']],
    ['RR 2.11 (95% CI 1.48 to 3.02)', ['risk-ratio matches', 'interval other-level']],
    ['RR 2.11 (90% CI 1.38 to 3.24)', ['risk-ratio matches', 'interval other-level']],
    ['RR 2.11 (95% CI 1.11 to 4.24)', ['risk-ratio matches', 'interval unmatched']],
    ['39 of 55 people improved.', ['count unmatched']],
    ['38 of 55 (96%) improved.', ['count percentage-of-another-total']],
    ['43% improved with streptomycin.', ['share unmatched']],
    ['P = 0.42', ['p-value unmatched']],
    ['P = 14.2', ['p-value statistic-for-p']],
    ['58 more in every 100 improved.', ['share unmatched']],
    ['NNT 0.90', ['nnt nnt-from-relative']],
  ])('%s', (text, expected) => {
    const found = seen(text, streptomycin);
    expect(found.map((one) => one.split('|')[0])).toEqual(expected);
  });
});

test('a contradiction is said in the words of the analysis', () => {
  const text = 'The risk ratio was 4.60, and 38 of 55 (96%) improved. The hazard ratio was 2.11.';
  const found = checkClaims(findClaims(text), streptomycin);
  expect(
    found.map((one) => (one.status === 'contradicted' ? one.sentence : one.status)),
  ).toMatchInlineSnapshot(`
    [
      "4.60 does not match the risk ratio. It seems to be the odds ratio of "improved" and "arm". Odds set people with the event against those without it (38 to 17 in streptomycin, 17 to 35 in control); risks set them against everyone (38 of 55, 17 of 52). Here 51% had the event, and the commoner it is, the further the odds ratio lies from 1: read as a ratio of risks it makes the difference look larger.",
      "38 of 55 is 69%, not 96%. A percentage is the count over the total that stands beside it.",
      "2.11 is called hazard ratio here. It seems to be the risk ratio. The analysis "improvement" estimates a risk ratio; call it so, since the two are different quantities.",
    ]
  `);
});

test('a claim knows where it stands in the text', () => {
  const text = 'First.\n\nThe **risk ratio** was 2.11 (see [12]), P < 0.001.';
  const places = findClaims(text).map(({ start, end }) => text.slice(start, end));
  expect(places).toEqual(['risk ratio** was 2.11', 'P < 0.001']);
});

test('a number that the plan sets may be repeated', () => {
  const claims = findClaims('The whole interval lies beyond 3%.');
  expect(checkClaims(claims, aspirin).map(({ status }) => status)).toEqual(['unmatched']);
  expect(checkClaims(claims, aspirin, { known: [-0.03] }).map(({ status }) => status)).toEqual(['unrelated']);
});

test('diagnostic shares go by their names', async () => {
  const accuracy = await analysed('diagnostic-accuracy', {
    counts: [
      [231, 32],
      [27, 54],
    ],
  });
  const text = 'Sensitivity was 87.8% and specificity 62.8%; the positive predictive value is 88%.';
  expect(seen(text, [{ id: 'test', ...accuracy }])).toEqual([
    'sensitivity predictive-value-for-sensitivity',
    'specificity matches',
    'ppv matches',
  ]);
});

test.each(['streptomycin', 'aspirin', 'leukaemia-6mp'])(
  'the model study %s contradicts nothing',
  async (name) => {
    const { study, analyses } = await modelStudy(name);
    const texts = textsOf(study);
    const wrong = texts
      .flatMap((text) => checkClaims(findClaims(text), analyses))
      .filter(({ status }) => status === 'contradicted' || status === 'unmatched');
    expect(wrong).toEqual([]);
  },
);

test('any text is searched without a fault, and soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,%()[]–- abRROCI95to\n') }), (text) => {
      for (const { start, end, text: found } of findClaims(text)) expect(text.slice(start, end)).toBe(found);
    }),
  );
  for (const one of ['1', ' ', '(', '1 ', '95% CI ', 'risk ratio ', '1,', '12 of ', 'a '])
    findClaims(one.repeat(20_000));
});
