import { significant } from '../../../methods/kit/format.js';
import { combinedGroups } from '../../../stats/reported/combined-groups.js';
import { defineCalculator } from '../calculator.js';
import { refuseCalculation } from '../refuse-calculation.js';

export default defineCalculator({
  name: 'combine-groups',
  title: 'Groups combined into one',
  question: 'Which size, mean and standard deviation have several groups together?',
  whenToUse: 'A trial has several arms that belong together, or gives men and women apart.',
  options: {
    n: { is: 'numbers', help: 'People in each group: 20,30.' },
    mean: { is: 'numbers', help: 'The mean of each group, in the same order.' },
    sd: { is: 'numbers', help: 'The standard deviation of each group, in the same order.' },
  },
  ways: [{ needs: ['n', 'mean', 'sd'] }],
  examples: ['--n 20,30 --mean 5.1,6.2 --sd 1.8,2.1', '--n 12,15,9 --mean 131,128,140 --sd 11,9.5,14'],
  estimates: {
    n: { label: 'People', scale: 'count', meaning: 'All people.' },
    mean: { label: 'Mean', scale: 'outcome', meaning: 'The mean of all.' },
    sd: {
      label: 'Standard deviation',
      scale: 'outcome',
      meaning: 'The standard deviation of all, with what lies between the groups.',
    },
  },
  card: {
    formula: 'N = Σnᵢ; M = Σnᵢmᵢ/N; SD² = [Σ(nᵢ − 1)sᵢ² + Σnᵢ(mᵢ − M)²]/(N − 1).',
    references: ['cochrane-handbook-6'],
  },
  calculate({ n, mean, sd }) {
    if (n.length < 2 || mean.length !== n.length || sd.length !== n.length)
      throw refuseCalculation.unequalLengths(['n', 'mean', 'sd']);
    const wrong = n.find((size) => !Number.isInteger(size) || size < 2);
    if (wrong !== undefined) throw refuseCalculation.notWhole('n', wrong, 2);
    const negative = sd.find((value) => value < 0);
    if (negative !== undefined)
      throw refuseCalculation.noEstimate(
        `A standard deviation of ${negative} cannot be; it is never below 0.`,
      );
    const all = combinedGroups(n.map((size, at) => ({ n: size, mean: mean[at]!, variance: sd[at]! ** 2 })));
    const spread = Math.sqrt(all.variance);
    return {
      estimates: [
        { term: 'n', estimate: all.n },
        { term: 'mean', estimate: all.mean },
        { term: 'sd', estimate: spread },
      ],
      words: [
        `Together they are ${all.n} people with a mean of ${significant(all.mean)} and a standard deviation of ${significant(spread)}.`,
      ],
    };
  },
  r: () => [
    'N <- sum(n); M <- sum(n * mean) / N',
    'show("n", estimate = N)',
    'show("mean", estimate = M)',
    'show("sd", estimate = sqrt((sum((n - 1) * sd^2) + sum(n * (mean - M)^2)) / (N - 1)))',
  ],
});
