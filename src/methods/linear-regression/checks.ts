import { leverages } from '../../stats/linear-algebra/covariance.js';
import type { Design } from '../../stats/regression/least-squares.js';
import type { LinearModel } from '../../stats/regression/linear-model.js';
import { fixed, pPhrase } from '../kit/format.js';
import { collinearityCheck, sizeCheck } from '../kit/model-checks.js';
import type { Check } from '../kit/result.js';
import { quartileSkew } from '../kit/say-mean.js';

interface Fitted {
  readonly design: Design;
  readonly model: LinearModel;
  readonly spreadTest: { readonly pValue: number } | null;
  readonly inflation: ReadonlyMap<string, number>;
  readonly robust: boolean;
  /** Terms that are interactions, and those that take part in one. */
  readonly crossed: ReadonlySet<string>;
}

/** What a linear model rests on, looked at in its residuals. */
export function linearChecks(fitted: Fitted): Check[] {
  const { design, model, inflation } = fitted;
  return [
    sizeCheck({ count: model.n, of: 'rows', coefficients: design.length, least: 10 }),
    ...spreadCheck(fitted),
    shapeCheck(model),
    influenceCheck(design, model),
    ...collinearityCheck(inflation, fitted.crossed),
  ];
}

function spreadCheck({ spreadTest, robust }: Fitted): Check[] {
  if (spreadTest === null) return [];
  const uneven = spreadTest.pValue < 0.05;
  return [
    {
      check: 'equal-spread',
      status: uneven && !robust ? 'look' : 'holds',
      lookedAt: 'Whether the spread of the residuals goes with the predictors (Breusch-Pagan test).',
      found: `${pPhrase(spreadTest.pValue)}${robust ? '; the robust standard errors do not need an even spread' : ''}.`,
      advice:
        uneven && !robust
          ? 'Look at the left panel of the chart; --robust hc3 gives standard errors that do not need an even spread.'
          : '',
    },
  ];
}

/** The coefficients are near normal with many rows whatever the residuals are; with few, the residuals decide. */
function shapeCheck({ residuals, n }: LinearModel): Check {
  const skew = quartileSkew(residuals);
  const doubtful = n < 50 && Math.abs(skew) > 0.3;
  return {
    check: 'residual-shape',
    status: doubtful ? 'look' : 'holds',
    lookedAt: 'The number of rows, and the skewness of the residuals by their quartiles (0 is symmetric).',
    found: `${n} rows; skewness ${fixed(skew, 2)}.`,
    advice: doubtful
      ? 'Look at the right panel of the chart; with few rows and skewed residuals the intervals are rough. A transformed outcome, such as its logarithm, may serve better.'
      : '',
  };
}

/** Cook (1977), Technometrics 19:15-18: a distance above 1 moves the estimates out of their own 50% region. */
function influenceCheck(design: Design, model: LinearModel): Check {
  const leverage = leverages(design, model.factor);
  const variance = model.sigma ** 2 * design.length;
  let largest = 0;
  leverage.forEach((weight, row) => {
    if (weight < 1)
      largest = Math.max(largest, (model.residuals[row]! ** 2 * weight) / (variance * (1 - weight) ** 2));
  });
  const high = largest > 1;
  return {
    check: 'influence',
    status: high ? 'look' : 'holds',
    lookedAt: 'How far the coefficients move when one row is left out (Cook’s distance).',
    found: `The largest distance is ${fixed(largest, 2)}.`,
    advice: high
      ? 'One row moves the fit more than its uncertainty allows for: check its values, and fit the model without it as a sensitivity analysis.'
      : '',
  };
}
