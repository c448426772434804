import { significant } from '../../../methods/kit/format.js';
import { defineCalculator, isGiven } from '../calculator.js';
import { limitFields, requireLimits } from '../checks.js';
import { high, low, spread } from '../options.js';

export default defineCalculator({
  name: 'rescale-smd',
  title: 'Standardised and plain mean difference',
  question: 'What is a standardised mean difference on a scale that people know, or the other way round?',
  whenToUse:
    'A pooled result is in standard deviations, and a reader needs points of a questionnaire, or mmHg.',
  options: {
    smd: { is: 'number', help: 'The standardised mean difference.' },
    difference: { is: 'number', help: 'The mean difference, in the unit of the outcome.' },
    sd: spread('of people on that scale, from a study like yours'),
    low,
    high,
  },
  ways: [
    { needs: ['smd', 'sd'], takes: ['low', 'high'] },
    { needs: ['difference', 'sd'], takes: ['low', 'high'] },
  ],
  examples: ['--smd -0.5 --low -0.7 --high -0.3 --sd 21', '--difference 4 --sd 10'],
  estimates: {
    'mean-difference': {
      label: 'Mean difference',
      scale: 'outcome',
      meaning: 'In the unit of the outcome.',
      interval: 'The limits times the standard deviation, which is taken as known.',
    },
    smd: {
      label: 'Standardised mean difference',
      scale: 'number',
      meaning: 'In standard deviations.',
      interval: 'The limits over the standard deviation, which is taken as known.',
    },
  },
  card: { formula: 'MD = SMD × SD; SMD = MD/SD.', references: ['cochrane-handbook-15'] },
  calculate({ smd, difference, sd, low: lower, high: upper }) {
    const estimate = isGiven(smd) ? smd : difference;
    requireLimits({ estimate, low: lower, high: upper });
    const factor = isGiven(smd) ? sd : 1 / sd;
    const term = isGiven(smd) ? 'mean-difference' : 'smd';
    return {
      estimates: [{ term, estimate: estimate * factor, ...limitFields(lower * factor, upper * factor) }],
      words: [
        isGiven(smd)
          ? `With a standard deviation of ${significant(sd)}, ${significant(smd)} standard deviations are ${significant(smd * sd)} on the scale.`
          : `${significant(difference)} on the scale is ${significant(difference / sd)} standard deviations.`,
      ],
      notes: [
        'It hangs on the standard deviation: take it from people like those to whom the answer is to apply.',
      ],
    };
  },
  r: ({ smd, low: lower }) => [
    isGiven(smd) ? 'factor <- sd; x <- smd' : 'factor <- 1 / sd; x <- difference',
    isGiven(lower)
      ? `show("${isGiven(smd) ? 'mean-difference' : 'smd'}", estimate = x * factor, confLow = low * factor, confHigh = high * factor)`
      : `show("${isGiven(smd) ? 'mean-difference' : 'smd'}", estimate = x * factor)`,
  ],
});
