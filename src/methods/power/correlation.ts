import {
  correlationPower,
  correlationSize,
  fewestForCorrelation,
} from '../../stats/power/correlation-power.js';
import { whole } from '../kit/format.js';
import { refusePower } from '../kit/messages/power.js';
import { alpha, defineDesign, power } from './design.js';
import { brief, checkPower, checkSize, leftOut, planOf, roundedUp } from './problem.js';

export default defineDesign({
  name: 'correlation',
  title: 'Size of a study of a correlation',
  question: 'How many people does it take to find a correlation?',
  whenToUse: 'Two numbers are measured in each person and their Pearson correlation is tested against 0.',
  options: {
    r: { is: 'number', above: -1, below: 1, help: 'The smallest true correlation that matters.' },
    n: { is: 'number', above: 0, help: 'People.' },
    power,
    alpha,
  },
  unknowns: ['n', 'power'],
  optional: [],
  estimates: {
    n: { label: 'People', scale: 'count', meaning: 'How many people are measured.' },
    power: {
      label: 'Power',
      scale: 'proportion',
      meaning: 'The chance to find the correlation if it is there.',
    },
  },
  card: {
    formula:
      'Power = Φ((z_r − z_c)√(n − 3)) + Φ((−z_r − z_c)√(n − 3)), z_r = artanh r + r/(2(n − 1)), z_c = artanh of the critical correlation by t with n − 2 degrees of freedom.',
    references: ['cohen-1988'],
  },
  plan(given) {
    const { alpha: level } = given;
    if (given.r === 0)
      throw refusePower.noDifference('--r is 0', 'give the smallest correlation that matters');
    const unknown = leftOut(given, ['n', 'power']);
    if (unknown === 'n') checkPower(given.power, level);
    else checkSize('n', given.n, fewestForCorrelation);
    const plan = { r: Math.abs(given.r), alpha: level };
    const n = unknown === 'n' ? correlationSize(plan, given.power) : given.n;
    const reached = unknown === 'n' ? given.power : correlationPower(plan, n);
    return planOf(
      {
        unknown: unknown === 'n' ? 'size' : 'power',
        size: n,
        power: reached,
        alpha: level,
        fewest: fewestForCorrelation,
        counted: 'people',
        sizeWords: (size) => `${whole(roundedUp(size))} people`,
        effectName: 'correlation',
        effectWords: `a true correlation of ${brief(given.r)}`,
        powerAt(size, factor) {
          const r = factor * plan.r;
          return r < 1 ? correlationPower({ ...plan, r }, size) : null;
        },
        sizeAt: (factor) => correlationSize({ ...plan, r: factor * plan.r }, reached),
      },
      {
        estimates: [
          { term: 'n', estimate: n, value: roundedUp(n) },
          { term: 'power', estimate: reached },
        ],
        r: [
          'power.at <- function(n) {',
          `  r <- ${plan.r}; t <- qt(1 - ${level} / 2, n - 2); zc <- atanh(t / sqrt(t^2 + n - 2)); zr <- atanh(r) + r / (2 * (n - 1))`,
          '  pnorm((zr - zc) * sqrt(n - 3)) + pnorm((-zr - zc) * sqrt(n - 3))',
          '}',
          ...(unknown === 'n'
            ? [
                `power <- ${given.power}`,
                `n <- if (power.at(4) >= power) 4 else uniroot(function(n) power.at(n) - power, c(4, 1e3), extendInt = "upX", tol = 1e-11, maxiter = 1e4)$root`,
              ]
            : [`n <- ${given.n}; power <- power.at(n)`]),
          'show("n", estimate = n, value = ceiling(n * (1 - 1e-12)))',
          'show("power", estimate = power)',
        ],
      },
    );
  },
});
