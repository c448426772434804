import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/study/canonical.js';
import { deviations, deviationText } from '../../src/study/deviations.js';
import { lockedPart, planHash } from '../../src/study/plan-hash.js';
import type { Study } from '../../src/study/study.js';

const study: Study = {
  lind: 1,
  title: 'A',
  question: { type: 'therapy', population: 'P', outcome: 'O' },
  design: 'cohort',
  data: { file: 'data/a.csv' },
  plan: {
    'smallest-effect': { term: 'risk-difference', value: 0.1 },
    analyses: [
      { id: 'a', purpose: 'primary', method: 'risk', outcome: 'o', group: 'g' },
      { id: 'b', purpose: 'secondary', method: 'risk', outcome: 'p', group: 'g' },
    ],
  },
};

it('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (values) => {
      const turned = Object.fromEntries(Object.entries(values).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(values));
      expect(JSON.parse(canonicalJson(values))).toEqual(JSON.parse(JSON.stringify(values)));
    }),
  );
});

it('the plan hash changes with the plan and not with what is written after it', () => {
  expect(planHash({ ...study, title: 'B', conclusion: 'C' } as Study)).toBe(planHash(study));
  expect(planHash({ ...study, design: 'case-control' })).not.toBe(planHash(study));
});

it('every deviation is named', () => {
  const [first] = study.plan.analyses;
  const now: Study = {
    ...study,
    question: { ...study.question, outcome: 'Q' },
    design: 'case-control',
    data: { file: 'data/b.csv' },
    plan: {
      'smallest-effect': { term: 'risk-difference', value: 0.2 },
      analyses: [
        { ...first!, reference: 'x', level: 0.9, why: 'because' },
        { id: 'c', purpose: 'secondary', method: 'risk' },
      ],
    },
  };
  expect(deviations({ plan: lockedPart(study) }, now).map(deviationText)).toMatchInlineSnapshot(`
    [
      "The question was changed after the plan was locked.",
      "The design was changed after the plan was locked.",
      "The data file was changed after the plan was locked.",
      "The smallest effect that matters was changed after the plan was locked.",
      "Analysis "b" was locked and has been taken out.",
      "Analysis "a" was changed after the plan was locked (reference, level).",
      "Analysis "c" was added after the plan was locked.",
    ]
  `);
  expect(deviations({ plan: lockedPart(study) }, study)).toEqual([]);
});
