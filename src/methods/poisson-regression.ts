import { chiSquared } from '../stats/distributions/index.js';
import { inverseOfCrossProduct, standardErrors } from '../stats/linear-algebra/covariance.js';
import { poissonFamily } from '../stats/regression/family.js';
import { fitGlm, type GeneralisedLinearModel } from '../stats/regression/generalised-linear-model.js';
import type { Design } from '../stats/regression/least-squares.js';
import { poissonLogLikelihood, poissonResiduals } from '../stats/regression/poisson-fit.js';
import { robustCovariance } from '../stats/regression/robust.js';
import { fixed } from './kit/format.js';
import { refuseModel } from './kit/messages/model.js';
import { defineMethod } from './kit/method.js';
import { sizeCheck } from './kit/model-checks.js';
import { designOf, fitInTerms } from './kit/model-fit.js';
import { rRatioRows, rTermNames } from './kit/model-r.js';
import { modelNotShown, sayCoefficients, sayRatio } from './kit/model-words.js';
import { level, type NumberInput, type Predictors, predictors, references } from './kit/parameters.js';
import { ratioChart, ratioRows } from './kit/ratio-model.js';
import type { Check } from './kit/result.js';
import { plural } from './kit/wording.js';

interface Data {
  readonly outcome: NumberInput;
  readonly time: NumberInput | null;
  readonly predictors: Predictors;
  readonly design: Design;
  readonly model: GeneralisedLinearModel;
  /** An outcome of 0 and 1 without a time: its ratios are ratios of risks. */
  readonly binary: boolean;
}

export default defineMethod({
  name: 'poisson-regression',
  title: 'Poisson regression',
  family: 'model',
  question: 'How does the rate of events, or the risk of one, go with several predictors at once?',
  whenToUse:
    'The outcome is a count (0, 1, 2, …), over the same time for everyone or with --exposure-time; or a yes/no coded 1/0, where --robust hc0 gives risk ratios.',
  whenNotToUse:
    'The outcome is a measurement (linear-regression), or a time to an event that is censored (cox-regression); people with one event are far likelier to have another (see the dispersion).',
  roles: {
    outcome: { takes: 'number', title: 'Count', help: 'Name the column of counts, or of 0 and 1.' },
    predictors,
    'exposure-time': {
      takes: 'number',
      title: 'Time at risk',
      help: 'Name the column with the time, or the number of people, in which the events were counted.',
      optional: true,
    },
  },
  options: {
    reference: references,
    robust: {
      is: 'choice',
      choices: ['none', 'hc0'],
      default: 'none',
      help: 'Standard errors that do not take the variance to equal the mean: hc0 for a yes/no outcome, or for counts that vary more.',
    },
    level,
  },
  estimates: {
    '*': {
      label: 'Ratio',
      scale: 'ratio',
      meaning:
        'By what the rate (the risk, for a yes/no outcome) is multiplied for one step of the predictor, among rows alike in the others; that of the intercept is the rate where all predictors are 0 or at their reference.',
      interval: 'Wald interval, symmetric on the log scale.',
    },
  },
  tests: {
    'likelihood-ratio': {
      label: 'Likelihood ratio, whole model',
      hypothesis: 'The rate goes with none of the predictors; it takes the variance to equal the mean.',
    },
  },
  tables: {
    fit: { title: 'Fit', fields: ['n', 'logLik', 'deviance', 'aic', 'dispersion'] },
  },
  card: {
    formula:
      'log(mean count) = log(time) + b₀ + b₁x₁ + … + bₖxₖ, by maximum likelihood (iteratively reweighted least squares by QR); ratio exp(b), limits exp(b ± z·SE), SE with --robust hc0 from the squared residuals of each row.',
    references: ['mccullagh-nelder-1989', 'zou-2004', 'white-1980'],
  },

  prepare({ outcome, predictors: given, 'exposure-time': time }): Data {
    checkCounts(outcome);
    if (time) checkTimes(time);
    const design = designOf(given);
    const offset = time ? time.values.map(Math.log) : null;
    const model = fitInTerms(given, () =>
      fitGlm({ family: poissonFamily, design, outcome: outcome.values, offset }),
    );
    const binary = !time && outcome.values.every((value) => value <= 1);
    return { outcome, time, predictors: given, design, model, binary };
  },

  compute({ outcome, time, predictors: given, design, model, binary }, { robust, level: confidence }) {
    const { response, pearson } = poissonResiduals(outcome.values, model.predictors);
    const covariance =
      robust === 'none'
        ? inverseOfCrossProduct(model.factor)
        : robustCovariance({ design, factor: model.factor, residuals: response }, robust);
    const n = outcome.values.length;
    const logLik = poissonLogLikelihood(outcome.values, model.predictors);
    const dispersion = pearson / (n - design.length);
    return {
      estimates: ratioRows({
        predictors: given,
        coefficients: model.coefficients,
        stdErrors: standardErrors(covariance),
        level: confidence,
      }),
      tests: robust === 'none' ? [likelihoodRatio(outcome.values, time?.values ?? null, model)] : [],
      tables: {
        fit: [{ n, logLik, deviance: model.deviance, aic: 2 * design.length - 2 * logLik, dispersion }],
      },
      checks: [
        sizeCheck({
          count: sum(outcome.values),
          of: 'events',
          coefficients: given.columns.length,
          least: 10,
        }),
        ...(binary ? [binaryCheck(robust), riskCheck(model)] : [dispersionCheck(dispersion, robust)]),
      ],
    };
  },

  words(result, { outcome, predictors: given, binary }, { level: confidence }) {
    const subject = `${binary ? 'risk' : 'rate'} of ${outcome.label}`;
    return [
      ...sayCoefficients({
        predictors: given,
        result,
        say: ({ contrast }, row, alike) =>
          sayRatio({ row, level: confidence, contrast: contrast!, subject, plural: false, alike }),
      }),
      modelNotShown,
    ];
  },

  chart: ({ estimates }, { outcome, binary }) =>
    ratioChart({
      estimates,
      axisTitle: binary ? 'Risk ratio' : 'Rate ratio',
      about: `of ${outcome.label}`,
    }),

  r({ roles, options }) {
    const offset = roles['exposure-time'] ? `, offset = log(${roles['exposure-time']})` : '';
    return [
      `fit <- glm(${roles.outcome} ~ ${roles.predictors}, family = poisson, data = d${offset}, control = glm.control(epsilon = 1e-14, maxit = 50))`,
      ...rTermNames(String(roles.predictors)),
      ...rRatioRows(options.robust === 'none' ? ['V <- vcov(fit)'] : robustLines, options.level),
      ...(options.robust === 'none' ? likelihoodRatioLines : []),
      'show("fit", n = nobs(fit), logLik = logLik(fit), deviance = fit$deviance, aic = AIC(fit), dispersion = sum(resid(fit, "pearson")^2) / fit$df.residual)',
    ];
  },
});

const robustLines = [
  '# hc0: the squared residuals in place of the variance that the model takes for granted',
  'bread <- vcov(fit)',
  'V <- bread %*% crossprod(model.matrix(fit) * resid(fit, "response")) %*% bread',
] as const;

const likelihoodRatioLines = [
  'G <- fit$null.deviance - fit$deviance; df <- length(b) - 1',
  'show("likelihood-ratio", statistic = G, df = df, pValue = pchisq(G, df, lower.tail = FALSE))',
] as const;

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function checkCounts({ name, values }: NumberInput): void {
  const wrong = values.find((value) => value < 0 || !Number.isInteger(value));
  if (wrong !== undefined) throw refuseModel.notACount(name, wrong);
  if (values.every((value) => value === 0)) throw refuseModel.constantOutcome(name, 0);
}

function checkTimes({ name, values }: NumberInput): void {
  const wrong = values.find((value) => !(value > 0));
  if (wrong !== undefined) throw refuseModel.notATime(name, wrong);
}

/** Against the model of one rate for all, whose rate is all events over all time. */
function likelihoodRatio(
  counts: Float64Array,
  times: Float64Array | null,
  { deviance, coefficients }: GeneralisedLinearModel,
) {
  const rate = sum(counts) / (times ? sum(times) : counts.length);
  const alike = counts.reduce(
    (total, count, row) => total + poissonFamily.deviance(count, Math.log(rate * (times?.[row] ?? 1))),
    0,
  );
  const statistic = Math.max(0, alike - deviance);
  const df = coefficients.length - 1;
  return { test: 'likelihood-ratio', statistic, df, pValue: chiSquared.survival(statistic, df) };
}

function binaryCheck(robust: 'none' | 'hc0'): Check {
  const plain = robust === 'none';
  return {
    check: 'variance',
    status: plain ? 'fails' : 'holds',
    lookedAt: 'Whether the variance equals the mean, as a Poisson model takes it to.',
    found: `The outcome is 0 or 1, whose variance is smaller${plain ? ', so these intervals are too wide' : '; the robust standard errors allow for that'}.`,
    advice: plain ? 'Use --robust hc0 for risk ratios (Zou 2004).' : '',
  };
}

/** A log-linear model does not hold its risks below 1. */
function riskCheck({ predictors: logRisks }: GeneralisedLinearModel): Check {
  const above = logRisks.filter((value) => value > 0).length;
  return {
    check: 'risks-above-one',
    status: above > 0 ? 'look' : 'holds',
    lookedAt: 'Whether any fitted risk is above 1.',
    found: `${plural(above, 'row has', 'rows have')} a fitted risk above 1.`,
    advice: above > 0 ? 'The model is rough there: look at the predictors of those rows.' : '',
  };
}

function dispersionCheck(dispersion: number, robust: 'none' | 'hc0'): Check {
  const uneven = dispersion > 1.5 || dispersion < 0.6;
  const matters = uneven && robust === 'none';
  return {
    check: 'dispersion',
    status: matters ? (dispersion > 1.5 ? 'fails' : 'look') : 'holds',
    lookedAt: 'Whether the counts vary as a Poisson model takes them to (a dispersion of 1).',
    found: `The Pearson dispersion is ${fixed(dispersion, 2)}.`,
    advice: matters
      ? `The counts vary ${dispersion > 1 ? 'more, so these intervals are too narrow' : 'less, so these intervals are too wide'}: use --robust hc0.`
      : '',
  };
}
