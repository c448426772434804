import { quantileSorted } from 'simple-statistics';
import type { TwoByTwo } from '../../stats/two-by-two.js';
import { fixed, percent, pPhrase, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { type Estimate, estimateOf, testOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital, list, plural } from '../kit/wording.js';
import { alike, type Measure, type MeasureName } from './measures.js';
import type { StudyList } from './studies.js';

interface Choices {
  readonly measure: MeasureName;
  readonly model: 'random' | 'common';
  readonly level: number;
}

/** What the studies say together, how far they differ, and what pooling does not mend. */
export function metaWords(result: Labelled, studies: StudyList, choices: Choices): string[] {
  return [
    finding(result, studies, choices),
    leftOpen(estimateOf(result, 'pooled'), studies.measure, choices.model),
    naturalFrequency(estimateOf(result, 'pooled'), studies.counts, choices.measure),
    choices.model === 'random' ? spread(result, studies, choices.level) : commonSpread(result),
    subgroups(result, studies),
    'Studies are weighted by their precision, not by how well they were done: errors that they share, and studies that were never published, are still in the result.',
  ].filter((sentence) => sentence !== '');
}

/** A difference of proportions reads "−4 percentage points" in a sentence. */
function written(row: Estimate, { scale }: Measure): { estimate: string; interval: string } {
  const { estimate, interval } = writeEstimate(row, scale);
  if (scale !== 'proportion-difference') return { estimate, interval };
  return {
    estimate: estimate.replace(' pp', ' percentage points'),
    interval: interval.replaceAll(' pp', ''),
  };
}

const order = ({ set, ratio }: Measure): string => {
  if (set === 'effects') return '';
  return ratio ? ', first group against second' : ', first group minus second';
};

function finding(result: Labelled, { measure, names }: StudyList, { model, level }: Choices): string {
  const { estimate, interval } = written(estimateOf(result, 'pooled'), measure);
  const how = model === 'random' ? 'random-effects model' : 'common-effect model';
  return `${capital(measure.name)} pooled over ${plural(names.length, 'study', 'studies')} (${how}): ${estimate} (${levelWords(level)} ${interval})${order(measure)}.`;
}

function leftOpen(row: Estimate, measure: Measure, model: Choices['model']): string {
  const none = alike(measure);
  const open = Number(row.confLow) <= none && Number(row.confHigh) >= none;
  const average = model === 'random' ? ' on average over such studies' : '';
  return `The data are compatible with the ${measure.name} being anywhere from ${inUnits(row, measure)}${average}${open ? ', so they do not settle its direction' : ''}.`;
}

/** An interval that stands alone says what its numbers are. */
const inUnits = (row: Estimate, measure: Measure): string =>
  written(row, measure).interval + (measure.scale === 'proportion-difference' ? ' percentage points' : '');

/** The pooled effect as people of a hundred (or of more); ratios at the risk of the second group in the middle study. */
function naturalFrequency(
  { estimate, confLow, confHigh }: Estimate,
  counts: readonly TwoByTwo[] | null,
  measure: MeasureName,
): string {
  if (counts === null) return '';
  const risks = counts.map(({ reference }) => reference.events / reference.total).sort((a, b) => a - b);
  const base = quantileSorted(risks, 0.5);
  const [middle, low, high] = [estimate, confLow, confHigh].map((value) =>
    changeInRisk(measure, Number(value), base),
  ) as [number, number, number];
  const reach = Math.max(Math.abs(low), Math.abs(high));
  if (reach === 0) return '';
  const size = [100, 1000, 10_000, 100_000].find((one) => reach * one >= 5) ?? 1_000_000;
  const people = (value: number) => `${fixed(Math.abs(value) * size, 0)} ${value < 0 ? 'fewer' : 'more'}`;
  const result = `about ${people(middle)} with the event in the first group for every ${fixed(size, 0)} people (${people(low)} to ${people(high)})`;
  if (measure === 'RD') return `That is ${result}.`;
  return `In the middle study ${percent(base, base < 0.1 ? 1 : 0)} of the second group had the event; at that risk the pooled result is ${result}.`;
}

function changeInRisk(measure: MeasureName, value: number, base: number): number {
  if (measure === 'RD') return value;
  if (measure === 'RR') return Math.min(1, base * value) - base;
  const odds = (base / (1 - base)) * value;
  return odds / (1 + odds) - base;
}

function spread(result: Labelled, { measure, names }: StudyList, level: number): string {
  const { estimate } = estimateOf(result, 'i2');
  const q = pPhrase(Number(testOf(result, 'heterogeneity').pValue));
  const prediction = estimateOf(result, 'prediction');
  const expected =
    prediction.confLow === null
      ? ''
      : ` In a new study like these the ${measure.name} is expected from ${inUnits(prediction, measure)} (${fixed(level * 100, 0)}% prediction interval)${bothSides(prediction, measure)}.`;
  const found =
    estimate === 0
      ? `The studies differ no more than sampling would have them (I² 0%, Q ${q}), which ${names.length < 10 ? `with ${names.length} studies ` : ''}does not show that they agree.`
      : `About ${fixed(Number(estimate), 0)}% of the variation between the studies is beyond what sampling gives (I²; Q ${q}).`;
  return found + expected;
}

function bothSides({ confLow, confHigh }: Estimate, measure: Measure): string {
  const none = alike(measure);
  return Number(confLow) < none && Number(confHigh) > none
    ? `, which takes in studies on either side of ${none}`
    : '';
}

function commonSpread(result: Labelled): string {
  const q = pPhrase(Number(testOf(result, 'heterogeneity').pValue));
  return `The model takes the true effect to be the same in all studies (I² ${fixed(Number(estimateOf(result, 'i2').estimate), 0)}%, Q ${q}), so its interval speaks of these studies alone.`;
}

function subgroups(result: Labelled, { measure, group }: StudyList): string {
  if (group === null) return '';
  const rows = result.estimates.filter(({ term }) => term === 'subgroup');
  const each = rows.map((row, at) => {
    const { estimate, interval } = written(row, measure);
    return `${estimate} (${interval}) in ${group.levelLabels[at]}`;
  });
  const pValue = Number(testOf(result, 'subgroup-differences').pValue);
  const read =
    pValue < 0.1
      ? 'studies were not allotted to subgroups by chance, so something else that goes with them may lie behind it'
      : 'that does not show the subgroups to be alike';
  return `By ${group.label}: ${list(each)} (test of subgroup differences ${pPhrase(pValue)}); ${read}.`;
}

/** What was done to numbers, and what could not be made. */
export function metaNotes(
  { counts, labels, sample }: StudyList,
  made: { readonly egger: boolean; readonly prediction: boolean },
): string[] {
  const withEmpty = (empty: (table: TwoByTwo) => boolean) =>
    labels.filter((_, at) => counts !== null && empty(counts[at]!));
  const corrected = withEmpty(({ group, reference }) =>
    [group, reference].some(({ events, total }) => events === 0 || events === total),
  );
  const silent = withEmpty(({ group, reference }) => group.events + reference.events === 0);
  const k = sample.effects.length;
  return [
    ...(corrected.length > 0
      ? [`0.5 was added to every cell of ${shortList(corrected)}, where one is 0.`]
      : []),
    ...(silent.length > 0
      ? [
          `${capital(shortList(silent))} had no event in either group and ${silent.length === 1 ? 'stays' : 'stay'} in, with a wide interval.`,
        ]
      : []),
    ...(made.prediction ? [] : ['A prediction interval needs at least three studies.']),
    ...(made.egger
      ? []
      : [
          k < 3
            ? 'Egger’s test needs at least three studies.'
            : 'Egger’s test cannot be made: the standard errors are all the same, or the effects lie exactly on a line.',
        ]),
  ];
}

const shortList = (labels: readonly string[]): string =>
  labels.length > 6 ? `${labels.length} studies` : list(labels);
