import { sortedScores } from '../stats/concordance.js';
import { type AreaUnderCurve, areaDifference, areaUnderCurve, areaVariance } from '../stats/delong.js';
import { normal } from '../stats/distributions/index.js';
import { criticalZ } from '../stats/proportion.js';
import { type Direction, type RocCurve, rocCurve, youdenPosition } from '../stats/roc-curve.js';
import { refuseModel } from './kit/messages/model.js';
import { defineMethod } from './kit/method.js';
import { type EventInput, eventLevel, level, type NumberInput } from './kit/parameters.js';
import { drawRoc } from './roc/chart.js';
import type { RocData, ScoreCurve } from './roc/data.js';
import { presentRoc } from './roc/present.js';
import { rocLines } from './roc/r.js';
import { rocChecks, rocWords } from './roc/words.js';

export default defineMethod({
  name: 'roc',
  title: 'ROC curve',
  family: 'diagnose',
  question: 'How well does a score tell those with a condition from those without it?',
  whenToUse:
    'Everyone has a number (a laboratory value, a score) and a yes/no condition that was found out without knowing that number.',
  whenNotToUse:
    'The test is a yes/no (diagnostic-accuracy); the number is a predicted probability whose size matters, not only its order (prediction-model); the condition comes later and follow-up differs (cox-regression).',
  roles: {
    score: { takes: 'number', title: 'Score', help: 'Name the column of numbers that is judged.' },
    condition: {
      takes: 'event',
      title: 'Condition',
      help: 'Name the yes/no column with the true condition.',
    },
    compare: {
      takes: 'number',
      title: 'Second score',
      help: 'Name the column of a second score of the same people, to compare with the first.',
      optional: true,
    },
  },
  options: {
    'event-level': eventLevel('condition'),
    direction: {
      is: 'choice',
      choices: ['higher', 'lower'],
      default: 'higher',
      help: 'Whether higher or lower scores point to the condition; to be known beforehand, not seen from the data.',
    },
    level,
  },
  estimates: {
    auc: {
      label: 'Area under the curve',
      scale: 'number',
      meaning:
        'The chance that a person with the condition has the score that points to it more than that of a person without; 0.5 is a coin’s toss, 1 is perfect.',
      interval: 'DeLong’s, clipped to 0 and 1.',
    },
    'auc-compare': {
      label: 'Area under the curve, second score',
      scale: 'number',
      meaning: 'The same of the second score.',
      interval: 'DeLong’s, clipped to 0 and 1.',
    },
    'auc-difference': {
      label: 'Difference of the areas',
      scale: 'number',
      meaning: 'The area of the score minus that of the second score, of the same people.',
      interval: 'From DeLong’s variance of the difference.',
    },
    'youden-threshold': {
      label: 'Threshold of the largest Youden index',
      scale: 'outcome',
      meaning: 'Where sensitivity and specificity have the largest sum in these data.',
    },
  },
  tests: {
    delong: { label: 'DeLong, two areas of the same people', hypothesis: 'The two areas are equal.' },
  },
  tables: {
    roc: { title: 'Thresholds', fields: ['threshold', 'sensitivity', 'specificity'] },
  },
  card: {
    formula:
      'AUC = share of pairs (with, without) in which the one with the condition has the higher score, ties half; variance from the placements of both parts (DeLong), by midranks; Youden’s index = sensitivity + specificity − 1.',
    references: ['delong-1988', 'sun-xu-2014', 'youden-1950'],
  },

  prepare({ score, condition, compare }, { direction }): RocData {
    const events = condition.values.reduce((sum, value) => sum + value, 0);
    if (events === 0 || condition.other === null)
      throw refuseModel.constantOutcome(condition.name, events === 0 ? condition.other! : condition.event);
    return {
      condition,
      main: scoreCurve(score, condition, direction),
      compare: compare ? scoreCurve(compare, condition, direction) : null,
    };
  },

  compute({ condition, main, compare }, { level: confidence }) {
    const { curve } = main;
    const best = youdenPosition(curve);
    return {
      estimates: [
        { term: 'auc', ...areaRow(main.area, confidence) },
        ...(compare ? comparedRows(main.area, compare.area, confidence) : []),
        {
          term: 'youden-threshold',
          estimate: curve.thresholds[best]!,
          sensitivity: curve.sensitivity[best]!,
          specificity: curve.specificity[best]!,
        },
      ],
      tests: compare ? [comparison(main.area, compare.area)] : [],
      tables: { roc: curveRows(curve) },
      checks: rocChecks(condition, main),
      notes: notes(main, compare),
    };
  },

  words: (result, data, options) => rocWords(result, data, options),
  present: presentRoc,
  chart: (result, data) => drawRoc(result, data),
  r: ({ roles, options }) =>
    rocLines({
      score: String(roles.score),
      condition: String(roles.condition),
      compare: roles.compare === null ? null : String(roles.compare),
      direction: options.direction,
      level: options.level,
    }),
});

function scoreCurve(score: NumberInput, condition: EventInput, direction: Direction): ScoreCurve {
  const curve = rocCurve(sortedScores(score.values, condition.values), direction);
  const upwards = direction === 'higher' ? score.values : score.values.map((value) => -value);
  return { score, curve, area: areaUnderCurve(upwards, condition.values) };
}

function areaRow(area: AreaUnderCurve, confidence: number) {
  const stdError = Math.sqrt(areaVariance(area));
  if (Number.isNaN(stdError)) return { estimate: area.area, stdError: null, confLow: null, confHigh: null };
  const half = criticalZ(confidence) * stdError;
  return {
    estimate: area.area,
    stdError,
    confLow: Math.max(0, area.area - half),
    confHigh: Math.min(1, area.area + half),
  };
}

function comparedRows(first: AreaUnderCurve, second: AreaUnderCurve, confidence: number) {
  const { difference, stdError } = areaDifference(first, second);
  const half = stdError === null ? null : criticalZ(confidence) * stdError;
  return [
    { term: 'auc-compare', ...areaRow(second, confidence) },
    {
      term: 'auc-difference',
      estimate: difference,
      stdError,
      confLow: half === null ? null : difference - half,
      confHigh: half === null ? null : difference + half,
    },
  ];
}

function comparison(first: AreaUnderCurve, second: AreaUnderCurve) {
  const { difference, stdError } = areaDifference(first, second);
  const statistic = stdError === null ? null : difference / stdError;
  return { test: 'delong', statistic, pValue: statistic === null ? null : normal.twoSided(statistic) };
}

/** With more thresholds than this, every k-th is given. */
const MOST_ROWS = 20_000;

function curveRows({ thresholds, sensitivity, specificity }: RocCurve) {
  const count = Math.min(thresholds.length, MOST_ROWS);
  return Array.from({ length: count }, (_, k) => {
    const at = Math.round((k * (thresholds.length - 1)) / (count - 1));
    return { threshold: thresholds[at]!, sensitivity: sensitivity[at]!, specificity: specificity[at]! };
  });
}

function notes({ area, curve }: ScoreCurve, compare: ScoreCurve | null): string[] {
  const found: string[] = [];
  if (Math.min(area.ofEvents.length, area.ofOthers.length) < 2)
    found.push('With one person on one side, the uncertainty of the area cannot be told.');
  else if (areaVariance(area) === 0)
    found.push(
      'The score separates the two sides wholly in these data, so DeLong’s interval has no width; that is not certainty.',
    );
  if (compare && areaDifference(area, compare.area).stdError === null)
    found.push(
      'The uncertainty of the difference of the two areas cannot be told: they order the people alike, or a side is too small.',
    );
  if (curve.thresholds.length > MOST_ROWS)
    found.push(
      `The curve has ${curve.thresholds.length} thresholds; the table gives ${MOST_ROWS} of them, evenly picked.`,
    );
  return found;
}
