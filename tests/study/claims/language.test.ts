import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLanguage } from '../../../src/study/claims/language/check-language.js';
import type { LanguageContext } from '../../../src/study/claims/language/rule.js';
import { analysed } from './analysed.js';
import { modelStudy, textsOf } from './model-study.js';

const found = (text: string, context: LanguageContext) =>
  checkLanguage(text, context).map(({ code }) => code);

describe('causal words and the design', () => {
  test.each([
    'Smoking causes lung cancer.',
    'Smoking caused 80 more cases.',
    'Exposure leads to more deaths.',
    'Coffee led to fewer strokes.',
    'Washing hands reduced the mortality in the clinic.',
    'Washing hands reduces mortality.',
    'The vaccine prevents disease.',
    'Contaminated water increases the risk of cholera.',
    'Coffee has a large effect on blood pressure.',
    'The effect of coffee on sleep was large.',
    'The deaths were due to the water.',
    'More people recovered because of the treatment.',
    'The treatment is effective.',
    'Screening saves lives.',
    'Exposure results in death.',
    'Fruit protects the heart.',
    'Surgery improved survival.',
  ])('cohort: %s', (text) => {
    expect(found(text, { design: 'cohort' })).toEqual(['causal-language']);
    expect(found(text, { design: 'randomised-trial' })).toEqual([]);
  });

  test.each([
    'The data do not show that smoking causes lung cancer.',
    'We cannot say whether smoking causes lung cancer.',
    'It is not known if the water caused the deaths.',
    'Smoking was associated with lung cancer.',
    'Deaths were more frequent in houses supplied by Southwark and Vauxhall.',
    'The cause of death was taken from the register.',
    'Causes of death were cholera and diarrhoea.',
    'Does smoking cause lung cancer?',
    'Confounding by age may be what leads to this difference.',
    'A newspaper wrote "smoking causes cancer".',
    'The newspaper wrote “coffee prevents death”.',
    'It might be that exposure leads to disease.',
    'Risk increased with age.',
    '12 people were excluded because of missing values.',
    'Nobody claims that coffee prevents death.',
    'Those with a common cause of death were many.',
    'We asked whether the drug prevents stroke.',
    'The results in the two clinics differ.',
  ])('cohort, let pass: %s', (text) => {
    expect(found(text, { design: 'cohort' })).toEqual([]);
  });
});

describe('what p-values and intervals do not say', () => {
  test.each([
    ['The difference was not significant, so the drug does not work.', 'absence-of-evidence'],
    ['There was no evidence of harm, therefore it is safe.', 'absence-of-evidence'],
    ['P > 0.05, which means that both are equal.', 'absence-of-evidence'],
    ['There was no difference between the arms.', 'no-difference'],
    ['There was no significant difference in stroke.', 'no-difference'],
    ['The two arms did not differ.', 'no-difference'],
    ['Aspirin does not affect the risk of stroke.', 'no-difference'],
    ['The two drugs were equally effective.', 'no-difference'],
    ['The probability that the null hypothesis is true is 3%.', 'p-as-probability-of-null'],
    ['There is a 3% chance that the null hypothesis is true.', 'p-as-probability-of-null'],
    ['There is a 3% probability that this result is due to chance.', 'p-as-probability-of-null'],
    ['The difference is unlikely to be due to chance.', 'p-as-probability-of-null'],
    ['The results were not due to chance.', 'p-as-probability-of-null'],
    ['There was a trend towards significance (P = 0.07).', 'trend-towards-significance'],
    ['The difference approached statistical significance.', 'trend-towards-significance'],
    ['The p-value was of borderline significance.', 'trend-towards-significance'],
    ['The result just missed significance.', 'trend-towards-significance'],
    ['We saw a trend towards fewer deaths.', 'trend-towards-significance'],
    ['The improvement was highly significant.', 'significant-as-important'],
    ['There was a significant improvement.', 'significant-as-important'],
    ['The drug was significantly better.', 'significant-as-important'],
    ['It was statistically significant and therefore important.', 'significant-as-important'],
    ['This proves that streptomycin works.', 'proof'],
    ['The trial is final proof.', 'proof'],
    ['It was shown beyond doubt.', 'proof'],
  ])('%s', (text, code) => {
    expect(found(text, { design: 'randomised-trial' })).toEqual([code]);
  });

  test.each([
    'Whether stroke was more frequent is left open.',
    'The interval runs from no difference to a large one.',
    'A risk ratio of 1 means no difference.',
    'The data are compatible with no difference.',
    'Data like these would be rare if the two arms did not differ.',
    'If there were no difference, results as far apart would be seen once in 1,000 trials.',
    'This does not prove that the drug works.',
    'Not significant does not mean that there is no difference.',
    'We set the significance level at 0.05.',
    'The difference was statistically significant (P = 0.003).',
    'The Cochran-Armitage test for trend gave P = 0.04.',
    'A p-value is not the probability that the null hypothesis is true.',
    'If the null hypothesis were true, data like these would be seen by chance in 3 of 100 trials.',
    'Resistance proved to be a problem.',
    'Improvement was more frequent with streptomycin.',
    'A paper said that there was "a trend towards significance".',
    'Results are given to three significant digits.',
    'The smallest difference that matters is 15 in 100.',
    'The groups were much alike, with no difference at baseline.',
    'The effect was measured after six months.',
  ])('let pass: %s', (text) => {
    expect(found(text, { design: 'randomised-trial' })).toEqual([]);
  });
});

describe('people and subgroups', () => {
  test.each([
    ['Everyone should take aspirin.', 'over-general'],
    ['All patients will benefit.', 'over-general'],
    ['The drug is safe for everybody.', 'over-general'],
    ['The drug always works.', 'over-general'],
    ['The drug was effective in women (P = 0.03) but not in men (P = 0.20).', 'subgroup-claim'],
    ['Improvement was associated with the drug in the young but not in the old.', 'subgroup-claim'],
  ])('%s', (text, code) => {
    expect(found(text, { design: 'randomised-trial' })).toEqual([code]);
  });

  test.each([
    'Everyone in good condition improved in both arms.',
    'Adults with hypertension like these could be offered it.',
    'All 107 people were followed for six months.',
    'The risk ratio differed between women and men (interaction, P = 0.02).',
    'Of those in poor condition 16 of 30 improved with the drug, but not one of 24 without.',
  ])('let pass: %s', (text) => {
    expect(found(text, { design: 'randomised-trial' })).toEqual([]);
  });
});

test('a relative number wants an absolute one beside it', () => {
  const context = { design: 'randomised-trial' } as const;
  expect(found('The risk ratio was 0.58 (0.47 to 0.72).', context)).toEqual(['relative-without-absolute']);
  expect(found('Aspirin went with 42% less risk of infarction.', context)).toEqual([
    'relative-without-absolute',
  ]);
  expect(found('The risk ratio was 0.58: 9 fewer in every 1,000.', context)).toEqual([]);
  expect(found('42% fewer infarctions, 139 of 11,037 against 239 of 11,034.', context)).toEqual([]);
  expect(found('Improvement was 36% against 12%.', context)).toEqual([]);
});

describe('"no difference" and the interval', async () => {
  const [infarction, stroke] = (await modelStudy('aspirin')).analyses;
  const wide = { design: 'randomised-trial', results: [stroke!] } as const;
  const text = 'There was no difference in stroke.';

  test('is wrong beside an interval that holds an effect that matters', () => {
    const smallestEffect = { term: 'risk-difference', value: 0.002 };
    expect(checkLanguage(text, { ...wide, smallestEffect })[0]!.why).toMatchInlineSnapshot(
      `"The interval of the risk difference runs from −0.07 pp to 0.45 pp: it includes 0, no difference at all, and an effect as large as the smallest that matters (0.002), so the data do not say that there is none."`,
    );
    expect(checkLanguage(text, wide)[0]!.why).toMatchInlineSnapshot(
      `"The interval of the risk difference runs from −0.07 pp to 0.45 pp: it includes 0, no difference at all, so the data do not say that there is none."`,
    );
  });

  test('is let pass where the interval leaves out every effect that matters, or shows a difference', () => {
    const smallestEffect = { term: 'risk-difference', value: 0.05 };
    expect(checkLanguage(text, { ...wide, smallestEffect })).toEqual([]);
    expect(checkLanguage('There was no difference in age.', { ...wide, results: [infarction!] })).toEqual([]);
  });

  test('goes by the ratio where that is what matters', async () => {
    const one = await analysed('risk', {
      counts: [
        [10, 90],
        [12, 88],
      ],
    });
    const context = { design: 'randomised-trial', results: [{ id: 'a', ...one }] } as const;
    expect(
      found('The arms did not differ.', { ...context, smallestEffect: { term: 'risk-ratio', value: 0.7 } }),
    ).toEqual(['no-difference']);
    expect(
      found('The arms did not differ.', { ...context, smallestEffect: { term: 'risk-ratio', value: 0.1 } }),
    ).toEqual([]);
  });
});

test('each remark quotes the words, says why, and offers others', () => {
  const text = 'In this cohort smoking **causes** cancer.';
  const [remark] = checkLanguage(text, { design: 'cohort' });
  expect(text.slice(remark!.start, remark!.end)).toBe('causes');
  expect(remark).toMatchInlineSnapshot(`
    {
      "better": "Say "was associated with", "went with", or "was more frequent in ... than in ...", and name what may explain it.",
      "code": "causal-language",
      "end": 31,
      "start": 25,
      "why": "Nobody was allocated at random in this cohort study, so those exposed may differ from the others in more than the exposure; the data show that the two go together, not that one brings about the other.",
      "words": "causes",
    }
  `);
});

test.each(['streptomycin', 'aspirin', 'leukaemia-6mp'])(
  'nothing is said against the model study %s',
  async (name) => {
    const { study, analyses } = await modelStudy(name);
    const texts = textsOf(study);
    for (const design of ['randomised-trial', 'cohort'] as const) {
      const said = texts.flatMap((text) => checkLanguage(text, { design, results: analyses }));
      expect(said.map(({ code, words }) => `${code}: ${words}`)).toEqual([]);
    }
  },
);

test('any text is searched without a fault, and soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { start, end } of checkLanguage(text, { design: 'cohort' })) expect(start).toBeLessThan(end);
    }),
  );
  for (const one of [
    'chance ',
    'no difference ',
    '"',
    'significant in men (',
    'not significant ',
    'a',
    'the effect of ',
    '“',
  ])
    checkLanguage(one.repeat(10_000), { design: 'cohort' });
});
