import { proportionHalfWidth, proportionPrecisionSize } from '../../stats/power/precision.js';
import { fixed, whole } from '../kit/format.js';
import type { Check } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { alpha, defineDesign } from './design.js';
import { brief, briefPercent, roundedUp } from './problem.js';

const steps = 60;

export default defineDesign({
  name: 'precision-proportion',
  title: 'Size of a study of one proportion',
  question: 'How many people does it take to know a proportion this closely?',
  whenToUse:
    'One proportion (a prevalence, a sensitivity) is to be estimated with an interval no wider than wanted.',
  options: {
    p: { is: 'number', above: 0, below: 1, help: 'The proportion expected; 0.5 asks for the most people.' },
    width: {
      is: 'number',
      above: 0,
      below: 0.5,
      help: 'How far the interval may reach to either side, such as 0.05 for 5 percentage points.',
    },
    alpha: { ...alpha, help: '1 minus the confidence level of the interval.' },
  },
  unknowns: [],
  optional: [],
  estimates: {
    n: { label: 'People', scale: 'count', meaning: 'How many people the proportion is estimated from.' },
  },
  card: {
    formula: 'n = z₁₋α/₂² p(1 − p) / width² (Wald’s interval).',
    references: ['cochran-1977'],
  },
  plan({ p, width, alpha: level }) {
    const n = proportionPrecisionSize(p, width, level);
    const size = roundedUp(n);
    const sizes = Array.from({ length: steps + 1 }, (_, k) => Math.max(1, 0.2 * n) + (1.8 * n * k) / steps);
    const curve = sizes.map((at) => ({ n: at, halfWidth: proportionHalfWidth(p, at, level) }));
    return {
      estimates: [{ term: 'n', estimate: n, value: size }],
      curve,
      checks: [approximationCheck(p, size)],
      notes: [],
      words: [
        `To know a proportion of about ${briefPercent(p)} to within ${brief(width * 100)} percentage points to either side (${levelWords(1 - level)}), a study needs ${whole(size)} people.`,
        `For half that width it takes four times as many, ${whole(roundedUp(4 * n))}; if the proportion is nearer to 50% than ${briefPercent(p)}, more are needed, at most ${whole(roundedUp(proportionPrecisionSize(0.5, width, level)))}.`,
        'This holds for people drawn at random and all of them answering: recruit more for those who will not, and for samples drawn in clusters.',
      ],
      chart: {
        xTitle: 'People',
        yTitle: 'Half-width of the interval',
        percent: false,
        points: curve.map(({ n: x, halfWidth: y }) => ({ curve: 'half-width', x, y })),
        marked: { x: size, y: proportionHalfWidth(p, size, level), text: `${whole(size)} people` },
        description: `Half-width of the interval of a proportion of ${brief(p)} by the number of people. The plan: ${whole(size)} people for a half-width of ${brief(width)}.`,
      },
      r: [
        `z <- qnorm(1 - ${level} / 2)`,
        `n <- z^2 * ${p} * (1 - ${p}) / ${width}^2`,
        'show("n", estimate = n, value = ceiling(n * (1 - 1e-12)))',
      ],
    };
  },
});

function approximationCheck(p: number, size: number): Check {
  const least = size * Math.min(p, 1 - p);
  const few = least < 10;
  return {
    check: 'expected-events',
    status: few ? 'look' : 'holds',
    lookedAt: 'Whether enough people with and without the event are expected for Wald’s interval.',
    found: `About ${fixed(least, 0)} of the rarer kind.`,
    advice: few
      ? 'With fewer than ten the formula is rough; Wilson’s interval will be wider on one side.'
      : '',
  };
}
