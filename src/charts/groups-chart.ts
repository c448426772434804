import type { ChartSpec, Layer } from './spec.js';
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
  /** A value to compare with, drawn as a dashed line. */
  readonly noDifference?: number;
  /** At most so many points a group are drawn (400 unless given), evenly picked in order of size; the box is of all. */
  readonly mostPoints?: number;
}

/**
 * Boxes with every person as a point beside them and the mean as a diamond: groups in rows, so that long names
 * can be read. Whiskers reach the furthest value within 1.5 interquartile ranges (Tukey 1977).
 */
export function groupsChart(chart: GroupsChart): ChartSpec {
  const { axisTitle, groups, description, noDifference } = chart;
  const names = groups.map((group) => group.name);
  const boxes = groups.map((group) => ({ ...boxOf(group), group: group.name }));
  return {
    $schema: vegaLiteSchema,
    description,
    width: 460,
    height: { step: 78 },
    config: themeConfig,
    encoding: { y: { field: 'group', type: 'nominal', sort: names, title: null, scale: { domain: names } } },
    layer: [
      ...(noDifference === undefined ? [] : [referenceLine(noDifference, axisTitle)]),
      pointsLayer(chart),
      ...boxLayers(boxes, { axisTitle, names }),
    ],
  };
}

const along = (field: string, title: string) =>
  ({ field, type: 'quantitative', title, scale: { zero: false, nice: true } }) as const;

const byGroup = (names: string[]) =>
  ({ field: 'group', type: 'nominal', scale: { domain: names, range: [...palette] }, legend: null }) as const;

const referenceLine = (at: number, axisTitle: string): Layer => ({
  data: { values: [{ at }] },
  mark: { type: 'rule', color: quiet, strokeDash: [4, 3] },
  encoding: { x: along('at', axisTitle), y: { value: 0 }, y2: { value: 'height' } },
});

function pointsLayer({ groups, axisTitle, mostPoints = 400 }: GroupsChart): Layer {
  return {
    data: { values: groups.flatMap((group) => pointsOf(group, mostPoints)) },
    mark: { type: 'point', filled: true, size: 16, opacity: 0.45 },
    encoding: {
      x: along('value', axisTitle),
      yOffset: { field: 'place', type: 'quantitative', scale: { domain: [-1, 1], range: [0, 78] } },
      color: byGroup(groups.map((group) => group.name)),
      tooltip: { field: 'value', type: 'quantitative', title: axisTitle },
    },
  };
}

/** The box lies above the middle of its row, the points below it. */
const boxOffset = -12;

function boxLayers(boxes: object[], { axisTitle, names }: { axisTitle: string; names: string[] }): Layer[] {
  const data = { values: boxes };
  const tooltip = ['q1', 'median', 'q3', 'mean'].map((field) => ({ field, type: 'quantitative' }) as const);
  return [
    {
      data,
      mark: { type: 'rule', color: quiet, yOffset: boxOffset },
      encoding: { x: along('whiskerLow', axisTitle), x2: { field: 'whiskerHigh' } },
    },
    {
      data,
      mark: { type: 'bar', height: 20, fillOpacity: 0.25, strokeWidth: 1.2, yOffset: boxOffset },
      encoding: { x: along('q1', axisTitle), x2: { field: 'q3' }, color: byGroup(names), tooltip },
    },
    {
      data,
      mark: { type: 'tick', thickness: 2.5, size: 20, color: '#222', yOffset: boxOffset },
      encoding: { x: along('median', axisTitle) },
    },
    {
      data,
      mark: { type: 'point', shape: 'diamond', filled: true, size: 60, color: '#222', yOffset: boxOffset },
      encoding: { x: along('mean', axisTitle) },
    },
  ];
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

function pointsOf(group: ChartGroup, mostPoints: number) {
  const sorted = Float64Array.from(group.values).sort();
  const step = Math.max(1, sorted.length / mostPoints);
  const count = Math.min(sorted.length, mostPoints);
  return Array.from({ length: count }, (_, k) => ({
    group: group.name,
    value: sorted[Math.floor(k * step)]!,
    place: 0.45 + 0.25 * spread(k),
  }));
}

/** A fixed scatter from -1 to 1: the golden-ratio sequence, even at every length and the same in every run. */
const spread = (k: number): number => 2 * ((k * 0.6180339887498949) % 1) - 1;
