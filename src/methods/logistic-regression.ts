import { concordance, sortedScores } from '../stats/concordance.js';
import { chiSquared } from '../stats/distributions/index.js';
import { inverseOfCrossProduct, standardErrors } from '../stats/linear-algebra/covariance.js';
import { binomialFamily } from '../stats/regression/family.js';
import { fitGlm, type GeneralisedLinearModel } from '../stats/regression/generalised-linear-model.js';
import { eventPhrase } from './kit/cross-table.js';
import { fixed } from './kit/format.js';
import { refuseModel } from './kit/messages/model.js';
import { defineMethod } from './kit/method.js';
import { sizeCheck } from './kit/model-checks.js';
import { designOf, fitInTerms } from './kit/model-fit.js';
import { rRatioRows, rTermNames } from './kit/model-r.js';
import { modelNotShown, sayCoefficients, sayRatio } from './kit/model-words.js';
import {
  type EventInput,
  eventLevel,
  level,
  type Predictors,
  predictors,
  references,
} from './kit/parameters.js';
import { ratioChart, ratioRows } from './kit/ratio-model.js';
import type { Check } from './kit/result.js';
import { plural } from './kit/wording.js';

interface Data {
  readonly outcome: EventInput;
  readonly predictors: Predictors;
  readonly model: GeneralisedLinearModel;
}

export default defineMethod({
  name: 'logistic-regression',
  title: 'Logistic regression',
  family: 'model',
  question: 'How do the odds of an event go with several predictors at once?',
  whenToUse:
    'The outcome is a yes/no, each row is another person, and the log odds are taken to rise or fall along a straight line with each numeric predictor. It suits case-control data too.',
  whenNotToUse:
    'Follow-up differs between people (cox-regression, poisson-regression with --exposure-time); the event is common and risk ratios are wanted (poisson-regression with --robust hc0); rows belong together, such as visits of one person.',
  roles: {
    outcome: { takes: 'event', title: 'Outcome', help: 'Name the yes/no column that is modelled.' },
    predictors,
  },
  options: { 'event-level': eventLevel('outcome'), reference: references, level },
  estimates: {
    '*': {
      label: 'Odds ratio',
      scale: 'ratio',
      meaning:
        'By what the odds of the event are multiplied for one step of the predictor, among rows alike in the others; that of the intercept is the odds where all predictors are 0 or at their reference.',
      interval: 'Wald interval, symmetric on the log scale.',
    },
  },
  tests: {
    'likelihood-ratio': {
      label: 'Likelihood ratio, whole model',
      hypothesis: 'The odds of the event go with none of the predictors.',
    },
  },
  tables: {
    fit: {
      title: 'Fit',
      fields: [
        'n',
        'events',
        'logLik',
        'deviance',
        'nullDeviance',
        'aic',
        'cStatistic',
        'mcfadden',
        'nagelkerke',
      ],
    },
  },
  card: {
    formula:
      'log[p/(1−p)] = b₀ + b₁x₁ + … + bₖxₖ, by maximum likelihood (iteratively reweighted least squares by QR); odds ratio exp(b), limits exp(b ± z·SE).',
    references: ['mccullagh-nelder-1989', 'albert-anderson-1984', 'nagelkerke-1991'],
  },

  prepare({ outcome, predictors: given }): Data {
    const events = countOf(outcome.values);
    if (events === 0 || outcome.other === null)
      throw refuseModel.constantOutcome(outcome.name, events === 0 ? outcome.other! : outcome.event);
    const design = designOf(given);
    const model = fitInTerms(given, () =>
      fitGlm({ family: binomialFamily, design, outcome: Float64Array.from(outcome.values), offset: null }),
    );
    return { outcome, predictors: given, model };
  },

  compute({ outcome, predictors: given, model }, { level: confidence }) {
    const n = outcome.values.length;
    const events = countOf(outcome.values);
    const nullDeviance = -2 * (events * Math.log(events / n) + (n - events) * Math.log1p(-events / n));
    const statistic = nullDeviance - model.deviance;
    const df = given.columns.length;
    return {
      estimates: ratioRows({
        predictors: given,
        coefficients: model.coefficients,
        stdErrors: standardErrors(inverseOfCrossProduct(model.factor)),
        level: confidence,
      }),
      tests: [
        { test: 'likelihood-ratio', statistic, df, pValue: chiSquared.survival(Math.max(0, statistic), df) },
      ],
      tables: {
        fit: [
          {
            n,
            events,
            logLik: -model.deviance / 2,
            deviance: model.deviance,
            nullDeviance,
            aic: model.deviance + 2 * (df + 1),
            cStatistic: concordance(sortedScores(withTies(model.predictors), outcome.values)),
            mcfadden: 1 - model.deviance / nullDeviance,
            nagelkerke: -Math.expm1(-statistic / n) / -Math.expm1(-nullDeviance / n),
          },
        ],
      },
      checks: [
        sizeCheck({
          count: Math.min(events, n - events),
          of: `rows with the rarer outcome (${events <= n - events ? outcome.eventLabel : outcome.otherLabel})`,
          coefficients: df,
          least: 10,
        }),
        ...rangeCheck(model, outcome),
      ],
    };
  },

  words(result, { outcome, predictors: given }, { level: confidence }) {
    const event = eventPhrase({ outcome: outcome.label, event: outcome.eventLabel });
    const c = Number(result.tables.fit![0]!.cStatistic);
    return [
      ...sayCoefficients({
        predictors: given,
        result,
        say: ({ contrast }, row, alike) =>
          sayRatio({
            row,
            level: confidence,
            contrast: contrast!,
            subject: `odds of ${event}`,
            plural: true,
            alike,
          }),
      }),
      'Odds are not risks: where the event is common, a risk ratio lies nearer to 1 than the odds ratio.',
      `Of a person with ${event} and one without, the model gives the first the higher chance in ${fixed(c * 100, 0)} of 100 pairs of these same rows (50 would be a coin’s toss); in new people a model tends to do less well.`,
      modelNotShown,
    ];
  },

  chart: ({ estimates }, { outcome }) =>
    ratioChart({
      estimates,
      axisTitle: 'Odds ratio',
      about: `of ${eventPhrase({ outcome: outcome.label, event: outcome.eventLabel })}`,
    }),

  r: ({ roles, options }) => [
    `fit <- glm(${roles.outcome} ~ ${roles.predictors}, family = binomial, data = d, control = glm.control(epsilon = 1e-14, maxit = 50))`,
    ...rTermNames(String(roles.predictors)),
    ...rRatioRows(['V <- vcov(fit)'], options.level),
    'G <- fit$null.deviance - fit$deviance; df <- length(b) - 1',
    'show("likelihood-ratio", statistic = G, df = df, pValue = pchisq(G, df, lower.tail = FALSE))',
    '# the c-statistic: the share of pairs in which the one with the event has the higher prediction',
    'y <- fit$y; p <- rank(signif(fit$linear.predictors, 12)); n <- length(y); events <- sum(y)',
    'c.statistic <- (sum(p[y == 1]) - events * (events + 1) / 2) / (events * (n - events))',
    'show("fit", n = n, events = events, logLik = logLik(fit), deviance = fit$deviance, nullDeviance = fit$null.deviance, aic = AIC(fit), cStatistic = c.statistic, mcfadden = 1 - fit$deviance / fit$null.deviance, nagelkerke = (1 - exp(-G / n)) / (1 - exp(-fit$null.deviance / n)))',
  ],
});

const countOf = (values: Uint8Array): number => values.reduce((sum, value) => sum + value, 0);

/** Predictions that differ by rounding alone are made one, so that equal people are ties. */
const withTies = (predictors: Float64Array): Float64Array =>
  predictors.map((value) => Math.round(value * 1e10) / 1e10);

/** Fitted chances within 1e-6 of 0 or 1 are near-separation: Wald's intervals are then too wide to be useful. */
function rangeCheck({ predictors: given }: GeneralisedLinearModel, outcome: EventInput): Check[] {
  const extreme = given.filter((value) => Math.abs(value) > Math.log(1e6)).length;
  return [
    {
      check: 'extreme-predictions',
      status: extreme > 0 ? 'look' : 'holds',
      lookedAt: `Fitted chances of ${outcome.eventLabel} within one in a million of 0 or 1.`,
      found: `${plural(extreme, 'row has', 'rows have')} such a chance.`,
      advice:
        extreme > 0
          ? 'A predictor all but decides the outcome: look at its counts, and at its unit; Wald’s intervals are poor there.'
          : '',
    },
  ];
}
