import { significant } from '../../../methods/kit/format.js';
import {
  type FiveNumbers,
  meanOfFiveNumbers,
  sdOfFiveNumbers,
} from '../../../stats/reported/five-numbers.js';
import { defineCalculator, isGiven } from '../calculator.js';
import { requireWhole } from '../checks.js';
import { groupSize } from '../options.js';
import { refuseCalculation } from '../refuse-calculation.js';

const value = (help: string) => ({ is: 'number', help }) as const;

export default defineCalculator({
  name: 'mean-and-sd',
  title: 'Mean and SD from a median',
  question: 'Which mean and standard deviation are behind a median with range or quartiles?',
  whenToUse: 'A study gives medians where the others of a meta-analysis give means.',
  options: {
    n: groupSize('the group'),
    min: value('The smallest value.'),
    q1: value('The lower quartile.'),
    median: value('The median.'),
    q3: value('The upper quartile.'),
    max: value('The largest value.'),
  },
  ways: [
    { needs: ['n', 'min', 'median', 'max'] },
    { needs: ['n', 'q1', 'median', 'q3'] },
    { needs: ['n', 'min', 'q1', 'median', 'q3', 'max'] },
  ],
  examples: [
    '--n 40 --q1 10 --median 14 --q3 22',
    '--n 25 --min 2 --median 14 --max 40',
    '--n 60 --min 2 --q1 10 --median 14 --q3 22 --max 40',
  ],
  estimates: {
    mean: { label: 'Mean', scale: 'outcome', meaning: 'The sample mean that fits best.' },
    sd: {
      label: 'Standard deviation',
      scale: 'outcome',
      meaning: 'The sample standard deviation that fits best.',
    },
  },
  card: {
    formula:
      'Mean: weighted average of median, midhinge and midrange by Luo. SD: range/(2Φ⁻¹((n − 0.375)/(n + 0.25))), quartiles (q₃ − q₁)/(2Φ⁻¹((0.75n − 0.125)/(n + 0.25))), or their average, by Wan.',
    references: ['wan-2014', 'luo-2018'],
  },
  calculate(given) {
    requireWhole(given, ['n'], 3);
    requireOrder(given);
    const mean = meanOfFiveNumbers(given);
    const sd = sdOfFiveNumbers(given);
    return {
      estimates: [
        { term: 'mean', estimate: mean },
        { term: 'sd', estimate: sd },
      ],
      words: [`The mean is about ${significant(mean)}, the standard deviation about ${significant(sd)}.`],
      notes: [
        'They are right for values that are about normal. A median was likely reported because they are not: look whether it lies in the middle of its quartiles or range, and do not use them where it does not.',
      ],
    };
  },
  r: ({ min, q1 }) => {
    const both = isGiven(min) && isGiven(q1);
    const ofRange = '(max - min) / (2 * qnorm((n - 0.375) / (n + 0.25)))';
    const ofQuartiles = '(q3 - q1) / (2 * qnorm((0.75 * n - 0.125) / (n + 0.25)))';
    return [
      both
        ? 'w <- c(2.2 / (2.2 + n^0.75), 0.7 - 0.72 / n^0.55)'
        : isGiven(min)
          ? 'w <- c(4 / (4 + n^0.75), 0)'
          : 'w <- c(0, 0.7 + 0.39 / n)',
      `outer <- ${isGiven(min) ? '(min + max) / 2' : '0'}; inner <- ${isGiven(q1) ? '(q1 + q3) / 2' : '0'}`,
      'show("mean", estimate = w[1] * outer + w[2] * inner + (1 - sum(w)) * median)',
      `show("sd", estimate = ${both ? `(${ofRange} + ${ofQuartiles}) / 2` : isGiven(min) ? ofRange : ofQuartiles})`,
    ];
  },
});

function requireOrder({ min, q1, median, q3, max }: FiveNumbers): void {
  const given = [min, q1, median, q3, max].filter(isGiven);
  const least = given[0]!;
  if (given.some((value, at) => at > 0 && value < given[at - 1]!) || least === given.at(-1))
    throw refuseCalculation.noEstimate(
      `${given.join(', ')} do not rise from the smallest to the largest; look which is which.`,
    );
}
