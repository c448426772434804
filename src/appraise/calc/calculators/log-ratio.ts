import { ratio, significant } from '../../../methods/kit/format.js';
import { level } from '../../../methods/kit/parameters.js';
import { intervalOfStdError, stdErrorOfInterval } from '../../../stats/reported/interval.js';
import { defineCalculator, type Given, isGiven } from '../calculator.js';
import { limitFields, requireLimits, requirePositive } from '../checks.js';
import { high, low, ratioOption } from '../options.js';

const options = {
  ratio: ratioOption('ratio'),
  low,
  high,
  log: {
    is: 'number',
    help: 'The natural logarithm of a ratio, such as a coefficient of a logistic or Cox model.',
  },
  'std-error': { is: 'number', above: 0, help: 'Its standard error.' },
  times: {
    is: 'number',
    default: 1,
    help: 'The ratio for so many steps of the exposure: 10 for ten years from one; -1 turns it round.',
  },
  level,
} as const;

export default defineCalculator({
  name: 'log-ratio',
  title: 'Ratio and logarithm',
  question: 'What is a ratio on the log scale, or back, or for more steps, or turned round?',
  whenToUse:
    'A table gives coefficients where ratios are needed, a ratio per year where one per ten years is, or the groups the other way round.',
  options,
  ways: [
    { needs: ['ratio'], takes: ['low', 'high'] },
    { needs: ['log'], takes: ['std-error'] },
  ],
  examples: [
    '--ratio 0.67 --low 0.46 --high 0.98',
    '--log -0.4005 --std-error 0.1929',
    '--ratio 1.03 --low 1.01 --high 1.05 --times 10',
    '--ratio 0.5 --low 0.3 --high 0.8 --times -1',
  ],
  estimates: {
    ratio: { label: 'Ratio', scale: 'ratio', meaning: 'The ratio.', interval: 'Symmetric on the log scale.' },
    log: {
      label: 'Log ratio',
      scale: 'number',
      meaning: 'Its natural logarithm.',
      interval: 'Logarithms of the limits.',
    },
  },
  card: {
    formula:
      'ln of ratio and limits; SE = (ln upper − ln lower)/(2 × 1.96). k steps: ratio^k; turned round: 1/ratio, limits changing places.',
    references: ['bland-altman-1996-logs'],
  },
  calculate(given) {
    const { estimate, low: lower, high: upper, stdError } = asRatio(given);
    const { times } = given;
    const [first, second] = [lower ** times, upper ** times];
    const found = estimate ** times;
    const bounds = times < 0 ? ([second, first] as const) : ([first, second] as const);
    const error = isGiven(stdError) ? { stdError: stdError * Math.abs(times) } : {};
    return {
      estimates: [
        { term: 'ratio', estimate: found, ...limitFields(...bounds) },
        {
          term: 'log',
          estimate: Math.log(found),
          ...error,
          ...limitFields(Math.log(bounds[0]), Math.log(bounds[1])),
        },
      ],
      words: [`A ratio of ${ratio(found)} is ${significant(Math.log(found))} on the log scale.`],
    };
  },
  r: ({ ratio: given, low: lower, 'std-error': error }) => {
    const limited = isGiven(lower) || isGiven(error);
    return [
      'critical <- qnorm(1 - (1 - level) / 2)',
      isGiven(given)
        ? isGiven(lower)
          ? 'x <- log(c(ratio, low, high)); se <- (x[3] - x[2]) / (2 * critical)'
          : 'x <- log(ratio)'
        : isGiven(error)
          ? 'se <- std.error; x <- log + c(0, -1, 1) * critical * se'
          : 'x <- log',
      ...(limited
        ? [
            'x <- c(x[1] * times, range(x[2:3] * times)); se <- se * abs(times)',
            'show("ratio", estimate = exp(x[1]), confLow = exp(x[2]), confHigh = exp(x[3]))',
            'show("log", estimate = x[1], stdError = se, confLow = x[2], confHigh = x[3])',
          ]
        : ['x <- x * times', 'show("ratio", estimate = exp(x))', 'show("log", estimate = x)']),
    ];
  },
});

function asRatio(given: Given<typeof options>) {
  const { ratio: estimate, low: lower, high: upper, log, 'std-error': error, level: confidence } = given;
  const about = { scale: 'ratio', level: confidence, df: Number.NaN } as const;
  if (isGiven(log))
    return {
      estimate: Math.exp(log),
      stdError: error,
      ...intervalOfStdError(Math.exp(log), { ...about, stdError: error }),
    };
  requirePositive(given, ['low', 'high']);
  requireLimits({ estimate, low: lower, high: upper });
  return {
    estimate,
    low: lower,
    high: upper,
    stdError: stdErrorOfInterval({ low: lower, high: upper }, about),
  };
}
