import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areaCovariance, areaDifference, areaUnderCurve, areaVariance } from '../../../src/stats/delong.js';
import { normal } from '../../../src/stats/distributions/index.js';
import {
  inverseOfCrossProduct,
  leverages,
  standardErrors,
} from '../../../src/stats/linear-algebra/covariance.js';
import { breuschPagan } from '../../../src/stats/regression/breusch-pagan.js';
import { binomialFamily, poissonFamily } from '../../../src/stats/regression/family.js';
import { fitGlm } from '../../../src/stats/regression/generalised-linear-model.js';
import { linearModel } from '../../../src/stats/regression/linear-model.js';
import { poissonLogLikelihood, poissonResiduals } from '../../../src/stats/regression/poisson-fit.js';
import { type RobustForm, robustCovariance } from '../../../src/stats/regression/robust.js';
import { varianceInflation } from '../../../src/stats/regression/variance-inflation.js';

// fixtures.R has the calls and the versions that made fixtures.json.
const fixtures = JSON.parse(readFileSync(new URL('fixtures.json', import.meta.url), 'utf8'));

const columns = (design: number[][]) => design.map((column) => Float64Array.from(column));

/** Ten significant digits, or what R's own rounding leaves. */
function close(got: number, wanted: number, digits = 1e-10): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(digits * Math.max(Math.abs(wanted), 1e-6));
}

const allClose = (got: ArrayLike<number>, wanted: readonly number[], digits?: number) => {
  expect(got).toHaveLength(wanted.length);
  wanted.forEach((value, index) => {
    close(got[index]!, value, digits);
  });
};

interface LinearCase {
  readonly name: string;
  readonly design: number[][];
  readonly groups: string[];
  readonly outcome: number[];
  readonly coefficients: number[];
  readonly stdErrors: number[];
  readonly hc: { readonly [form in RobustForm]: number[] };
  readonly leverages: number[];
  readonly vif: { readonly [group: string]: number } | null;
  readonly [figure: string]: unknown;
}

describe.each<LinearCase>(fixtures.linear)('linear: $name', (wanted) => {
  const design = columns(wanted.design);
  const model = linearModel(design, Float64Array.from(wanted.outcome));

  test('coefficients, standard errors and fit', () => {
    allClose(model.coefficients, wanted.coefficients);
    allClose(standardErrors(inverseOfCrossProduct(model.factor), model.sigma), wanted.stdErrors);
    for (const figure of ['rSquared', 'adjRSquared', 'sigma', 'logLik', 'aic', 'bic'] as const)
      close(model[figure], Number(wanted[figure]));
    close(model.overall.statistic, Number(wanted.f));
    close(model.overall.pValue, Number(wanted.fP), 1e-8);
  });

  test.each(['hc0', 'hc1', 'hc2', 'hc3'] as const)('%s', (form) => {
    const { factor, residuals } = model;
    allClose(standardErrors(robustCovariance({ design, factor, residuals }, form)), wanted.hc[form], 1e-9);
  });

  test('leverages, overlap of predictors and Breusch-Pagan', () => {
    allClose(leverages(design, model.factor), wanted.leverages);
    const inflation = varianceInflation(inverseOfCrossProduct(model.factor), wanted.groups);
    for (const [group, vif] of Object.entries(wanted.vif ?? {})) close(inflation.get(group)!, vif, 1e-9);
    const found = breuschPagan(design, model.residuals)!;
    close(found.statistic, Number(wanted.bp), 1e-9);
    close(found.pValue, Number(wanted.bpP), 1e-9);
  });
});

test('predictors of size 1e9 and 1e-7', () => {
  const { design, outcome, coefficients, stdErrors } = fixtures.scaled;
  const model = linearModel(columns(design), Float64Array.from(outcome));
  allClose(
    [...model.coefficients].map((value, j) => value / coefficients[j]),
    [1, 1, 1],
  );
  const errors = standardErrors(inverseOfCrossProduct(model.factor), model.sigma);
  allClose(
    [...errors].map((value, j) => value / stdErrors[j]),
    [1, 1, 1],
  );
});

describe.each<{ name: string; [figure: string]: unknown }>(fixtures.glm)('glm: $name', (wanted) => {
  const family = wanted.family === 'binomial' ? binomialFamily : poissonFamily;
  const design = columns(wanted.design as number[][]);
  const outcome = Float64Array.from(wanted.outcome as number[]);
  const offset = wanted.offset === null ? null : Float64Array.from(wanted.offset as number[]);
  const fit = fitGlm({ family, design, outcome, offset });

  test('coefficients, standard errors and deviance', () => {
    allClose(fit.coefficients, wanted.coefficients as number[], 1e-8);
    allClose(standardErrors(inverseOfCrossProduct(fit.factor)), wanted.stdErrors as number[], 1e-7);
    close(fit.deviance, Number(wanted.deviance));
  });

  if (family === binomialFamily) return;

  test('log-likelihood and robust standard errors', () => {
    close(poissonLogLikelihood(outcome, fit.predictors), Number(wanted.logLik));
    const residuals = poissonResiduals(outcome, fit.predictors).response;
    const robust = robustCovariance({ design, factor: fit.factor, residuals }, 'hc0');
    allClose(standardErrors(robust), wanted.hc0 as number[], 1e-7);
  });
});

test('areas under two ROC curves of the same people', () => {
  const { isEvent, first, second, ...wanted } = fixtures.roc;
  const [one, other] = [first, second].map((scores) => areaUnderCurve(Float64Array.from(scores), isEvent));
  close(one!.area, wanted.auc);
  close(areaVariance(one!), wanted.variance);
  close(areaCovariance(one!, other!), wanted.covariance);
  const { difference, stdError } = areaDifference(one!, other!);
  close(difference / stdError!, wanted.statistic);
  close(normal.twoSided(difference / stdError!), wanted.pValue);
});
