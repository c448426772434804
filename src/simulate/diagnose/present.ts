import { simulationChart } from '../../charts/simulation-chart.js';
import type { ChartSpec } from '../../charts/spec.js';
import { fixed, percent, significant } from '../../methods/kit/format.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { plural } from '../../methods/kit/wording.js';
import type { Diagnosis } from './diagnose.js';
import type { Performance, Share } from './performance.js';

const left = (title: string) => ({ title, align: 'left' as const });
const right = (title: string) => ({ title, align: 'right' as const });

/** The tables of a diagnosis, for people. */
export function presentDiagnosis({ performance }: Diagnosis): readonly PresentedTable[] {
  return [estimatesTable(performance), decisionsTable(performance), difficultyTable(performance)].filter(
    ({ rows }) => rows.length > 0,
  );
}

const nameOf = ({ analysis, stand, truth }: Performance): string => `${analysis} (${stand}): ${truth.term}`;

const estimatesTable = (performance: readonly Performance[]): PresentedTable => ({
  title: 'Estimates',
  columns: [
    left('Analysis'),
    right('Truth'),
    right('Mean'),
    right('Bias ± error'),
    right('SD'),
    right('Coverage of 95%'),
  ],
  rows: performance.map((one) => [
    nameOf(one),
    significant(one.truth.parameter),
    significant(one.mean),
    `${significant(one.bias)} ± ${significant(one.biasError)}`,
    significant(one.spread),
    shareText(one.coverage),
  ]),
  footnotes: performance.some(({ truth }) => truth.isRatio)
    ? ['For ratios the mean is geometric, and bias and SD are of the logarithm.']
    : [],
});

const decisionsTable = (performance: readonly Performance[]): PresentedTable => ({
  title: 'What the intervals lead to',
  columns: [
    left('Analysis'),
    right('Power'),
    right('Wrong side (type S)'),
    right('As the truth'),
    right('Left open'),
    right('Contrary'),
  ],
  rows: performance
    .filter(({ conclusions }) => conclusions !== null)
    .map((one) => [
      nameOf(one),
      shareText(one.power),
      shareText(one.typeS),
      ...(['same', 'unsettled', 'contrary'] as const).map((name) => percent(one.conclusions![name], 1)),
    ]),
  footnotes: [
    'Power: intervals that leave no difference out. Type S: of those, the share on the wrong side.',
  ],
});

const difficultyTable = (performance: readonly Performance[]): PresentedTable => ({
  title: 'How different the data sets are',
  columns: [left('Analysis'), ...['5%', '25%', '50%', '75%', '95%'].map(right), right('Extreme')],
  rows: performance
    .filter(({ difficulty }) => difficulty !== null)
    .map((one) => [
      nameOf(one),
      ...one.difficulty!.map((value) => fixed(value, 1)),
      String(one.extremes.length),
    ]),
  footnotes: [
    'Distance of the estimate from no difference in standard errors: near 2 the answer hangs on a few people. Extreme: more than 3 SD from the mean estimate.',
  ],
});

const shareText = (share: Share | null): string =>
  share === null ? '' : `${percent(share.share, 1)} ± ${fixed(100 * share.error, 1)}`;

/** What a diagnosis says, for the person who hands the data out. */
export function diagnosisWords({ performance, sims }: Diagnosis): readonly string[] {
  const main = performance[0]!;
  return [
    `The ${main.stand} analysis (${main.analysis}) gave an estimate in ${main.estimated} of ${plural(sims, 'data set')}.`,
    ...biasWords(main),
    ...coverageWords(main),
    ...conclusionWords(main),
    ...(main.extremes.length > 0
      ? [
          `Extreme data sets by number: ${main.extremes.slice(0, 10).join(', ')}${main.extremes.length > 10 ? ', ...' : ''}.`,
        ]
      : []),
  ];
}

/** Beyond twice its error, which chance alone seldom gives. */
function biasWords({ bias, biasError, spread }: Performance): string[] {
  if (Math.abs(bias) <= 2 * biasError) return ['Its bias is within the error of the simulation.'];
  return [
    `Its bias is beyond the error of the simulation: ${percent(Math.abs(bias) / spread, 0)} of the SD of its estimates.`,
  ];
}

/** Beyond 2.5 standard errors of a share of 95%; that of the share found is none when all intervals hold the truth. */
function coverageWords({ coverage, estimated }: Performance): string[] {
  const error = Math.sqrt((0.95 * 0.05) / estimated);
  if (coverage === null || Math.abs(coverage.share - 0.95) <= 2.5 * error) return [];
  return [
    `Its 95% intervals hold the truth in ${percent(coverage.share, 1)} of the data sets, which is not the 95% they promise.`,
  ];
}

function conclusionWords({ conclusions }: Performance): string[] {
  if (conclusions === null) return [];
  return [
    `A student who reads the interval well comes to the truth in ${percent(conclusions.same, 0)} of the data sets, leaves the question open in ${percent(conclusions.unsettled, 0)}, and is led the other way in ${percent(conclusions.contrary, 1)}.`,
  ];
}

/** The estimates and intervals of one term over all data sets; null when there is nothing to draw. */
export function diagnosisChart(performance: Performance, title: string): ChartSpec | null {
  const { truth, outcomes, analysis } = performance;
  const isDrawn = (value: number | null): value is number => value !== null && (!truth.isRatio || value > 0);
  const estimates = outcomes.flatMap(({ estimate }) => (isDrawn(estimate) ? [estimate] : []));
  if (estimates.length === 0) return null;
  const intervals = outcomes.flatMap(({ estimate, confLow, confHigh }) =>
    isDrawn(estimate) && isDrawn(confLow) && isDrawn(confHigh)
      ? [{ estimate, low: confLow, high: confHigh }]
      : [],
  );
  return simulationChart({
    ...{ title, isRatio: truth.isRatio, truth: truth.parameter, estimates, intervals },
    axisTitle: `${truth.label} (${analysis})`,
    description: `${title}: ${estimates.length} estimates of ${truth.label} by ${analysis}, mean ${significant(performance.mean)}, and their intervals, against the truth ${significant(truth.parameter)}.`,
  });
}
