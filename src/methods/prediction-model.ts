import { type Calibration, type Coefficient, calibration } from '../stats/calibration.js';
import { concordance, type SortedScores, sortedScores } from '../stats/concordance.js';
import { areaUnderCurve, areaVariance } from '../stats/delong.js';
import { brierScore, calibrationGroups, netBenefit, type Predictions } from '../stats/prediction.js';
import { criticalZ } from '../stats/proportion.js';
import { refuseModel } from './kit/messages/model.js';
import { defineMethod, type EstimateDeclaration } from './kit/method.js';
import { type EventInput, eventLevel, level, type NumberInput } from './kit/parameters.js';
import { presentEstimates } from './kit/present.js';
import type { Check } from './kit/result.js';
import { drawPrediction } from './prediction-model/chart.js';
import type { PredictionData } from './prediction-model/data.js';
import { presentPrediction } from './prediction-model/present.js';
import { predictionLines } from './prediction-model/r.js';
import { predictionWords } from './prediction-model/words.js';

/** Thresholds of the decision curve, and steps of the calibration table, unless others are asked for. */
const EVERY_FIVE_PERCENT = Array.from({ length: 19 }, (_, k) => (k + 1) / 20);
const GROUPS = 10;

const estimates = {
  'c-statistic': {
    label: 'C-statistic',
    scale: 'number',
    meaning:
      'The chance that a person with the event has the higher prediction than a person without; 0.5 is a coin’s toss, 1 is perfect.',
    interval: 'DeLong’s, clipped to 0 and 1.',
  },
  brier: {
    label: 'Brier score',
    scale: 'number',
    meaning:
      'The mean squared difference of prediction and outcome; 0 is perfect, and it depends on how common the event is.',
  },
  'calibration-intercept': {
    label: 'Calibration intercept',
    scale: 'number',
    meaning:
      'The shift of the log odds that the predictions need; 0 is right, above 0 they are too low on average.',
    interval: 'Wald interval.',
  },
  'calibration-slope': {
    label: 'Calibration slope',
    scale: 'number',
    meaning:
      'The stretch of the log odds that the predictions need; 1 is right, below 1 they are too extreme.',
    interval: 'Wald interval.',
  },
  'observed-expected': {
    label: 'Observed over expected',
    scale: 'ratio',
    meaning: 'Events that happened over events predicted; 1 is right.',
  },
} as const satisfies { readonly [term: string]: EstimateDeclaration };

export default defineMethod({
  name: 'prediction-model',
  title: 'Performance of a prediction model',
  family: 'diagnose',
  question: 'How well do predicted probabilities agree with what happened?',
  whenToUse:
    'A model that was made before, in other people, gave each person here a probability, and whether the event happened is known for all of them.',
  whenNotToUse:
    'The score is no probability (roc); the model was made from these same rows, where its performance looks better than it is; follow-up differs between people.',
  roles: {
    probability: {
      takes: 'number',
      title: 'Probability',
      help: 'Name the column of predicted probabilities, from 0 to 1.',
    },
    outcome: { takes: 'event', title: 'Outcome', help: 'Name the yes/no column with what happened.' },
  },
  options: {
    'event-level': eventLevel('outcome'),
    thresholds: {
      is: 'numbers',
      help: 'Thresholds of the decision curve, between 0 and 1 (0.05 to 0.95 unless given).',
    },
    level,
  },
  estimates,
  tests: {},
  tables: {
    calibration: {
      title: 'Calibration',
      fields: ['group', 'n', 'predicted', 'observed', 'confLow', 'confHigh'],
    },
    'decision-curve': { title: 'Decision curve', fields: ['threshold', 'netBenefit', 'treatAll'] },
  },
  card: {
    formula:
      'c = share of pairs (with, without) ordered rightly; Brier = mean (p − y)²; intercept a from logit P(y) = a + logit(p); slope b from logit P(y) = a′ + b·logit(p); net benefit = TP/n − FP/n · t/(1−t) at threshold t, positive meaning p ≥ t.',
    references: ['delong-1988', 'brier-1950', 'cox-1958', 'vickers-elkin-2006', 'wilson-1927'],
  },

  prepare({ probability, outcome }, { thresholds }): PredictionData {
    checkProbabilities(probability);
    checkOutcome(outcome);
    for (const threshold of thresholds ?? [])
      if (!(threshold > 0 && threshold < 1)) throw refuseModel.badThreshold(threshold);
    const predictions = { probabilities: probability.values, outcomes: outcome.values };
    const sorted = sortedScores(probability.values, outcome.values);
    return { outcome, predictions, sorted, calibration: calibration(predictions) };
  },

  compute({ predictions, sorted, calibration: fitted }, { thresholds, level: confidence }) {
    const { probabilities, outcomes } = predictions;
    const observed = outcomes.reduce((total, value) => total + value, 0);
    const expected = probabilities.reduce((total, value) => total + value, 0);
    return {
      estimates: [
        { term: 'c-statistic', ...concordanceRow(predictions, sorted, confidence) },
        { term: 'brier', estimate: brierScore(predictions) },
        { term: 'calibration-intercept', ...waldRow(fitted.intercept, confidence) },
        { term: 'calibration-slope', ...waldRow(fitted.slope, confidence) },
        { term: 'observed-expected', estimate: observed / expected },
      ],
      tables: {
        calibration: calibrationGroups(predictions, { groups: GROUPS, level: confidence }).map(
          ({ low, high, ...row }, index) => ({
            group: String(index + 1),
            ...row,
            confLow: low,
            confHigh: high,
          }),
        ),
        'decision-curve': (thresholds ?? EVERY_FIVE_PERCENT).map((threshold) => ({
          ...netBenefit(sorted, threshold),
        })),
      },
      checks: [sizeCheck(observed, outcomes.length - observed)],
      notes: notes(predictions, fitted),
    };
  },

  words: predictionWords,
  present: (result) => [...presentEstimates({ estimates }, result), ...presentPrediction(result)],
  chart: drawPrediction,
  r: ({ roles, options }) =>
    predictionLines({
      probability: String(roles.probability),
      outcome: String(roles.outcome),
      thresholds: options.thresholds ?? EVERY_FIVE_PERCENT,
      level: options.level,
    }),
});

function checkProbabilities({ name, values }: NumberInput): void {
  const wrong = values.find((value) => value < 0 || value > 1);
  if (wrong !== undefined) throw refuseModel.notAProbability(name, wrong);
}

function checkOutcome({ name, event, other, values }: EventInput): void {
  if (other === null) throw refuseModel.constantOutcome(name, event);
  if (!values.includes(1)) throw refuseModel.constantOutcome(name, other);
}

function concordanceRow({ probabilities, outcomes }: Predictions, sorted: SortedScores, confidence: number) {
  const estimate = concordance(sorted);
  const stdError = Math.sqrt(areaVariance(areaUnderCurve(probabilities, outcomes)));
  if (Number.isNaN(stdError)) return { estimate, stdError: null, confLow: null, confHigh: null };
  const half = criticalZ(confidence) * stdError;
  return {
    estimate,
    stdError,
    confLow: Math.max(0, estimate - half),
    confHigh: Math.min(1, estimate + half),
  };
}

function waldRow(coefficient: Coefficient | null, confidence: number) {
  if (coefficient === null) return { estimate: null, stdError: null, confLow: null, confHigh: null };
  const { estimate, stdError } = coefficient;
  const half = criticalZ(confidence) * stdError;
  return { estimate, stdError, confLow: estimate - half, confHigh: estimate + half };
}

function notes({ probabilities }: Predictions, { intercept, slope }: Calibration): string[] {
  const certain = probabilities.filter((p) => p === 0 || p === 1).length;
  if (certain > 0)
    return [
      `${certain === 1 ? 'One prediction is' : `${certain} predictions are`} exactly 0 or 1, whose log odds are infinite, so calibration intercept and slope do not exist.`,
    ];
  if (intercept !== null && slope === null)
    return [
      'The calibration slope does not exist: the predictions are all the same, or they separate the outcomes wholly.',
    ];
  return [];
}

/** Collins et al. (2016), Stat Med 35:214-26: at least 100 of each outcome to judge a model by. */
function sizeCheck(events: number, others: number): Check {
  const few = Math.min(events, others) < 100;
  return {
    check: 'size',
    status: few ? 'look' : 'holds',
    lookedAt: 'The number of people with and without the event.',
    found: `${events} with, ${others} without.`,
    advice: few
      ? 'With fewer than 100 of either, calibration and net benefit are rough: read the intervals.'
      : '',
  };
}
