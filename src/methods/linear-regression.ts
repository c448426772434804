import { StatError } from '../errors.js';
import { studentT } from '../stats/distributions/index.js';
import { inverseOfCrossProduct, standardErrors } from '../stats/linear-algebra/covariance.js';
import { breuschPagan } from '../stats/regression/breusch-pagan.js';
import type { Design } from '../stats/regression/least-squares.js';
import { type LinearModel, linearModel } from '../stats/regression/linear-model.js';
import { type RobustForm, robustCovariance } from '../stats/regression/robust.js';
import { varianceInflation } from '../stats/regression/variance-inflation.js';
import { percent, writeEstimate } from './kit/format.js';
import { refuseModel } from './kit/messages/model.js';
import { defineMethod } from './kit/method.js';
import { coefficientsOf, crossedTerms, designOf, fitInTerms } from './kit/model-fit.js';
import { rTermNames } from './kit/model-r.js';
import { capital, modelNotShown, sayCoefficients } from './kit/model-words.js';
import { level, type NumberInput, type Predictors, predictors, references } from './kit/parameters.js';
import type { Estimate } from './kit/result.js';
import { levelWords } from './kit/say.js';
import { linearChecks } from './linear-regression/checks.js';
import { diagnosticChart } from './linear-regression/diagnostics.js';

interface Data {
  readonly outcome: NumberInput;
  readonly predictors: Predictors;
  readonly design: Design;
  readonly model: LinearModel;
}

export default defineMethod({
  name: 'linear-regression',
  title: 'Linear regression',
  family: 'model',
  question: 'How does the mean of a number go with several predictors at once?',
  whenToUse:
    'The outcome is a number, each row is another person, and the mean is taken to rise or fall along a straight line with each numeric predictor.',
  whenNotToUse:
    'The outcome is a yes/no (logistic-regression), a count (poisson-regression) or a time to an event (cox-regression); rows belong together, such as visits of one person.',
  roles: {
    outcome: { takes: 'number', title: 'Outcome', help: 'Name the column of numbers that is modelled.' },
    predictors,
  },
  options: {
    reference: references,
    robust: {
      is: 'choice',
      choices: ['none', 'hc0', 'hc1', 'hc2', 'hc3'],
      default: 'none',
      help: 'Standard errors that stay right when the residuals spread unevenly; hc3 suits small samples best.',
    },
    level,
  },
  estimates: {
    '*': {
      label: 'Coefficient',
      scale: 'number',
      meaning:
        'By how much the mean outcome is higher for one step of the predictor, among rows alike in the others.',
      interval: 'From the t distribution, with the residual degrees of freedom.',
    },
  },
  tests: {
    'model-f': {
      label: 'Whole model',
      hypothesis: 'The mean outcome goes with none of the predictors.',
    },
    'breusch-pagan': {
      label: 'Breusch-Pagan (studentised)',
      hypothesis: 'The spread of the residuals does not go with the predictors.',
    },
  },
  tables: {
    fit: {
      title: 'Fit',
      fields: ['n', 'rSquared', 'adjRSquared', 'sigma', 'logLik', 'aic', 'bic'],
    },
    vif: { title: 'Overlap of predictors', fields: ['variable', 'vif', 'df'] },
  },
  card: {
    formula:
      'Mean outcome = b₀ + b₁x₁ + … + bₖxₖ, by least squares (QR); SE from s²(XᵀX)⁻¹, or with --robust from the squared residuals of each row.',
    references: ['fox-monette-1992', 'koenker-1981', 'white-1980', 'mackinnon-white-1985'],
  },

  prepare({ outcome, predictors: given }): Data {
    const first = outcome.values[0]!;
    if (outcome.values.every((value) => value === first))
      throw refuseModel.constantOutcome(outcome.name, first);
    const design = designOf(given);
    const model = fitInTerms(given, () => fitLine(design, outcome));
    return { outcome, predictors: given, design, model };
  },

  compute(data, { robust, level: confidence }) {
    const { predictors: given, design, model } = data;
    const variables = given.columns.map(({ variable }) => variable);
    const classical = inverseOfCrossProduct(model.factor);
    const inflation = varianceInflation(classical, variables);
    const spreadTest = breuschPagan(design, model.residuals);
    const { n, rSquared, adjRSquared, sigma, logLik, aic, bic } = model;
    return {
      estimates: coefficientRows(data, robust, confidence),
      tests: [
        { test: 'model-f', ...model.overall },
        { test: 'breusch-pagan', ...(spreadTest ?? { statistic: null, df: null, pValue: null }) },
      ],
      tables: {
        fit: [{ n, rSquared, adjRSquared, sigma, logLik, aic, bic }],
        ...(inflation.size < 2 ? {} : { vif: inflationRows(inflation, variables) }),
      },
      checks: linearChecks({
        design,
        model,
        spreadTest,
        inflation,
        robust: robust !== 'none',
        crossed: crossedTerms(given),
      }),
    };
  },

  words: (result, { outcome, predictors: given, model }, { level: confidence }) => [
    ...sayCoefficients({
      predictors: given,
      result,
      say: ({ contrast }, row, alike) => saySlope({ outcome, alike, contrast: contrast!, row, confidence }),
    }),
    `Together the predictors account for ${percent(model.rSquared, 0)} of the variance of ${outcome.label}.`,
    modelNotShown,
  ],

  chart: (_result, { outcome, model }) => diagnosticChart(outcome, model),

  r({ roles, options }) {
    return [
      `fit <- lm(${roles.outcome} ~ ${roles.predictors}, data = d)`,
      ...rTermNames(String(roles.predictors)),
      ...covarianceLines(options.robust),
      'b <- coef(fit); se <- sqrt(diag(V)); df <- fit$df.residual',
      `t <- qt(1 - (1 - ${options.level}) / 2, df)`,
      'for (i in seq_along(b)) show(terms[i], estimate = b[i], stdError = se[i], statistic = b[i] / se[i], df = df, pValue = 2 * pt(-abs(b[i] / se[i]), df), confLow = b[i] - t * se[i], confHigh = b[i] + t * se[i])',
      's <- summary(fit); F <- s$fstatistic',
      'show("model-f", statistic = F[1], df1 = F[2], df2 = F[3], pValue = pf(F[1], F[2], F[3], lower.tail = FALSE))',
      'show("fit", n = nobs(fit), rSquared = s$r.squared, adjRSquared = s$adj.r.squared, sigma = s$sigma, logLik = logLik(fit), aic = AIC(fit), bic = BIC(fit))',
      '# Breusch-Pagan: n times the R-squared of the squared residuals on the predictors',
      'squares <- resid(fit)^2; rest <- lm.fit(model.matrix(fit), squares)$residuals',
      'bp <- nobs(fit) * (1 - sum(rest^2) / sum((squares - mean(squares))^2))',
      'show("breusch-pagan", statistic = bp, df = length(b) - 1, pValue = pchisq(bp, length(b) - 1, lower.tail = FALSE))',
    ];
  },
});

function fitLine(design: Design, { name, values }: NumberInput): LinearModel {
  try {
    return linearModel(design, values);
  } catch (error) {
    if (error instanceof StatError && error.code === 'perfect-fit') throw refuseModel.perfectFit(name);
    throw error;
  }
}

/** The coefficients with their tests and limits; with `robust`, from the robust covariance. */
function coefficientRows({ predictors: given, design, model }: Data, robust: Robust, confidence: number) {
  const { factor, residuals, residualDf: df, coefficients, sigma } = model;
  const errors =
    robust === 'none'
      ? standardErrors(inverseOfCrossProduct(factor), sigma)
      : standardErrors(robustCovariance({ design, factor, residuals }, robust));
  const t = studentT.upperQuantile((1 - confidence) / 2, df);
  return coefficientsOf(given).map(({ term, label }, j) => {
    const [estimate, stdError] = [coefficients[j]!, errors[j]!];
    const statistic = estimate / stdError;
    return {
      term,
      label,
      estimate,
      stdError,
      statistic,
      df,
      pValue: studentT.twoSided(statistic, df),
      confLow: estimate - t * stdError,
      confHigh: estimate + t * stdError,
    };
  });
}

type Robust = 'none' | RobustForm;

/** The weight of each squared residual, by form. */
const robustWeights = {
  hc0: '1',
  hc1: 'nobs(fit) / fit$df.residual',
  hc2: '1 / (1 - hatvalues(fit))',
  hc3: '1 / (1 - hatvalues(fit))^2',
} as const;

function covarianceLines(robust: Robust): string[] {
  if (robust === 'none') return ['V <- vcov(fit)'];
  return [
    `# ${robust}: the squared residuals in place of one common variance`,
    `weight <- resid(fit)^2 * ${robustWeights[robust]}`,
    'bread <- summary(fit)$cov.unscaled',
    'V <- bread %*% crossprod(model.matrix(fit) * sqrt(weight)) %*% bread',
  ];
}

const inflationRows = (inflation: ReadonlyMap<string, number>, variables: readonly string[]) =>
  [...inflation].map(([variable, vif]) => ({
    variable,
    vif,
    df: variables.filter((one) => one === variable).length,
  }));

interface Slope {
  readonly outcome: NumberInput;
  /** How the other predictors stand. */
  readonly alike: string;
  readonly contrast: string;
  readonly row: Estimate;
  readonly confidence: number;
}

function saySlope({ outcome, alike, contrast, row, confidence }: Slope): string {
  const written = writeEstimate(row, 'number');
  const unit = outcome.unit ? ` ${outcome.unit}` : '';
  const size = written.estimate.replace('\u2212', '');
  const direction = Number(row.estimate) < 0 ? 'lower' : 'higher';
  const spansZero = Number(row.confLow) <= 0 && Number(row.confHigh) >= 0;
  return `${capital(contrast)} goes with a mean ${outcome.label} ${size}${unit} ${direction}${alike} (${levelWords(confidence)} ${written.interval}${unit})${spansZero ? '; the data do not settle whether it is higher or lower' : ''}.`;
}
