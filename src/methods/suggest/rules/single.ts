import type { Rule } from '../rule.js';
import { isOne, single } from '../shapes.js';

/** One column. */
export const singleRules: readonly Rule[] = [
  {
    method: 'proportion',
    fits: (facts) => single(facts) && isOne(facts.outcome, 'yes-no'),
    use: ({ outcome }) => ({ roles: { outcome: [outcome!.name] } }),
    why: () => 'One yes/no column: its share with an interval.',
  },
  {
    method: 'one-sample-t-test',
    fits: (facts) => single(facts) && isOne(facts.outcome, 'number'),
    use: ({ outcome }) => ({ roles: { outcome: [outcome!.name] } }),
    why: () => 'One number: its mean with an interval, and a test against a value that you give (--mu).',
  },
  {
    method: 'describe',
    fits: (facts) => single(facts) && !isOne(facts.outcome, 'date'),
    use: ({ outcome }) => ({ roles: { variables: [outcome!.name] } }),
    why: () => 'It says what the column holds: look before anything is tested.',
  },
];
