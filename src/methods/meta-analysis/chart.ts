import type { ForestLine } from '../../charts/forest-plot.js';
import { metaChartSpec } from '../../charts/meta-chart.js';
import type { ChartSpec } from '../../charts/spec.js';
import { criticalZ } from '../../stats/proportion.js';
import { fixed, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { type Estimate, estimateOf, type Row } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital } from '../kit/wording.js';
import { alike, type Measure, type MeasureName } from './measures.js';
import type { StudyList } from './studies.js';

/** More studies than this are not drawn one by one; the pooled effects and the funnel are. */
const mostDrawn = 100;

interface Choices {
  readonly measure: MeasureName;
  readonly level: number;
}

/** Forest plot, studies by subgroup where there are any, and funnel plot. */
export function metaChart(result: Labelled, studies: StudyList, { level }: Choices): ChartSpec {
  const { measure, sample, labels } = studies;
  const axis = measure.ratio ? 'log' : measure.scale === 'proportion-difference' ? 'percent' : 'linear';
  const name = capital(measure.name);
  const lines = forestLines(result, studies);
  const pooled = result.estimates.filter(({ term }) => term === 'pooled' || term === 'subgroup');
  const summary = pooled.map((row) => `${row.label} ${text(row, measure)}`).join('; ');
  const { confLow } = predictionOf(result);
  const prediction =
    confLow === null ? '' : ` Prediction interval ${intervalText(predictionOf(result), measure)}.`;
  return metaChartSpec(
    {
      axisTitle: measure.set === 'effects' ? name : `${name}, first group against second`,
      axis,
      noDifference: alike(measure),
      lines,
      heads: ['Study', `${capital(short(measure))} (${levelWords(level)})`, 'Weight'],
    },
    {
      axisTitle: name,
      axis,
      studies: labels.map((label, at) => ({
        label,
        estimate: Number(result.tables.studies![at]!.estimate),
        stdError: Math.sqrt(sample.variances[at]!),
      })),
      pooled: Number(estimateOf(result, 'pooled').estimate),
      z: criticalZ(level),
      errorTitle: measure.ratio ? 'Standard error (log scale)' : 'Standard error',
    },
    `Forest plot of ${labels.length} studies, ${measure.name} with ${levelWords(level)}: ${summary}.${prediction} Below it a funnel plot: each study’s effect against its standard error.`,
  );
}

/** What stands before the bracket: "standardised mean difference (Hedges’ g)" is long for the head of a column. */
const short = ({ name }: Measure): string =>
  name.replace(/ \(.*\)$/, '').replace('standardised mean difference', 'SMD');

function forestLines(result: Labelled, studies: StudyList): ForestLine[] {
  const { measure, group } = studies;
  const all = { ...estimateOf(result, 'pooled'), label: 'All studies' };
  const prediction = predictionLine(predictionOf(result), measure);
  if (group === null) return [...studyLines(result, studies, null), summaryLine(all, measure), ...prediction];
  const subgroups = result.estimates.filter(({ term }) => term === 'subgroup');
  const parts = group.levelLabels.flatMap((label, code): ForestLine[] => [
    { kind: 'heading', label: `${group.label}: ${label}` },
    ...studyLines(result, studies, code),
    summaryLine({ ...subgroups[code]!, label: `Pooled, ${label}` }, measure),
  ]);
  return [...parts, { kind: 'heading', label: '' }, summaryLine(all, measure), ...prediction];
}

function studyLines(
  result: Labelled,
  { labels, measure, group }: StudyList,
  code: number | null,
): ForestLine[] {
  if (labels.length > mostDrawn) return [];
  return result.tables.studies!.flatMap((row, at): ForestLine[] => {
    if (code !== null && group!.codes[at] !== code) return [];
    return [
      {
        kind: 'study',
        label: labels[at]!,
        estimate: Number(row.estimate),
        low: Number(row.confLow),
        high: Number(row.confHigh),
        text: text(row, measure),
        weight: Number(row.weight) / 100,
        weightText: `${fixed(Number(row.weight), 1)}%`,
      },
    ];
  });
}

const summaryLine = (row: Estimate, measure: Measure): ForestLine => ({
  kind: 'summary',
  label: row.label,
  estimate: Number(row.estimate),
  low: Number(row.confLow),
  high: Number(row.confHigh),
  text: text(row, measure),
});

const predictionOf = (result: Labelled): Pick<Estimate, 'confLow' | 'confHigh'> =>
  result.estimates.find(({ term }) => term === 'prediction') ?? { confLow: null, confHigh: null };

function predictionLine(row: Pick<Estimate, 'confLow' | 'confHigh'>, measure: Measure): ForestLine[] {
  if (row.confLow === null) return [];
  return [
    {
      kind: 'prediction',
      label: 'Prediction interval',
      low: Number(row.confLow),
      high: Number(row.confHigh),
      text: intervalText(row, measure),
    },
  ];
}

const intervalText = (row: Row, { scale }: Measure): string => writeEstimate(row, scale).interval;

function text(row: Row, { scale }: Measure): string {
  const { estimate, interval } = writeEstimate(row, scale);
  return `${estimate} (${interval})`;
}
