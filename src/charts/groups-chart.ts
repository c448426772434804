import type { ChartSpec } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** A group of the chart: its values and the summary that was computed for it. */
export interface ChartGroup {
  readonly name: string;
  readonly values: Float64Array;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly mean: number;
}

export interface GroupsChart {
  /** Of the outcome, with its unit. */
  readonly axisTitle: string;
  readonly groups: readonly ChartGroup[];
  readonly description: string;
}

/** At most so many points a group are drawn, evenly picked in order of size; the box is of all. */
const mostPoints = 400;

/**
 * Boxes with every person as a point beside them and the mean as a diamond: groups in rows, so that long names
 * can be read. Whiskers reach the furthest value within 1.5 interquartile ranges (Tukey 1977).
 */
export function groupsChart({ axisTitle, groups, description }: GroupsChart): ChartSpec {
  const names = groups.map((group) => group.name);
  const points = groups.flatMap((group) => pointsOf(group));
  const boxes = groups.map((group) => ({ ...boxOf(group), group: group.name }));
  const row = {
    field: 'group',
    type: 'nominal',
    sort: names,
    title: null,
    scale: { domain: names },
  } as const;
  const along = (fieldName: string) =>
    ({
      field: fieldName,
      type: 'quantitative',
      title: axisTitle,
      scale: { zero: false, nice: true },
    }) as const;
  return {
    $schema: vegaLiteSchema,
    description,
    width: 460,
    height: { step: 78 },
    config: themeConfig,
    encoding: { y: row },
    layer: [
      {
        data: { values: points },
        mark: { type: 'point', filled: true, size: 16, opacity: 0.45, yOffset: 18 },
        encoding: {
          x: along('value'),
          yOffset: {
            field: 'jitter',
            type: 'quantitative',
            scale: { domain: [-1, 1], range: [-10, 10] },
          },
          color: {
            field: 'group',
            type: 'nominal',
            scale: { domain: names, range: [...palette] },
            legend: null,
          },
          tooltip: { field: 'value', type: 'quantitative', title: axisTitle },
        },
      },
      {
        data: { values: boxes },
        mark: { type: 'rule', color: quiet, yOffset: -14 },
        encoding: { x: along('whiskerLow'), x2: { field: 'whiskerHigh' } },
      },
      {
        data: { values: boxes },
        mark: { type: 'bar', height: 20, fillOpacity: 0.25, strokeWidth: 1.2, yOffset: -14 },
        encoding: {
          x: along('q1'),
          x2: { field: 'q3' },
          color: {
            field: 'group',
            type: 'nominal',
            scale: { domain: names, range: [...palette] },
            legend: null,
          },
          tooltip: ['q1', 'median', 'q3', 'mean'].map((name) => ({
            field: name,
            type: 'quantitative' as const,
          })),
        },
      },
      {
        data: { values: boxes },
        mark: { type: 'tick', thickness: 2.5, size: 20, color: '#222', yOffset: -14 },
        encoding: { x: along('median') },
      },
      {
        data: { values: boxes },
        mark: { type: 'point', shape: 'diamond', filled: true, size: 60, color: '#222', yOffset: -14 },
        encoding: { x: along('mean') },
      },
    ],
  };
}

function boxOf({ values, q1, median, q3, mean }: ChartGroup) {
  const reach = 1.5 * (q3 - q1);
  let whiskerLow = q1;
  let whiskerHigh = q3;
  for (const value of values) {
    if (value < whiskerLow && value >= q1 - reach) whiskerLow = value;
    if (value > whiskerHigh && value <= q3 + reach) whiskerHigh = value;
  }
  return { q1, median, q3, mean, whiskerLow, whiskerHigh };
}

function pointsOf(group: ChartGroup) {
  const sorted = Float64Array.from(group.values).sort();
  const step = Math.max(1, sorted.length / mostPoints);
  const count = Math.min(sorted.length, mostPoints);
  return Array.from({ length: count }, (_, k) => ({
    group: group.name,
    value: sorted[Math.floor(k * step)]!,
    jitter: spread(k),
  }));
}

/** A fixed scatter from -1 to 1: the golden-ratio sequence, even at every length and the same in every run. */
const spread = (k: number): number => 2 * ((k * 0.6180339887498949) % 1) - 1;
