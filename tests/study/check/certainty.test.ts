// Certainty by GRADE: what adds up, what results and appraisal call for, and the words of a conclusion.
import { beforeAll, describe, expect, test } from 'vitest';
import { analyze, loadMethod } from '../../../src/index.js';
import { type Certainty, ratedLevel, startOf } from '../../../src/study/appraising.js';
import { checkCertainty } from '../../../src/study/check/check-certainty.js';
import { checkLanguage } from '../../../src/study/claims/language/check-language.js';
import type { NamedAnalysis } from '../../../src/study/claims/result-numbers.js';
import type { Design, QuestionType, Study } from '../../../src/study/study.js';

const rating = (by: number) => ({ by, why: 'Because.' });

describe('where certainty starts, and what reasons make of it', () => {
  // Balshem et al. (2011), J Clin Epidemiol 64:401-6, Table 3; Iorio et al. (2015), BMJ 350:h870; Schünemann et al. (2008),
  // BMJ 336:1106-10.
  test.each<[QuestionType, Design, string]>([
    ['therapy', 'randomised-trial', 'high'],
    ['therapy', 'crossover-trial', 'high'],
    ['therapy', 'non-randomised-trial', 'low'],
    ['harm', 'cohort', 'low'],
    ['harm', 'case-control', 'low'],
    ['prognosis', 'cohort', 'high'],
    ['diagnosis', 'cross-sectional', 'high'],
    ['synthesis', 'meta-analysis', 'high'],
  ])('%s by %s: %s', (type, design, level) => {
    expect(startOf({ design, question: { type } })).toBe(level);
  });

  test.each<[string, Pick<Certainty, 'start' | 'down' | 'up'>, Design, string]>([
    ['one level down', { down: { imprecision: rating(1) } }, 'randomised-trial', 'moderate'],
    [
      'two reasons',
      { down: { imprecision: rating(1), 'risk-of-bias': rating(1) } },
      'randomised-trial',
      'low',
    ],
    [
      'never below very low',
      { down: { imprecision: rating(2), inconsistency: rating(2) } },
      'cohort',
      'very-low',
    ],
    // Guyatt et al. (2011), J Clin Epidemiol 64:1311-6: hip replacement, insulin in ketoacidosis: up by two from low.
    ['up by two', { up: { 'large-effect': rating(2) } }, 'cohort', 'high'],
    ['never above high', { up: { 'large-effect': rating(2), 'dose-response': rating(1) } }, 'cohort', 'high'],
    // Schünemann et al. (2019), J Clin Epidemiol 111:105-14: with ROBINS-I, observational studies may start high.
    ['a start of its own', { start: 'high', down: { 'risk-of-bias': rating(2) } }, 'cohort', 'low'],
  ])('%s', (_, given, design, level) => {
    expect(ratedLevel(given, { design, question: { type: 'therapy' } })).toBe(level);
  });
});

let wide: NamedAnalysis;
let large: NamedAnalysis;
let synthesis: NamedAnalysis;

async function named(method: string, request: object): Promise<NamedAnalysis> {
  const definition = await loadMethod(method);
  const { result } = analyze(definition, request as never);
  return { id: 'main', method: definition, result } as NamedAnalysis;
}

beforeAll(async () => {
  wide = await named('risk', {
    table: null,
    counts: [
      [10, 90],
      [12, 88],
    ],
    roles: {},
    options: {},
  });
  large = await named('risk', {
    table: null,
    counts: [
      [60, 40],
      [10, 90],
    ],
    roles: {},
    options: {},
  });
  const { tableFromColumns } = await import('../../../src/index.js');
  // Two sets of trials that point apart; small ones show more.
  const table = tableFromColumns({
    effect: [-1.9, -1.6, -1.7, -1.4, -1.2, -1.1, -0.9, -0.4, -0.2, 0, -0.1],
    se: [0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.2, 0.12, 0.08, 0.07],
  });
  synthesis = await named('meta-analysis', {
    table,
    roles: { effect: ['effect'], 'std-error': ['se'] },
    options: { measure: 'GEN' },
  });
});

function study(certainty: Certainty, more: Partial<Study> = {}): Study {
  return {
    lind: 1,
    title: 'A study',
    question: { type: 'therapy', population: 'P', outcome: 'O' },
    design: 'randomised-trial',
    plan: { analyses: [{ id: 'main', purpose: 'primary', method: 'risk' }] },
    certainty,
    ...more,
  };
}

const smallest = { 'smallest-effect': { term: 'risk-difference', value: -0.05 } };
const withSmallest = { plan: { ...smallest, analyses: study({ level: 'high' }).plan.analyses } };
const overall = (judgement: 'low' | 'high') => ({
  appraisal: { tool: 'RoB 2', domains: [], overall: { judgement } },
});

describe('what does not fit', () => {
  test.each<[string, () => Study, () => readonly NamedAnalysis[], readonly string[]]>([
    [
      'a level that reasons do not come to',
      () => study({ level: 'low', down: { imprecision: rating(1) } }),
      () => [],
      ['certainty-sum'],
    ],
    ['a level without reasons', () => study({ level: 'moderate' }), () => [], ['certainty-unreasoned']],
    ['the start needs none', () => study({ level: 'high' }), () => [], []],
    [
      'an interval that leaves the answer open',
      () => study({ level: 'high' }, withSmallest),
      () => [wide],
      ['imprecision-not-rated'],
    ],
    [
      'the same, rated down',
      () => study({ level: 'moderate', down: { imprecision: rating(1) } }, withSmallest),
      () => [wide],
      [],
    ],
    ['an interval that settles it', () => study({ level: 'high' }, withSmallest), () => [large], []],
    [
      'studies that disagree, small ones more',
      () => study({ level: 'high' }, { design: 'meta-analysis' }),
      () => [synthesis],
      ['inconsistency-not-rated', 'publication-bias-not-rated'],
    ],
    [
      'bias that the appraisal found',
      () => study({ level: 'high' }, overall('high')),
      () => [],
      ['risk-of-bias-not-rated'],
    ],
    [
      'bias that the appraisal did not find',
      () => study({ level: 'moderate', down: { 'risk-of-bias': rating(1) } }, overall('low')),
      () => [],
      ['bias-not-found'],
    ],
    [
      'up beside down',
      () =>
        study(
          { level: 'low', down: { imprecision: rating(1) }, up: { 'large-effect': rating(1) } },
          { design: 'cohort' },
        ),
      () => [large],
      ['up-beside-down'],
    ],
    [
      'up by two for a ratio of 6',
      () => study({ level: 'high', up: { 'large-effect': rating(2) } }, { design: 'cohort' }),
      () => [large],
      [],
    ],
    [
      'up for a ratio that is not large',
      () => study({ level: 'moderate', up: { 'large-effect': rating(1) } }, { design: 'cohort' }),
      () => [wide],
      ['imprecision-not-rated', 'not-so-large'],
    ],
  ])('%s', (_, make, analyses, codes) => {
    const found = checkCertainty(make(), analyses());
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found.map(({ message }) => message)).toMatchSnapshot();
  });
});

describe('a conclusion is no surer than the certainty', () => {
  // The wordings of Santesso et al. (2020), J Clin Epidemiol 119:126-35, Table 2, pass at their level, and not below it.
  const wordings = {
    high: 'The drug reduces pain.',
    moderate: 'The drug probably reduces pain.',
    low: 'The drug may reduce pain.',
    'very-low': 'The evidence is very uncertain about whether the drug reduces pain.',
  };
  const levels = ['high', 'moderate', 'low', 'very-low'] as const;

  test.each(levels)('%s', (certainty) => {
    const codes = levels.map((level) =>
      checkLanguage(wordings[level], { design: 'randomised-trial', certainty }).map(({ code }) => code),
    );
    const at = levels.indexOf(certainty);
    for (const [i, found] of codes.entries()) {
      expect(found, wordings[levels[i]!]).toEqual(i < at ? ['surer-than-certainty'] : []);
    }
  });

  test('what was seen may be told in the past tense', () => {
    const text = 'Pain was less frequent with the drug than with placebo, by 12 in 100.';
    expect(checkLanguage(text, { design: 'randomised-trial', certainty: 'very-low' })).toEqual([]);
  });
});
