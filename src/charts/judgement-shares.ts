import { inkOn } from './colours.js';
import { type DrawnJudgement, judgementColours } from './judgement-colours.js';
import type { ChartSpec } from './spec.js';
import { themeConfig, vegaLiteSchema } from './theme.js';

export interface JudgementShares {
  /** A bar a domain: the share of each judgement, in the order of the legend. They add up to one. */
  readonly bars: readonly { readonly domain: string; readonly shares: readonly number[] }[];
  readonly legend: readonly DrawnJudgement[];
  readonly axisTitle: string;
  readonly description: string;
}

const width = 420;

/** A bar a domain, cut by the share of the studies with each judgement; each piece has its sign and percent. */
export function judgementShares({ bars, legend, axisTitle, description }: JudgementShares): ChartSpec {
  const domains = bars.map(({ domain }) => domain);
  const names = legend.map(({ mark, name }) => `${mark} ${name}`);
  return {
    $schema: vegaLiteSchema,
    description,
    width,
    height: { step: 34 },
    config: themeConfig,
    data: { values: bars.flatMap((bar) => pieces(bar, legend)) },
    encoding: {
      y: {
        field: 'domain',
        type: 'nominal',
        title: null,
        sort: domains,
        scale: { domain: domains },
        axis: { domain: false, ticks: false, labelLimit: 300, labelPadding: 8 },
      },
    },
    layer: [
      {
        mark: { type: 'bar', height: 24, stroke: '#ffffff', strokeWidth: 1.5 },
        encoding: {
          x: {
            field: 'start',
            type: 'quantitative',
            title: axisTitle,
            scale: { domain: [0, 1] },
            axis: { format: '.0%' },
          },
          x2: { field: 'end' },
          color: {
            field: 'judgement',
            type: 'nominal',
            scale: { domain: names, range: legend.map(({ shade }) => judgementColours[shade]) },
            legend: { title: null, orient: 'bottom', columns: 3, labelLimit: 220 },
          },
          tooltip: [
            { field: 'domain', title: 'Domain' },
            { field: 'judgement', title: 'Judgement' },
            { field: 'percent', title: 'Share' },
          ],
        },
      },
      {
        mark: { type: 'text', fontSize: 11 },
        encoding: {
          x: { field: 'middle', type: 'quantitative' },
          text: { field: 'text' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ],
  };
}

function pieces(
  { domain, shares }: JudgementShares['bars'][number],
  legend: readonly DrawnJudgement[],
): object[] {
  let start = 0;
  return shares.flatMap((share, at) => {
    if (share === 0) return [];
    const { mark, name, shade } = legend[at]!;
    const from = start;
    start += share;
    const percent = `${Math.round(100 * share)}%`;
    return [
      {
        domain,
        judgement: `${mark} ${name}`,
        percent,
        start: from,
        end: start,
        middle: from + share / 2,
        text: share * width > 50 ? `${mark} ${percent}` : share * width > 14 ? mark : '',
        ink: inkOn(judgementColours[shade]),
      },
    ];
  });
}
