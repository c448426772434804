import { predictiveValuesAt, type TestTable, testShares } from '../../stats/diagnostic.js';
import type { CountNames } from '../kit/count-names.js';
import { eventPhrase } from '../kit/cross-table.js';
import { refuseDiagnosis } from '../kit/messages/diagnosis.js';
import type { EventInput } from '../kit/parameters.js';

/** A test against the truth, with its names. */
export interface NamedTestTable extends TestTable {
  /** "class: malignant", "the condition". */
  readonly condition: string;
  /** "nuclei", "thickness: thick", "the test". */
  readonly test: string;
}

export function countResults(test: EventInput, condition: EventInput): NamedTestTable {
  const counts = [0, 0, 0, 0];
  condition.values.forEach((value, row) => {
    counts[2 * value + test.values[row]!]! += 1;
  });
  return named([counts[3]!, counts[1]!, counts[2]!, counts[0]!], {
    condition: eventPhrase({ outcome: condition.label, event: condition.eventLabel }),
    test: eventPhrase({ outcome: test.label, event: test.eventLabel }),
  });
}

/** Rows are results of the test and columns the condition, which the first name of a column names. */
export const resultsOfCounts = (
  counts: readonly (readonly number[])[],
  { outcomes }: CountNames,
): NamedTestTable =>
  named(counts.flat(), {
    condition: outcomes?.[0] ?? 'the condition',
    test: 'the test',
  });

function named(cells: readonly number[], names: { condition: string; test: string }): NamedTestTable {
  const [truePositive, falsePositive, falseNegative, trueNegative] = cells as [
    number,
    number,
    number,
    number,
  ];
  if (truePositive + falseNegative === 0) throw refuseDiagnosis.nobodyOnOneSide(names.condition, 'with');
  if (falsePositive + trueNegative === 0) throw refuseDiagnosis.nobodyOnOneSide(names.condition, 'without');
  return { truePositive, falsePositive, falseNegative, trueNegative, ...names };
}

/** Predictive values at a prevalence, from the sensitivity and specificity of the table. */
export function valuesAt(table: TestTable, prevalence: number) {
  const { sensitivity, specificity } = testShares(table);
  return predictiveValuesAt({
    sensitivity: sensitivity.events / sensitivity.total,
    specificity: specificity.events / specificity.total,
    prevalence,
  });
}

/** So many people that at least fifty are on either side; whole powers of ten, for the mind's eye. */
const crowd = (prevalence: number): number => {
  const rarer = Math.min(prevalence, 1 - prevalence);
  return [100, 1000, 10_000, 100_000, 1_000_000].find((size) => size * rarer >= 50) ?? 10_000_000;
};

/** Natural frequencies: what would be expected among so many people, in whole people, with that prevalence. */
export function expectedPeople(table: TestTable, prevalence: number): TestTable {
  const { sensitivity, specificity } = testShares(table);
  const all = crowd(prevalence);
  const withCondition = Math.round(all * prevalence);
  const truePositive = Math.round((withCondition * sensitivity.events) / sensitivity.total);
  const trueNegative = Math.round(((all - withCondition) * specificity.events) / specificity.total);
  return {
    truePositive,
    falseNegative: withCondition - truePositive,
    trueNegative,
    falsePositive: all - withCondition - trueNegative,
  };
}
