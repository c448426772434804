import { agreement } from '../prompt.js';
import type { Step } from '../step.js';

export const run: Step = {
  id: 'run',
  stage: 'analyse',
  title: 'The analyses run',
  todo: 'run the analyses of the plan',
  about: 'The analyses are carried out as planned. From here on outcomes have been seen by group.',
  terms: [],
  hints: [
    'Before you look: which result do you expect?',
    'Write your guess down. To be surprised by a result is the best sign that you learn from it.',
    'An example: a student expected that the drug would halve the attacks. It lowered them by a tenth. The guess made clear how small that was.',
  ],
  applies: () => true,
  prompts({ study, lock, results }) {
    if (study === null || study.plan.analyses.length === 0) return [];
    const unlocked = lock?.binding === null && lock.outcomesSeenAt === null;
    return [
      agreement({
        id: 'run',
        asks: unlocked
          ? 'The plan is not locked, so that every analysis will count as exploratory. Run it all the same?'
          : 'Run the analyses?',
        yes: 'Yes, run them',
        no: 'Not yet',
        ifNo: unlocked ? 'lock' : 'primary-method',
        answered: results !== null,
        shows: [],
        changes: { act: 'run' },
      }),
    ];
  },
};
