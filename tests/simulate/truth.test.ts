import { describe, expect, it } from 'vitest';
import { populationTruth, type TermTruth } from '../../src/simulate/truth/truth.js';
import { normal } from '../../src/stats/distributions/index.js';
import { bundledRecipe } from './bundled.js';
import { smallRecipe } from './recipes.js';

const arm = { name: 'arm', assign: { arms: ['a', 'b'] } };
const key = (analysis: object) => ({ id: 'main', stand: 'expected', why: 'To see.', ...analysis });

async function truthsOf(variables: readonly object[], analysis: object): Promise<readonly TermTruth[]> {
  const ready = await smallRecipe({ variables, analyses: [key(analysis)] });
  return populationTruth(ready, { seed: 'truth', people: 40_000 })[0]!.terms;
}

/** Within four standard errors of the simulation, which themselves are small. */
function expectTruth(truth: TermTruth, closed: number, widest: number): void {
  expect(truth.simulationError).toBeLessThan(widest);
  expect(Math.abs(truth.parameter - closed)).toBeLessThan(Math.max(4 * truth.simulationError, 1e-9));
}

describe('the truth of a simulation against its closed form', () => {
  it('risk difference, risk ratio and odds ratio', async () => {
    const [rd, rr, or] = await truthsOf([arm, { name: 'ill', event: 'if(arm == "b", 0.2, 0.4)' }], {
      ...{ method: 'risk', outcome: 'ill', group: 'arm', reference: 'a' },
      terms: ['risk-difference', 'risk-ratio', 'odds-ratio'],
    });
    expectTruth(rd!, -0.2, 0.003);
    expectTruth(rr!, 0.5, 0.006);
    expectTruth(or!, 0.2 / 0.8 / (0.4 / 0.6), 0.006);
  });

  it('the marginal risk difference where risk depends on something else', async () => {
    // P = Phi(c + x) with x standard normal has the mean Phi(c / sqrt(2)).
    const marginal = (c: number) => normal.cdf(c / Math.SQRT2);
    const [rd] = await truthsOf(
      [
        { name: 'x', normal: { mean: 0, sd: 1 }, decimals: 8 },
        { name: 'arm', assign: { arms: ['a', 'b'], probability: 'logistic(2 * x)' } },
        { name: 'ill', event: 'phi(if(arm == "b", 0.5, -0.5) + x)' },
      ],
      { method: 'risk', outcome: 'ill', group: 'arm', reference: 'a', terms: ['risk-difference'] },
    );
    expectTruth(rd!, marginal(0.5) - marginal(-0.5), 0.003);
  });

  it('mean difference', async () => {
    const [difference] = await truthsOf(
      [arm, { name: 'y', normal: { mean: 'if(arm == "b", 3, 5)', sd: 4 } }],
      {
        ...{ method: 't-test', outcome: 'y', group: 'arm', reference: 'a', terms: ['mean-difference'] },
      },
    );
    expect(difference!.parameter).toBeCloseTo(-2, 3);
  });

  it('hazard ratio, also with people lost', async () => {
    const [hazard] = await truthsOf(
      [
        arm,
        {
          name: 't',
          weibull: { shape: 1.5, scale: '10 * if(arm == "b", 0.6 ** (-1 / 1.5), 1)' },
          decimals: 6,
          minimum: 0.000001,
        },
        { name: 'lost', weibull: { shape: 1, scale: 15 }, decimals: 6, minimum: 0.000001 },
        { name: 'seen', formula: 'min(t, lost)', decimals: 6 },
        { name: 'died', formula: 't <= lost', levels: ['no', 'yes'] },
      ],
      {
        method: 'cox-regression',
        time: 'seen',
        event: 'died',
        predictors: ['arm'],
        reference: { arm: 'a' },
        terms: ['arm=b'],
      },
    );
    expectTruth(hazard!, 0.6, 0.01);
  });

  it('area under the ROC curve', async () => {
    const [auc] = await truthsOf(
      [
        { name: 'ill', event: 0.3 },
        { name: 'score', normal: { mean: 'if(ill == "yes", 1.2, 0)', sd: 1 }, decimals: 8 },
      ],
      { method: 'roc', score: 'score', condition: 'ill', terms: ['auc'] },
    );
    expectTruth(auc!, normal.cdf(1.2 / Math.SQRT2), 0.003);
  });

  it('kappa', async () => {
    // Both raters see a true state of 40% yes, each right with 0.9: agreement 0.82, by chance 0.42² + 0.58².
    const rater = { event: 'if(state == "yes", 0.9, 0.1)' };
    const [kappa] = await truthsOf(
      [
        { name: 'state', hidden: true, event: 0.4 },
        { name: 'one', ...rater },
        { name: 'two', ...rater },
      ],
      { method: 'kappa', rater1: 'one', rater2: 'two', terms: ['kappa'] },
    );
    const chance = 0.42 ** 2 + 0.58 ** 2;
    expectTruth(kappa!, (0.82 - chance) / (1 - chance), 0.006);
  });

  it('pooled effect', async () => {
    const [pooled] = await truthsOf(
      [
        { name: 'effect', hidden: true, normal: { mean: 0.3, sd: 0.2 } },
        { name: 'y', normal: { mean: 'effect', sd: 0.25 }, decimals: 6 },
        { name: 'se', formula: '0.25', decimals: 2 },
      ],
      { method: 'meta-analysis', effect: 'y', 'std-error': 'se', measure: 'GEN', terms: ['pooled'] },
    );
    expectTruth(pooled!, 0.3, 0.003);
  });

  it('people missing, left out or confounded do not change it', async () => {
    const ready = await bundledRecipe('regression-to-the-mean');
    for (const { terms } of populationTruth(ready, { seed: '1', people: 20_000 })) {
      expect(terms[0]!.parameter).toBeCloseTo(0.25, 3);
    }
  });
});

describe('what bundled recipes state', () => {
  it.each(['trial-survival', 'cohort-confounded', 'simpsons-paradox', 'mentoring', 'method-agreement'])(
    '%s: the simulation agrees with it',
    async (name) => {
      const { recipe, ...ready } = await bundledRecipe(name);
      const { truth, ...expected } = recipe.analyses[0]!;
      const open = {
        ...ready,
        recipe: { ...recipe, analyses: [expected as (typeof recipe.analyses)[number]] },
      };
      const [found] = populationTruth(open, { seed: '1', people: 20_000 });
      const stated = populationTruth(
        {
          ...ready,
          recipe: { ...recipe, analyses: [{ ...expected, truth } as (typeof recipe.analyses)[number]] },
        },
        { seed: '1', people: 1 },
      );
      for (const [at, { parameter }] of stated[0]!.terms.entries()) {
        const simulated = found!.terms[at]!;
        // Whole millimetres and tenths of months widen what is measured by less than this.
        expect(Math.abs(simulated.parameter - parameter)).toBeLessThan(4 * simulated.simulationError + 0.01);
      }
    },
  );
});
