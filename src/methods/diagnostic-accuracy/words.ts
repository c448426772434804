import { type TestTable, testShares } from '../../stats/diagnostic.js';
import { share, whole, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { type Check, estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { expectedPeople, type NamedTestTable } from './data.js';

interface Asked {
  readonly level: number;
  readonly prevalence: number | null;
}

/** What the test finds and misses, what a result means, and where that holds. */
export function accuracyWords(result: Labelled, table: NamedTestTable, asked: Asked): string[] {
  return [
    finding(result, table, asked.level),
    foundAndMissed(result),
    ...(asked.prevalence === null
      ? [meaningHere(result, table)]
      : [meaningAt(expectedPeople(table, asked.prevalence))]),
    'Sensitivity and specificity can differ in people who are less ill or are tested for another reason; they do not say whether people fare better for being tested.',
  ];
}

function finding(result: Labelled, table: NamedTestTable, level: number): string {
  const { sensitivity, specificity } = testShares(table);
  const written = (term: string) => {
    const { estimate, interval } = writeEstimate(estimateOf(result, term), 'proportion');
    return `${estimate} (${levelWords(level)} ${interval})`;
  };
  return `Sensitivity of ${table.test} for ${table.condition} was ${written('sensitivity')} in ${whole(sensitivity.total)} people with it; specificity was ${written('specificity')} in ${whole(specificity.total)} people without it.`;
}

/** As people of a hundred, and what the limits leave open. */
function foundAndMissed(result: Labelled): string {
  const wrong = (term: string) => {
    const { estimate, confLow, confHigh } = estimateOf(result, term);
    const [middle, low, high] = [estimate, confHigh, confLow].map((share) =>
      Math.round(100 - 100 * Number(share)),
    );
    return { middle: middle!, range: `${low} to ${high}` };
  };
  const missed = wrong('sensitivity');
  const alarms = wrong('specificity');
  return `Of every 100 people with the condition, about ${100 - missed.middle} test positive and ${missed.middle} are missed (the data are compatible with ${missed.range} missed); of every 100 without it, about ${alarms.middle} test positive all the same (${alarms.range}).`;
}

function meaningHere(result: Labelled, table: TestTable): string {
  const { ppv, npv, prevalence } = testShares(table);
  const value = (term: string) => writeEstimate(estimateOf(result, term), 'proportion').estimate;
  const parts = [
    ...(ppv.total > 0
      ? [`${whole(ppv.events)} of ${whole(ppv.total)} with a positive result have it (${value('ppv')})`]
      : []),
    ...(npv.total > 0
      ? [`${whole(npv.events)} of ${whole(npv.total)} with a negative result do not (${value('npv')})`]
      : []),
  ];
  return `Where the condition is as common as here (${share(prevalence.events, prevalence.total)}), ${parts.join(', and ')}; these shares change with how common the condition is (--prevalence).`;
}

function meaningAt(people: TestTable): string {
  const { ppv, npv, prevalence } = testShares(people);
  const positives =
    ppv.total === 0
      ? 'nobody would test positive'
      : `about ${whole(ppv.total)} would test positive, and ${whole(ppv.events)} of them have it`;
  const negatives =
    npv.total === 0
      ? 'nobody would test negative'
      : `about ${whole(npv.total)} would test negative, and ${whole(people.falseNegative)} of them have it`;
  return `Of ${whole(prevalence.total)} people of whom ${whole(prevalence.events)} have the condition, ${positives}; ${negatives}.`;
}

export function accuracyChecks(table: TestTable, prevalence: number | null): Check[] {
  const { truePositive, falsePositive, falseNegative, trueNegative } = table;
  const smallest = Math.min(truePositive, falsePositive, falseNegative, trueNegative);
  const here = testShares(table).prevalence;
  return [
    {
      check: 'cell-counts',
      status: smallest < 5 ? 'look' : 'holds',
      lookedAt: 'The smallest of the four counts of the table.',
      found: `It is ${whole(smallest)}.`,
      advice:
        smallest < 5
          ? 'With a count below 5 the limits of the ratios are rough; read sensitivity and specificity with their limits first.'
          : '',
    },
    {
      check: 'prevalence',
      status: prevalence === null ? 'look' : 'holds',
      lookedAt: 'How common the condition is among the people of the data.',
      found: `${share(here.events, here.total)} have it (${whole(here.events)} of ${whole(here.total)}).`,
      advice:
        prevalence === null
          ? 'If people were picked because they have the condition or not, this share says nothing about patients, and neither do the predictive values: give the prevalence where the test is to be used with --prevalence.'
          : '',
    },
  ];
}

export function accuracyNotes(table: TestTable): string[] {
  const { truePositive, falsePositive, falseNegative, trueNegative } = table;
  const notes: string[] = [];
  if ([truePositive, falsePositive, falseNegative, trueNegative].includes(0))
    notes.push(
      'A count of the table is 0, so ratios that divide by it or multiply with it are 0, infinite or undefined, and have no log interval.',
    );
  if (truePositive + falsePositive === 0)
    notes.push('Nobody tested positive, so there is no positive predictive value.');
  if (falseNegative + trueNegative === 0)
    notes.push('Nobody tested negative, so there is no negative predictive value.');
  return notes;
}
