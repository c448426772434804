import { significant } from '../../../methods/kit/format.js';
import { defineCalculator, isGiven } from '../calculator.js';
import { spread } from '../options.js';
import { refuseCalculation } from '../refuse-calculation.js';

export default defineCalculator({
  name: 'change-sd',
  title: 'Standard deviation of a change from baseline',
  question: 'How far do changes from baseline lie apart, given the spread before and after?',
  whenToUse:
    'A study gives values before and after, and others give changes; the correlation comes from a study that gives all three.',
  options: {
    'sd-before': spread('before'),
    'sd-after': spread('after'),
    'sd-change': spread('of the change'),
    correlation: { is: 'number', above: -1, below: 1, help: 'The correlation of values before and after.' },
  },
  ways: [
    { needs: ['sd-before', 'sd-after', 'correlation'] },
    { needs: ['sd-before', 'sd-after', 'sd-change'] },
  ],
  examples: [
    '--sd-before 6.4 --sd-after 7.1 --sd-change 4.5',
    '--sd-before 7 --sd-after 6.9 --correlation 0.78',
  ],
  estimates: {
    'sd-change': {
      label: 'SD of the change',
      scale: 'outcome',
      meaning: 'The spread of changes between people.',
    },
    correlation: { label: 'Correlation', scale: 'number', meaning: 'Of values before and after.' },
  },
  card: {
    formula: 'SD² of the change = SD₀² + SD₁² − 2·r·SD₀·SD₁, and solved for r.',
    references: ['cochrane-handbook-6'],
  },
  calculate({ 'sd-before': before, 'sd-after': after, 'sd-change': change, correlation }) {
    if (isGiven(correlation)) {
      const found = Math.sqrt(before ** 2 + after ** 2 - 2 * correlation * before * after);
      return {
        estimates: [{ term: 'sd-change', estimate: found }],
        words: [
          `With a correlation of ${significant(correlation)}, changes have a standard deviation of ${significant(found)}.`,
        ],
        notes: ['The correlation is borrowed: see what the answer becomes with others.'],
      };
    }
    const found = (before ** 2 + after ** 2 - change ** 2) / (2 * before * after);
    if (Math.abs(found) > 1)
      throw refuseCalculation.noEstimate(
        `No correlation makes a change with an SD of ${change} from ${before} before and ${after} after; look whether one of them is a standard error.`,
      );
    return {
      estimates: [{ term: 'correlation', estimate: found }],
      words: [`Values before and after have a correlation of ${significant(found)}.`],
    };
  },
  r: ({ correlation }) => [
    isGiven(correlation)
      ? 'show("sd-change", estimate = sqrt(sd.before^2 + sd.after^2 - 2 * correlation * sd.before * sd.after))'
      : 'show("correlation", estimate = (sd.before^2 + sd.after^2 - sd.change^2) / (2 * sd.before * sd.after))',
  ],
});
