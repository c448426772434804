import { frequencyTree } from '../../charts/frequency-tree.js';
import type { ChartSpec } from '../../charts/spec.js';
import { type TestTable, testShares } from '../../stats/diagnostic.js';
import { share, whole } from '../kit/format.js';
import { expectedPeople, type NamedTestTable } from './data.js';

/** The people of the data as a tree, or those expected at a given prevalence. */
export function accuracyTree(table: NamedTestTable, prevalence: number | null): ChartSpec {
  const people = prevalence === null ? table : expectedPeople(table, prevalence);
  const { prevalence: ill, specificity: well, ppv, npv } = testShares(people);
  const below = [
    ...(ppv.total > 0
      ? [
          `Of ${whole(ppv.total)} with a positive result, ${whole(ppv.events)} have the condition (${share(ppv.events, ppv.total)}).`,
        ]
      : ['Nobody has a positive result.']),
    ...(npv.total > 0
      ? [
          `Of ${whole(npv.total)} with a negative result, ${whole(npv.events)} do not have it (${share(npv.events, npv.total)}).`,
        ]
      : ['Nobody has a negative result.']),
  ];
  return frequencyTree({
    root: { lines: [whole(ill.total), prevalence === null ? 'people of the data' : 'people expected'] },
    branches: [
      { lines: [whole(ill.events), 'with the condition'] },
      { lines: [whole(well.total), 'without it'] },
    ],
    leaves: leavesOf(people),
    below,
    description: `Natural-frequency tree of ${table.test} for ${table.condition}. Of ${whole(ill.total)} people, ${whole(ill.events)} have the condition: ${whole(people.truePositive)} of them test positive and ${whole(people.falseNegative)} negative. Of the ${whole(well.total)} without it, ${whole(people.falsePositive)} test positive and ${whole(people.trueNegative)} negative. ${below.join(' ')}`,
  });
}

const leavesOf = (people: TestTable) =>
  [
    { lines: [whole(people.truePositive), 'positive: found'] },
    { lines: [whole(people.falseNegative), 'negative: missed'], wrong: true },
    { lines: [whole(people.falsePositive), 'positive: false alarm'], wrong: true },
    { lines: [whole(people.trueNegative), 'negative: right'] },
  ] as const;
