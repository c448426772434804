import { chiSquared } from '../stats/distributions/index.js';
import { standardErrors } from '../stats/linear-algebra/covariance.js';
import { waldRatio } from '../stats/regression/wald.js';
import { coxConcordance } from '../stats/survival/concordance.js';
import type { CoxModel } from '../stats/survival/cox.js';
import type { HazardsTest } from '../stats/survival/proportional-hazards.js';
import { hazardsCheck } from './cox-regression/checks.js';
import { type CoxInput, columnsByTerm, fitCoxInTerms, testHazards } from './cox-regression/fit.js';
import { coxEstimates, coxTables, presentCox } from './cox-regression/present.js';
import { eventName, followUpRoles, readFollowUp, theEvent } from './kit/follow-up.js';
import { fixed } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import { sizeCheck } from './kit/model-checks.js';
import { rRatioRows, rTermNames, termsOfFormula } from './kit/model-r.js';
import { modelNotShown, otherwiseAlike, sayCoefficients, sayRatio } from './kit/model-words.js';
import { eventLevel, level, predictors, references } from './kit/parameters.js';
import { ratioChart } from './kit/ratio-model.js';
import type { Row } from './kit/result.js';

interface Data extends CoxInput {
  readonly model: CoxModel;
}

export default defineMethod({
  name: 'cox-regression',
  title: 'Cox regression',
  family: 'survival',
  question: 'How does the rate at which an event comes go with several predictors at once?',
  whenToUse:
    'Each person was followed from a start to an event or until last seen, the predictors were known at the start, and a predictor is taken to multiply the hazard by one factor throughout.',
  whenNotToUse:
    'Hazard ratios change over time, so that curves cross (kaplan-meier with --tau); the predictors change during follow-up, or another event can come first; everyone was followed for the same time (logistic-regression, risk).',
  roles: {
    ...followUpRoles,
    predictors,
    strata: {
      takes: 'factor',
      levels: 'any',
      optional: true,
      title: 'Strata',
      help: 'Name a column whose levels may each have a hazard of their own over time, such as the centre.',
    },
  },
  options: { 'event-level': eventLevel('event'), reference: references, level },
  estimates: coxEstimates,
  tests: {
    'likelihood-ratio': {
      label: 'Likelihood ratio, whole model',
      hypothesis: 'The hazard goes with none of the predictors.',
    },
    wald: { label: 'Wald, whole model', hypothesis: 'The hazard goes with none of the predictors.' },
    score: { label: 'Score, whole model', hypothesis: 'The hazard goes with none of the predictors.' },
  },
  tables: coxTables,
  card: {
    formula:
      'h(t) = h₀(t) exp(b₁x₁ + … + bₖxₖ), by Cox’s partial likelihood with Efron’s approximation for ties (Newton’s method); hazard ratio exp(b), limits exp(b ± z·SE). Proportional hazards: score test of b + θ·(1 − S(t−)).',
    references: ['cox-1972', 'efron-1977', 'grambsch-1994', 'harrell-1982'],
  },

  prepare({ time, event, predictors: given, strata }): Data {
    if (!event.values.includes(1)) throw refuse.noEventsAtAll(event.name, event.event);
    const input = { followUp: readFollowUp(time, event), predictors: given, strata };
    return { ...input, model: fitCoxInTerms(input) };
  },

  compute(data, { level: confidence }) {
    const { model, predictors: given, followUp } = data;
    const stdErrors = standardErrors(model.covariance);
    const events = followUp.event.values.reduce((sum, value) => sum + value, 0);
    const df = given.columns.length;
    const statistics = {
      'likelihood-ratio': 2 * (model.logLik - model.nullLogLik),
      wald: model.waldStatistic,
      score: model.scoreStatistic,
    };
    const hazards = hazardsRows(data);
    return {
      estimates: given.columns.map(({ term, label }, at) => ({
        term,
        label,
        ...waldRatio({ coefficient: model.coefficients[at]!, stdError: stdErrors[at]! }, confidence),
      })),
      tests: Object.entries(statistics).map(([test, statistic]) => ({ test, ...tested({ statistic, df }) })),
      tables: {
        fit: [
          {
            n: followUp.event.values.length,
            events,
            logLik: model.logLik,
            concordance: coxConcordance(model),
          },
        ],
        'proportional-hazards': hazards,
      },
      checks: [
        hazardsCheck(hazards),
        sizeCheck({ count: events, of: 'events', coefficients: df, least: 10 }),
      ],
    };
  },

  words(result, { followUp, predictors: given }, { level: confidence }) {
    const event = theEvent(followUp.event);
    const alike = otherwiseAlike(given);
    const { concordance } = result.tables.fit![0]!;
    return [
      ...sayCoefficients({
        predictors: given,
        result,
        say: ({ contrast }, row) =>
          sayRatio({
            row,
            level: confidence,
            contrast: contrast!,
            subject: `hazard of ${event}`,
            plural: false,
            alike,
          }),
      }),
      'A hazard is the rate at which the event comes to those still free of it; a hazard ratio is not a ratio of risks over the whole follow-up, nor of times.',
      `Of two people of whom one had the event first, the model gives that one the higher hazard in ${fixed(Number(concordance) * 100, 0)} of 100 pairs of these same rows (50 would be a coin’s toss); in new people a model tends to do less well.`,
      modelNotShown,
    ];
  },

  present: presentCox,

  chart: ({ estimates }, { followUp }) =>
    ratioChart({ estimates, axisTitle: 'Hazard ratio', about: `of ${eventName(followUp.event)}` }),

  r({ roles, options }) {
    const strata = roles.strata === null ? '' : ` + strata(${roles.strata})`;
    return [
      'library(survival)',
      `fit <- coxph(Surv(${roles.time}, ${roles.event}) ~ ${roles.predictors}${strata}, data = d, ties = "efron", control = coxph.control(eps = 1e-11, iter.max = 100))`,
      ...rTermNames(String(roles.predictors)),
      ...rRatioRows(['V <- vcov(fit)'], options.level),
      'chi.squared <- function(test, statistic) show(test, statistic = statistic, df = length(b), pValue = pchisq(statistic, length(b), lower.tail = FALSE))',
      'chi.squared("likelihood-ratio", 2 * diff(fit$loglik)); chi.squared("wald", fit$wald.test); chi.squared("score", fit$score)',
      'show("fit", n = fit$n, events = fit$nevent, logLik = fit$loglik[2], concordance = fit$concordance[["concordance"]])',
      '# does a hazard ratio change with time? a score test for each term, then for all',
      ...hazardsLines(String(roles.predictors)),
      'for (i in seq_len(nrow(hazards))) show("proportional-hazards", statistic = hazards[i, 1], df = hazards[i, 2], pValue = hazards[i, 3])',
    ];
  },
});

const tested = ({ statistic, df }: HazardsTest) => ({
  statistic,
  df,
  pValue: statistic === null ? null : chiSquared.survival(Math.max(0, statistic), df),
});

function hazardsRows(data: Data): Row[] {
  const { terms, global } = testHazards(data, data.model);
  const names = [...columnsByTerm(data.predictors).keys()];
  return [
    ...terms.map((test, at) => ({ term: names[at]!, ...tested(test) })),
    { term: 'GLOBAL', ...tested(global) },
  ];
}

/** R puts interactions after all main effects; the rows of the result are in the order written. */
function hazardsLines(formula: string): string[] {
  const terms = termsOfFormula(formula);
  const inR = [...terms].sort((a, b) => a.variables.length - b.variables.length);
  const rows = [...terms.map((term) => inR.indexOf(term) + 1), terms.length + 1];
  const asWritten = rows.every((row, at) => row === at + 1);
  return [
    'hazards <- cox.zph(fit)$table',
    ...(asWritten ? [] : [`hazards <- hazards[c(${rows.join(', ')}), ]`]),
  ];
}
