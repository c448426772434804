import { proportionsPower, proportionsSize } from '../../stats/power/proportions-power.js';
import { refusePower } from '../kit/messages/power.js';
import type { Check } from '../kit/result.js';
import { alpha, defineDesign, power } from './design.js';
import { briefPercent, checkPower, checkSize, inEachGroup, leftOut, planOf, roundedUp } from './problem.js';

const fewest = 1;

export default defineDesign({
  name: 'two-proportions',
  title: 'Size of a study that compares two proportions',
  question: 'How many people does it take to find a difference of two proportions?',
  whenToUse: 'Two groups of the same size are compared on a yes/no outcome.',
  options: {
    p1: {
      is: 'number',
      above: 0,
      below: 1,
      help: 'The proportion with the event in one group, such as 0.1.',
    },
    p2: { is: 'number', above: 0, below: 1, help: 'The proportion in the other group.' },
    n: { is: 'number', above: 0, help: 'People in each group.' },
    power,
    alpha,
  },
  unknowns: ['n', 'power'],
  optional: [],
  estimates: {
    'n-per-group': {
      label: 'People in each group',
      scale: 'count',
      meaning: 'The size of each of the two groups.',
    },
    power: {
      label: 'Power',
      scale: 'proportion',
      meaning: 'The chance to find the difference if it is there.',
    },
  },
  card: {
    formula:
      'n = (z₁₋α/₂√(2p̄(1 − p̄)) + z₁₋β√(p₁(1 − p₁) + p₂(1 − p₂)))² / (p₁ − p₂)², p̄ the mean of p₁ and p₂; without continuity correction, the opposite tail not counted.',
    references: ['fleiss-2003'],
  },
  plan(given) {
    const { p1, p2, alpha: level } = given;
    if (p1 === p2)
      throw refusePower.noDifference(`--p1 and --p2 are both ${p1}`, 'give two proportions that differ');
    const unknown = leftOut(given, ['n', 'power']);
    if (unknown === 'n') checkPower(given.power, level);
    else checkSize('n', given.n, fewest);
    const plan = { p1, p2, alpha: level };
    const n = unknown === 'n' ? proportionsSize(plan, given.power) : given.n;
    const reached = unknown === 'n' ? given.power : proportionsPower(plan, n);
    const further = (factor: number) => ({ ...plan, p2: p1 + factor * (p2 - p1) });
    return planOf(
      {
        unknown: unknown === 'n' ? 'size' : 'power',
        size: n,
        power: reached,
        alpha: level,
        fewest,
        counted: 'people in each group',
        sizeWords: inEachGroup,
        effectName: 'difference',
        effectWords: `true proportions of ${briefPercent(p1)} and ${briefPercent(p2)}`,
        powerAt(size, factor) {
          const other = further(factor);
          return other.p2 > 0 && other.p2 < 1 ? proportionsPower(other, size) : null;
        },
        sizeAt: (factor) => proportionsSize(further(factor), reached),
      },
      {
        estimates: [
          { term: 'n-per-group', estimate: n, value: roundedUp(n) },
          { term: 'power', estimate: reached },
        ],
        checks: [expectedCheck(Math.min(p1, p2, 1 - p1, 1 - p2) * n)],
        r: [
          '# the equation of power.prop.test, which has a closed form in n',
          `p1 <- ${p1}; p2 <- ${p2}; z <- qnorm(1 - ${level} / 2)`,
          'alike <- sqrt((p1 + p2) * (1 - (p1 + p2) / 2)); apart <- sqrt(p1 * (1 - p1) + p2 * (1 - p2))',
          ...(unknown === 'n'
            ? [`power <- ${given.power}; n <- ((z * alike + qnorm(power) * apart) / (p1 - p2))^2`]
            : [
                `n <- ${given.n}; power <- power.prop.test(n = n, p1 = p1, p2 = p2, sig.level = ${level})$power`,
              ]),
          'show("n-per-group", estimate = n, value = ceiling(n * (1 - 1e-12)))',
          'show("power", estimate = power)',
        ],
      },
    );
  },
});

/** Cochran's rule for the test itself, applied to what is expected. */
function expectedCheck(least: number): Check {
  const few = least < 5;
  return {
    check: 'expected-events',
    status: few ? 'look' : 'holds',
    lookedAt: 'Whether enough people with and without the event are expected in each group.',
    found: `At least ${least.toFixed(1)} are.`,
    advice: few
      ? 'With fewer than five the normal approximation is rough; Fisher’s exact test takes more people.'
      : '',
  };
}
