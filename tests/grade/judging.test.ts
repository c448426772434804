import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { assess } from '../../src/grade/assess/assess.js';
import type { RubricCheck } from '../../src/simulate/rubric/rubric.js';
import type { StudyResults } from '../../src/study/results.js';
import type { PlannedAnalysis, Study } from '../../src/study/study.js';
import { type Package, smallCourse } from './course.js';
import { handIn, type StudentKind } from './students.js';

const courses = new Map(
  await Promise.all(
    [
      'trial-binary',
      'cohort-confounded',
      'diagnostic-verification',
      'meta-small-studies',
      'trial-drop-outs',
      'method-agreement',
    ].map(async (name) => [name, await smallCourse(name, ['s1'], 10)] as const),
  ),
);

/** A rubric of one check, worth a hundred points. */
const rubricOf = (check: RubricCheck) =>
  ({ rubric: 1, title: 'One check', criteria: [{ id: check, title: check, points: 100, check }] }) as const;

interface Case {
  readonly course?: string;
  readonly kind?: StudentKind;
  readonly key?: (key: Package['key']) => Package['key'];
}

/** What one check says of a study that was changed after it was done. */
async function judged(
  check: RubricCheck,
  change: (study: Study) => object = (study) => study,
  { course = 'trial-binary', kind = 'right', key = (one) => one }: Case = {},
) {
  const { recipe, packages } = courses.get(course)!;
  const own = packages[0]!;
  const files = new Map(await handIn(kind, own));
  const study = parse(new TextDecoder().decode(files.get('study.yaml'))) as Study;
  files.set(
    'study.yaml',
    new TextEncoder().encode(stringify(change(study), { aliasDuplicateObjects: false })),
  );
  const assessment = await assess({
    files,
    key: key(own.key),
    rubric: rubricOf(check),
    recipe,
    student: 's1',
  });
  const [{ awarded, reason, evidence }] = assessment.criteria as [(typeof assessment.criteria)[number]];
  return { awarded, reason, evidence, answer: assessment.answer, remarks: assessment.remarks };
}

const withPrimary =
  (changed: Partial<PlannedAnalysis>) =>
  (study: Study): object => {
    const [first, ...others] = study.plan.analyses;
    return { ...study, plan: { analyses: [{ ...first, ...changed }, ...others] } };
  };

describe('the primary analysis', () => {
  it('may be another that is as good, and is told which', async () => {
    const other = {
      method: 'logistic-regression',
      group: undefined,
      predictors: ['arm', 'age', 'sex'],
      reference: { arm: 'leaflet' },
    };
    const found = await judged('primary-fits', withPrimary(other));
    expect(found.awarded).toBe(100);
    expect(found.reason).toMatch(/it is not the only one that does/);
    expect(found.evidence).toContain('In the key: "falls-adjusted" (accepted).');
  });

  it('may name its covariates in another order', async () => {
    const order = {
      ...{ method: 'logistic-regression', group: undefined, reference: { arm: 'leaflet' } },
      predictors: 'sex, arm, age',
    };
    expect((await judged('primary-fits', withPrimary(order))).awarded).toBe(100);
  });

  it('may come from counts when they are those of the data', async () => {
    const files = await handIn('right', courses.get('trial-binary')!.packages[0]!);
    const { analyses } = JSON.parse(new TextDecoder().decode(files.get('results.json'))) as StudyResults;
    const cells = analyses[0]!.result!.tables.cells!.map(({ events, total }) => [
      Number(events),
      Number(total) - Number(events),
    ]);
    const from = (counts: unknown) =>
      withPrimary({ outcome: undefined, group: undefined, reference: undefined, counts });
    expect((await judged('primary-fits', from(cells))).awarded).toBe(100);
    expect(
      (
        await judged(
          'primary-fits',
          from([
            [1, 2],
            [3, 4],
          ]),
        )
      ).awarded,
    ).toBe(null);
  });

  it('is the other way round with another reference, or when those without the event are counted', async () => {
    for (const changed of [{ reference: 'walking' }, { 'event-level': 'no' }]) {
      const found = await judged('primary-fits', withPrimary(changed));
      expect(found).toMatchObject({ awarded: 66.7, reason: expect.stringMatching(/the other way round/) });
    }
    const turned = { reference: { statin: 'yes', frailty: 'fit' } };
    expect((await judged('primary-fits', withPrimary(turned), { course: 'cohort-confounded' })).awarded).toBe(
      66.7,
    );
  });

  it('may leave covariates out where chance made the arms, and not where people chose', async () => {
    const trial = { predictors: ['arm'] };
    expect((await judged('primary-fits', withPrimary(trial), { course: 'trial-drop-outs' })).awarded).toBe(
      100,
    );
    const cohort = { predictors: ['statin', 'age'], reference: { statin: 'no' } };
    const found = await judged('primary-fits', withPrimary(cohort), { course: 'cohort-confounded' });
    expect(found).toMatchObject({ awarded: 50, reason: expect.stringMatching(/leaves out frailty/) });
  });

  it('may have covariates from before treatment; what came later is for a person', async () => {
    const other = { method: 'logistic-regression', group: undefined, reference: { arm: 'leaflet' } };
    const before = { ...other, predictors: ['arm', 'age', 'sex', 'weight'] };
    expect((await judged('primary-fits', withPrimary(before))).awarded).toBe(100);
    const later = { predictors: ['statin', 'age', 'frailty', 'days_lived'] };
    expect(await judged('primary-fits', withPrimary(later), { course: 'cohort-confounded' })).toMatchObject({
      awarded: null,
      reason: expect.stringMatching(/adjusted for days_lived too/),
    });
  });

  it('is told apart by what is said of it, where the key tells analyses apart by their terms alone', async () => {
    const says = (text: string, numbers: object) => (study: Study) => ({
      ...study,
      findings: [{ analysis: study.plan.analyses[0]!.id, says: text, numbers }],
    });
    const course = { course: 'diagnostic-verification' };
    expect(
      (await judged('primary-fits', says('The test is good at telling.', { ppv: 0.5 }), course)).awarded,
    ).toBe(100);
    const found = await judged(
      'primary-fits',
      says('The test finds most.', { sensitivity: 0.9, specificity: 0.8 }),
      course,
    );
    expect(found).toMatchObject({
      awarded: 0,
      reason: expect.stringMatching(/sensitivity comes out too high/),
    });
  });

  it('has half when it is mistaken and the right one stands elsewhere in the plan', async () => {
    const both = (study: Study) => {
      const [right] = study.plan.analyses;
      const crude = { id: 'crude', purpose: 'primary', method: 'chi-square', outcome: 'fell', group: 'arm' };
      return { ...study, plan: { analyses: [crude, { ...right, purpose: 'secondary' }] } };
    };
    expect(await judged('primary-fits', both)).toMatchObject({
      awarded: 50,
      reason: expect.stringMatching(/"falls"/),
    });
  });

  it('has nothing when it is about something else, and waits for a person when the key does not know it', async () => {
    const weight = { method: 't-test', outcome: 'weight', group: 'arm', reference: 'leaflet' };
    expect(await judged('primary-fits', withPrimary(weight))).toMatchObject({
      awarded: 0,
      reason: 'The primary analysis does not use the outcome that the question asks about.',
    });
    const strata = { method: 'mantel-haenszel', strata: 'sex' };
    expect(await judged('primary-fits', withPrimary(strata))).toMatchObject({ awarded: null });
  });
});

describe('the truth', () => {
  it('is found by the right analysis, also where that is biased on purpose', async () => {
    expect((await judged('truth-found')).awarded).toBe(100);
    expect((await judged('truth-found', undefined, { course: 'meta-small-studies' })).awarded).toBe(100);
  });

  it('is found from the other side as well', async () => {
    expect((await judged('truth-found', withPrimary({ reference: 'walking' }))).awarded).toBe(100);
  });

  it('costs nobody a point whose sample was an unlucky one', async () => {
    const unlucky = (key: Package['key']) => ({
      ...key,
      analyses: key.analyses.map((one) => ({
        ...one,
        truth: one.truth.map((term) => ({ ...term, tolerance: { low: 0.5, high: 0.6 } })),
      })),
    });
    const found = await judged('truth-found', undefined, { key: unlucky });
    expect(found).toMatchObject({ awarded: 100, reason: expect.stringMatching(/chance took further/) });
    const elsewhere = (key: Package['key']) => ({
      ...unlucky(key),
      analyses: unlucky(key).analyses.map((one) => ({
        ...one,
        truth: one.truth.map((term) => ({
          ...term,
          sample: { estimate: 0.55, confLow: 0.5, confHigh: 0.6 },
        })),
      })),
    });
    expect((await judged('truth-found', undefined, { key: elsewhere })).awarded).toBe(0);
  });

  it('is missed by a crude comparison of people who differ', async () => {
    const crude = (study: Study) => ({
      ...study,
      plan: {
        analyses: [
          {
            id: 'crude',
            purpose: 'primary',
            method: 'risk',
            outcome: 'died',
            group: 'statin',
            reference: 'no',
          },
        ],
      },
    });
    expect((await judged('truth-found', crude, { course: 'cohort-confounded' })).awarded).toBe(0);
  });

  it('never stands in what is said to the student', async () => {
    const { reason, evidence, remarks } = await judged('truth-found');
    expect(JSON.stringify([reason, evidence, remarks])).not.toMatch(/0\.14\b/);
  });
});

describe('results of another version', () => {
  it('agree, or wait for a person, since the version may be why', async () => {
    const made = async (change: (text: string) => string) => {
      const { recipe, packages } = courses.get('trial-binary')!;
      const files = new Map(await handIn('right', packages[0]!));
      const text = new TextDecoder()
        .decode(files.get('results.json'))
        .replace(/"lind": "[^"]*"/, '"lind": "0.0.1"');
      files.set('results.json', new TextEncoder().encode(change(text)));
      const rubric = rubricOf('results-reproduce');
      return assess({ files, key: packages[0]!.key, rubric, recipe, student: 's1' });
    };
    const same = await made((text) => text);
    expect(same).toMatchObject({ madeWith: '0.0.1', criteria: [{ awarded: 100 }] });
    expect(same.criteria[0]!.evidence[0]).toMatch(/^Made with Lind 0\.0\.1, run again with /);
    const other = await made((text) => text.replace(/"estimate": 0\.(\d)/, '"estimate": 0.9$1'));
    expect(other.criteria[0]).toMatchObject({
      awarded: null,
      reason: expect.stringMatching(/a person looks/),
    });
  });
});

describe('the conclusion', () => {
  const concluding =
    (conclusion: string, value = 0.1) =>
    (study: Study) => ({
      ...study,
      conclusion,
      plan: { ...study.plan, 'smallest-effect': { term: 'risk-difference', value } },
    });
  const said = async (conclusion: string, value?: number) => {
    const { remarks } = await judged('study-holds', concluding(conclusion, value));
    return remarks.filter(({ where }) => where === 'conclusion');
  };

  it('is held against the smallest effect that matters', async () => {
    expect((await said('Fewer fell.', 0.001))[1]!.text).toMatch(
      /lies beyond it, so the data are compatible only with/,
    );
    expect((await said('Fewer fell.', 0.9))[1]!.text).toMatch(/lies short of it/);
    expect((await said('Fewer fell.'))[1]).toMatchObject({
      kind: 'look',
      text: expect.stringMatching(/does not say so yet/),
    });
    expect((await said('Fewer fell, perhaps too few to matter.'))[1]).toMatchObject({ kind: 'held' });
  });

  it('may not find a difference that its interval leaves open', async () => {
    const wide = (conclusion: string) => (study: Study) => ({
      ...concluding(conclusion)(study),
      plan: { analyses: [{ ...study.plan.analyses[0]!, level: 0.99999 }] },
    });
    const kinds = async (conclusion: string) =>
      (await judged('study-holds', wide(conclusion))).remarks
        .filter(({ where }) => where === 'conclusion')
        .map(({ kind }) => kind);
    expect(await kinds('The walking programme reduces falls.')).toEqual(['mend']);
    expect(await kinds('The data leave open whether the walking programme reduces falls.')).toEqual(['held']);
    expect(await kinds('There is no difference between the two.')).toEqual(['mend']);
  });
});

describe('the study as a whole', () => {
  it('holds, or its errors are named', async () => {
    expect((await judged('study-holds')).awarded).toBe(100);
    const found = await judged('study-holds', ({ question, ...study }) => ({
      ...study,
      question: { ...question, comparison: undefined },
    }));
    expect(found).toMatchObject({
      awarded: 0,
      reason: '"lind check" finds 2 errors in the study; run it before you hand in.',
    });
  });
});

const deciding =
  (...decisions: readonly string[]) =>
  (study: Study) => ({
    ...study,
    'data-decisions': decisions.map((decision) => ({ about: 'data', decision })),
  });

describe('what is said of the data', () => {
  it('counts each problem that is found in the words of people', async () => {
    const found = await judged(
      'flaws-noted',
      deciding(
        'Two participants had been entered twice; I kept the first of each.',
        'Sex was spelt in several ways (F, femal, Male), so I set these to female and male.',
        'One age of 720 is impossible and was made empty; "about 85" became 85 in Age.',
        'Body weight: commas instead of points, and 999 stands for not measured.',
        'One day of entry lies in the future.',
      ),
      { kind: 'as-it-is' },
    );
    expect(found.awarded).toBeGreaterThan(85);
  });

  it('gives half for what was put right and not spoken of', async () => {
    const silent = ({ 'data-decisions': _, ...study }: Study) => study;
    expect(await judged('flaws-noted', silent)).toMatchObject({
      awarded: 50,
      reason: expect.stringMatching(/dealt with without a word/),
    });
  });

  it('gives nothing for words that would fit any data', async () => {
    const vague = deciding('I looked at the data carefully and cleaned what had to be cleaned.');
    expect((await judged('flaws-noted', vague, { kind: 'as-it-is' })).awarded).toBe(0);
  });
});

const limited =
  (...limitations: readonly string[]) =>
  (study: Study) => ({ ...study, limitations });

describe('what is said of missing values', () => {
  const course = { course: 'trial-drop-outs' };

  it('counts how many, and what they may do, a half each', async () => {
    const { evidence } = await judged('missing-noted', limited('Nothing.'), course);
    const [excluded, rows] = evidence.at(-1)!.match(/\d+/g)!.map(Number) as [number, number];
    const count = `${excluded} people did not come back.`;
    const percent = `HbA1c at the end was missing in ${((100 * excluded) / rows).toFixed(1)}%.`;
    const effect = 'Those lost may differ from the others, which could make the difference too large.';
    const points = async (...texts: readonly string[]) =>
      (await judged('missing-noted', limited(...texts), course)).awarded;
    expect(await points('Nothing.')).toBe(0);
    expect(await points(count)).toBe(50);
    expect(await points(percent)).toBe(50);
    expect(await points(effect)).toBe(50);
    expect(await points(count, effect)).toBe(100);
    expect(await points(`${excluded + 3} people did not come back.`)).toBe(0);
  });

  it('takes no denial for an account, where values of other columns are missing', async () => {
    const points = async (text: string) =>
      (
        await judged('missing-noted', (study) => limited(text)(deciding('None.')(study)), {
          kind: 'as-it-is',
        })
      ).awarded;
    expect(await points('No values are missing.')).toBeLessThan(100);
    expect(await points('There are no missing data.')).toBeLessThan(100);
    expect(await points('No values are missing in the outcome.')).toBe(100);
  });
});
